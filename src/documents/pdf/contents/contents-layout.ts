/** A line of text at a place on a page, in points from its lower left corner. */
export type Line = { text: string; x: number; y: number; size: number }

/** An entry of the contents on its page: the lines of its title, the dots, the number, and the area that is the link. */
export type Entry = {
  lines: Line[]
  dots: Line | undefined
  number: Line
  area: [number, number, number, number]
}

/** A page of the contents; `heading` is on the first one. */
export type ContentsSheet = { heading: Line[]; entries: { index: number; entry: Entry }[] }

export type Measure = (text: string, size: number) => number

export const SHEET = { width: 595.28, height: 841.89 }

const MARGIN = 62
const BOTTOM = 64
const SIZE = 11
const LEADING = 15
const GAP = 9
const HEADING = 22
const NUMBER_WIDTH = 44
const RIGHT = SHEET.width - MARGIN

/** Breaks the contents into pages; `numbers` are the printed page numbers. */
export function layOutContents(
  heading: string,
  entries: readonly { title: string; number: string }[],
  measure: Measure,
): ContentsSheet[] {
  let sheet: ContentsSheet = { heading: [], entries: [] }
  const sheets = [sheet]
  let y = SHEET.height - MARGIN - HEADING
  for (const text of wrap(heading, RIGHT - MARGIN, HEADING, measure)) {
    sheet.heading.push({ text, x: MARGIN, y, size: HEADING })
    y -= HEADING * 1.3
  }
  y -= LEADING
  entries.forEach(({ title, number }, index) => {
    const lines = wrap(title, RIGHT - MARGIN - NUMBER_WIDTH, SIZE, measure)
    if (y - (lines.length - 1) * LEADING < BOTTOM) {
      sheet = { heading: [], entries: [] }
      sheets.push(sheet)
      y = SHEET.height - MARGIN - SIZE
    }
    sheet.entries.push({ index, entry: layOutEntry(lines, number, y, measure) })
    y -= lines.length * LEADING + GAP
  })
  return sheets
}

function layOutEntry(texts: string[], number: string, top: number, measure: Measure): Entry {
  const lines = texts.map((text, i) => ({ text, x: MARGIN, y: top - i * LEADING, size: SIZE }))
  const bottom = top - (texts.length - 1) * LEADING
  const numberX = RIGHT - measure(number, SIZE)
  const from = MARGIN + measure(texts.at(-1) ?? '', SIZE) + 6
  const dots = Math.floor((numberX - 6 - from) / measure(' .', SIZE))
  return {
    lines,
    dots:
      dots > 1
        ? { text: ' .'.repeat(dots), x: numberX - 6 - dots * measure(' .', SIZE), y: bottom, size: SIZE }
        : undefined,
    number: { text: number, x: numberX, y: bottom, size: SIZE },
    area: [MARGIN - 2, bottom - 4, RIGHT + 2, top + SIZE],
  }
}

const MAX_LINES = 12

/** Breaks a text into lines that fit; a word that is longer than a line is broken, a text without end is cut. */
function wrap(text: string, width: number, size: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, width, size, measure))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer, size) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  lines.push(line)
  return lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES - 1), '…'] : lines
}

function pieces(word: string, width: number, size: number, measure: Measure): string[] {
  if (measure(word, size) <= width) return [word]
  const fits = Math.max(1, Math.floor((word.length * width) / measure(word, size)) - 1)
  return word.match(new RegExp(`.{1,${fits}}`, 'gu')) ?? [word]
}

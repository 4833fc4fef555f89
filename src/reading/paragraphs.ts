/** A paragraph of the folded text: lines that a page width broke are joined again. `label` is a printed list number. */
export type Paragraph = { start: number; end: number; bodyStart: number; label?: string }

const listLabel =
  /^[ *]{0,8}(\((?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,3})\)|(?:[A-Za-z]|[ivxIVX]{1,5}|\d{1,3})[.)](?![\w.])|[\u2022\u25aa\uf0b7\uf0a7\u25cf\u25e6\u2756]|o(?= {2,})|-(?= ))[ *]*/
const openers = /^ *(?:["<*]{0,3}(?:and )?(?:resolved|recommended|agreed|proposed|seconded)\b|reply\b)/i

// No sentence ends in one of these words, nor in a comma.
const openEnd =
  /(?:,|\b(?:the|a|an|of|in|on|at|to|by|for|from|with|and|or|as|be|is|was|were|that|which|who|its|their|under|between|councillors?|cllrs?)) *$/

/** Splits folded text at line ends, joining lines that only a page width broke apart. Blank lines always divide. */
export function splitParagraphs(folded: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let current: Paragraph | undefined
  let previousLine = ''
  let start = 0
  while (start <= folded.length) {
    const newline = folded.indexOf('\n', start)
    const end = newline < 0 ? folded.length : newline
    const line = folded.slice(start, Math.min(end, start + 200))
    const pageNumber = end - start < 12 && /^ *\d{1,3} *$/.test(line)
    const blank = end === start || !folded.slice(start, end).trim()
    if (pageNumber) {
      // Neither text nor a break: the sentence goes on over the page.
    } else if (blank) {
      // A label alone on its line keeps waiting for its text.
      if (current && current.bodyStart < current.end) current = undefined
    } else if (current && (current.bodyStart >= current.end || continues(previousLine, line))) {
      if (current.bodyStart >= current.end) current.bodyStart = start
      current.end = end
    } else {
      current = openParagraph(line, start, end)
      paragraphs.push(current)
    }
    if (!pageNumber) previousLine = blank ? '' : folded.slice(Math.max(start, end - 100), end)
    if (newline < 0) break
    start = newline + 1
  }
  return paragraphs
}

function openParagraph(line: string, start: number, end: number): Paragraph {
  const label = listLabel.exec(line)
  if (!label?.[1]) return { start, end, bodyStart: start }
  return { start, end, bodyStart: Math.min(end, start + label[0].length), label: label[1] }
}

/** Whether `line` is the rest of the sentence that `previous` (at most its last 100 characters) left open. */
function continues(previous: string, line: string): boolean {
  if (listLabel.test(line) || openers.test(line)) return false
  if (/\b(?:Co|St|No|Nos|Mr|Mrs|Ms|Dr|Cllrs?|Rev)\. *$/.test(previous)) return true
  if (/[.;:!?]["')\]>*]{0,3} *$/.test(previous)) return false
  if (/^ *[a-z(&]/.test(line)) return true
  if (openEnd.test(previous)) return true
  return previous.length >= 60 && /[a-z,\d&'"-] *$/.test(previous)
}

import { escapeHtml } from './html.ts'
import type { Cell, ListStyle, RichBlock, Run } from './rich-text.ts'

/** Rich text as HTML: elements and attributes of a fixed list, text escaped. */
export function richTextHtml(blocks: readonly RichBlock[]): string {
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: RichBlock): string {
  switch (block.type) {
    case 'p':
    case 'h3':
    case 'h4':
      return `<${block.type}>${runsHtml(block.runs)}</${block.type}>`
    case 'ul':
      return `<ul>${block.items.map(itemHtml).join('')}</ul>`
    case 'ol': {
      const start = block.start === 1 ? '' : ` start="${block.start}"`
      const style = block.style === '1' ? '' : ` type="${block.style}"`
      return `<ol${start}${style}>${block.items.map(itemHtml).join('')}</ol>`
    }
    case 'blockquote':
      return `<blockquote>${richTextHtml(block.blocks)}</blockquote>`
    case 'table': {
      const caption = block.caption.length > 0 ? `<caption>${runsHtml(block.caption)}</caption>` : ''
      const rows = block.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')
      return `<table>${caption}<tbody>${rows}</tbody></table>`
    }
  }
}

const itemHtml = (blocks: RichBlock[]): string => `<li>${insideHtml(blocks)}</li>`

function cellHtml(cell: Cell): string {
  const name = cell.isHead ? 'th' : 'td'
  const colspan = cell.colspan ? ` colspan="${cell.colspan}"` : ''
  const rowspan = cell.rowspan ? ` rowspan="${cell.rowspan}"` : ''
  return `<${name}${colspan}${rowspan}>${insideHtml(cell.blocks)}</${name}>`
}

/** One paragraph alone in an entry or a cell stands there without its tags. */
function insideHtml(blocks: RichBlock[]): string {
  const [only] = blocks
  return blocks.length === 1 && only?.type === 'p' ? runsHtml(only.runs) : richTextHtml(blocks)
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(runHtml).join('')
}

function runHtml(run: Run): string {
  if (run === 'break') return '<br>'
  let markup = escapeHtml(run.text)
  for (const mark of ['sub', 'sup', 'em', 'strong'] as const) {
    if (run.marks[mark]) markup = `<${mark}>${markup}</${mark}>`
  }
  return run.marks.href === undefined ? markup : `<a href="${escapeHtml(run.marks.href)}">${markup}</a>`
}

/**
 * Rich text as plain paragraphs, one a line: list entries with their number or a bullet, table rows with cells divided by
 * " | ". What a reader of minutes sees, without its look.
 */
export function richTextPlain(blocks: readonly RichBlock[]): string {
  return lines(blocks).join('\n')
}

function lines(blocks: readonly RichBlock[]): string[] {
  return blocks.flatMap(linesOf)
}

function linesOf(block: RichBlock): string[] {
  switch (block.type) {
    case 'p':
    case 'h3':
    case 'h4':
      return plainRuns(block.runs).split('\n')
    case 'blockquote':
      return lines(block.blocks)
    case 'ul':
      return block.items.flatMap((item) => marked('•', lines(item)))
    case 'ol':
      return block.items.flatMap((item, index) =>
        marked(`${numeral(block.start + index, block.style)}.`, lines(item)),
      )
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => lines(cell.blocks).join(' ')).join(' | '))
      return block.caption.length > 0 ? [plainRuns(block.caption), ...rows] : rows
    }
  }
}

function marked(mark: string, [first = '', ...rest]: string[]): string[] {
  return [`${mark} ${first}`, ...rest]
}

function plainRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run === 'break' ? '\n' : run.text)).join('')
}

function numeral(value: number, style: ListStyle): string {
  if (style === '1') return String(value)
  const text = style.toLowerCase() === 'a' ? letters(value) : roman(value)
  return style === 'a' || style === 'i' ? text : text.toUpperCase()
}

function letters(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  if (value >= 4_000) return String(value)
  let rest = value
  let text = ''
  for (const [size, digit] of ROMAN) {
    for (; rest >= size; rest -= size) text += digit
  }
  return text
}

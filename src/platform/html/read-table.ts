import { attributeOf, type HtmlElement, type HtmlNode, isElement } from './parse-html.ts'
import { paragraphsOf } from './rich-paragraphs.ts'
import type { Cell, RichBlock, Run } from './rich-text.ts'

type Read = (nodes: readonly HtmlNode[]) => RichBlock[]

/** A table with its cells; one that says nothing is left out, and a single cell is only layout. */
export function readTable(table: HtmlElement, read: Read): RichBlock | undefined {
  const rows = rowsOf(table)
    .map((row) => cellsOf(row, read))
    .filter((cells) => cells.some((cell) => cell.blocks.length > 0))
  if (rows.length === 0) return undefined
  return { type: 'table', caption: captionOf(table, read), rows }
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    const isSection = /^(?:thead|tbody|tfoot)$/.test(child.tagName)
    return isSection ? child.childNodes.filter(isElement).filter((row) => row.tagName === 'tr') : []
  })
}

function cellsOf(row: HtmlElement, read: Read): Cell[] {
  return row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => {
      const [colspan, rowspan] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      return {
        isHead: cell.tagName === 'th',
        blocks: read(cell.childNodes),
        ...(colspan === undefined ? {} : { colspan }),
        ...(rowspan === undefined ? {} : { rowspan }),
      }
    })
}

/** HTML allows up to 1,000 columns and 65,534 rows; no table of ours has so many. */
function spanOf(cell: HtmlElement, name: string): number | undefined {
  const span = Number(attributeOf(cell, name) ?? '1')
  return Number.isInteger(span) && span > 1 && span <= 200 ? span : undefined
}

function captionOf(table: HtmlElement, read: Read): Run[] {
  const caption = table.childNodes.filter(isElement).find(({ tagName }) => tagName === 'caption')
  const runs = caption
    ? read(caption.childNodes).flatMap((block) => ('runs' in block ? [...block.runs, ' ' as const] : []))
    : []
  const [line] = paragraphsOf(
    runs.map((run) => (run === 'break' || run === ' ' ? { text: ' ', marks: {} } : run)),
    'p',
  )
  return line && 'runs' in line ? line.runs : []
}

/** Ways a piece of text is marked; a link leads to an absolute http, https or mailto address. */
export type Marks = { href?: string; strong?: true; em?: true; sup?: true; sub?: true }

/** A piece of text with one set of marks, or a line break. */
export type Run = { text: string; marks: Marks } | 'break'

export type Cell = { isHead: boolean; colspan?: number; rowspan?: number; blocks: RichBlock[] }

/** A text as paragraphs, headings, lists, tables and quotations: all the formatting that a minute can have. */
export type RichBlock =
  | { type: 'p' | 'h3' | 'h4'; runs: Run[] }
  | { type: 'ul'; items: RichBlock[][] }
  | { type: 'ol'; items: RichBlock[][]; start: number; style: ListStyle }
  | { type: 'table'; caption: Run[]; rows: Cell[][] }
  | { type: 'blockquote'; blocks: RichBlock[] }

export type ListStyle = '1' | 'a' | 'A' | 'i' | 'I'

/** Whether a text has more than plain paragraphs. */
export function hasFormatting(blocks: readonly RichBlock[]): boolean {
  return blocks.some(
    (block) =>
      block.type !== 'p' || block.runs.some((run) => run !== 'break' && Object.keys(run.marks).length > 0),
  )
}

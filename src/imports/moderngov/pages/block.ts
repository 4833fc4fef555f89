import { html } from '../../../platform/html/html.ts'
import type { TextFacts } from '../facts.ts'

export type Link = { href: string; text: string }

/**
 * A piece of a page in reading order, whether the page came as HTML or as text: a line (heading, label, paragraph, list
 * entry) with its links, or a text out of Word.
 */
export type Block =
  | { kind: 'line'; text: string; links: Link[]; line?: number }
  | { kind: 'word'; body: TextFacts }

/** The text of some blocks as one text; nothing where they say nothing. */
export function textOfBlocks(blocks: readonly Block[]): TextFacts | undefined {
  const bodies = blocks.map((block): TextFacts => (block.kind === 'word' ? block.body : { text: block.text }))
  const said = bodies.filter((body) => body.text !== '')
  if (said.length === 0) return undefined
  const text = said.map((body) => body.text).join('\n')
  const hasFormatting = said.some((body) => body.html !== undefined)
  return {
    text,
    ...(hasFormatting ? { html: said.map((body) => body.html ?? paragraphs(body.text)).join('') } : {}),
    ...(said.some((body) => body.isCutShort) ? { isCutShort: true } : {}),
  }
}

function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => html`<p>${line}</p>`.markup)
    .join('')
}

import { findElements, textIn } from '../../../platform/html/find-elements.ts'
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  parsePiece,
} from '../../../platform/html/parse-html.ts'
import { readRichText } from '../../../platform/html/read-rich-text.ts'
import { hasFormatting } from '../../../platform/html/rich-text.ts'
import { richTextHtml, richTextPlain } from '../../../platform/html/write-rich-text.ts'
import type { TextFacts } from '../facts.ts'

const REST = /^view the full .{1,60} text/i

/** A text out of Word, as a page shows it: `div.mgWordPara`. A link to the rest of it is taken out and remembered. */
export function wordText(element: HtmlElement): TextFacts {
  const rest = findElements(element, (one) => one.tagName === 'a' && REST.test(textIn(one)))
  const isRest = rest.some((link) => /mgAi\.aspx/i.test(attributeOf(link, 'href') ?? ''))
  for (const link of rest) link.childNodes = []
  return { ...textOf(element.childNodes), ...(isRest ? { isCutShort: true } : {}) }
}

/** A text out of Word, as the web service gives it: escaped markup. Nothing where it says nothing. */
export function wordMarkup(markup: string): TextFacts | { tooMuch: string } | undefined {
  if (markup.trim() === '') return undefined
  const tree = parsePiece(markup)
  if ('tooMuch' in tree) return tree
  const facts = textOf(tree.childNodes)
  return facts.text === '' ? undefined : facts
}

function textOf(nodes: readonly HtmlNode[]): TextFacts {
  const blocks = readRichText(nodes)
  const text = richTextPlain(blocks)
  return hasFormatting(blocks) ? { text, html: richTextHtml(blocks) } : { text }
}

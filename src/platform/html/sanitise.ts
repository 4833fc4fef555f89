import { InvalidInputError } from '../errors.ts'
import { HTML_LIMITS, type HtmlLimits, parsePiece } from './parse-html.ts'
import { readRichText } from './read-rich-text.ts'
import { richTextHtml } from './write-rich-text.ts'

/**
 * Foreign HTML as HTML that is safe to show: paragraphs, lists, tables, quotations, h3 and h4, strong, em, sup, sub, br,
 * and links to absolute http, https and mailto addresses; nothing else gets through, whatever it is called. Sanitising what
 * was sanitised changes nothing. Throws {@link InvalidInputError} beyond the limits of size and depth.
 */
export function sanitise(markup: string, limits: HtmlLimits = HTML_LIMITS): string {
  const tree = parsePiece(markup, limits)
  if ('tooMuch' in tree) {
    throw new InvalidInputError(
      `The text is too much to show: expected a formatted text, found ${tree.tooMuch}.`,
    )
  }
  return richTextHtml(readRichText(tree.childNodes))
}

import type { Html, Value } from '../platform/html/html.ts'
import type { Optional } from './options.ts'

/** Words to show: `text` is escaped; `html` is markup made by the html template and wins over text. */
export type Content = Optional<{ text: string | number; html: Html }>

/** The words to show, as a template value. */
export function content(given: Content | undefined): Value {
  return markupOr(given?.html, given?.text)
}

/** The markup if there is any, else the text. */
export function markupOr(markup: Html | undefined, text: string | number | undefined): Value {
  return hasMarkup(markup) ? markup : text
}

/** True when there are words to show. */
export function hasContent(given: Content | undefined): boolean {
  return hasMarkup(given?.html) || Boolean(given?.text)
}

/** True when the markup is not empty. */
export function hasMarkup(markup: Html | undefined): markup is Html {
  return markup !== undefined && markup.markup !== ''
}

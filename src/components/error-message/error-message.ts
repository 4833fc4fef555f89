import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type ErrorMessageOptions = Common &
  Content &
  Optional<{
    id: string
    /** Read out before the message; "Error" unless given, nothing when empty. */
    visuallyHiddenText: string
  }>

/** What is wrong with one field. */
export function errorMessage(options: ErrorMessageOptions): Html {
  const before = options.visuallyHiddenText ?? 'Error'
  return html`<p${attribute('id', options.id)} class="${classNames('govuk-error-message', options.classes)}"${attributes(options.attributes)}>
  ${before !== '' && html`<span class="govuk-visually-hidden">${before}:</span> `}${content(options)}
</p>`
}

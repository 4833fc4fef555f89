import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type WarningTextOptions = Common & Content & Optional<{ iconFallbackText: string }>

/** A consequence that must not be overlooked. */
export function warningText(options: WarningTextOptions): Html {
  return html`<div class="${classNames('govuk-warning-text', options.classes)}"${attributes(options.attributes)}>
  <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
  <strong class="govuk-warning-text__text">
    <span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
    ${content(options)}
  </strong>
</div>`
}

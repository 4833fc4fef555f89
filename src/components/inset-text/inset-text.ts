import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type InsetTextOptions = Common & Content & Optional<{ id: string }>

/** Words set apart from the text around them. */
export function insetText(options: InsetTextOptions): Html {
  return html`<div${attribute('id', options.id)} class="${classNames('govuk-inset-text', options.classes)}"${attributes(options.attributes)}>
  ${content(options)}
</div>`
}

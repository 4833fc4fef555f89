import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type HintOptions = Common & Content & Optional<{ id: string }>

/** Help with one field, before it. */
export function hint(options: HintOptions): Html {
  return html`<div${attribute('id', options.id)} class="${classNames('govuk-hint', options.classes)}"${attributes(options.attributes)}>
  ${content(options)}
</div>`
}

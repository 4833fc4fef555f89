import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasContent } from '../content.ts'
import type { Optional } from '../options.ts'

export type LabelOptions = Common & Content & Optional<{ for: string; isPageHeading: boolean }>

/** The name of one field; nothing when it has no words. */
export function label(options: LabelOptions): Html {
  if (!hasContent(options)) return html``
  const labelled = html`<label class="${classNames('govuk-label', options.classes)}"${attributes(options.attributes)}${attribute('for', options.for)}>
  ${content(options)}
</label>`
  if (!options.isPageHeading) return labelled
  return html`<h1 class="govuk-label-wrapper">
  ${labelled}
</h1>`
}

import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasContent } from '../content.ts'
import type { Optional } from '../options.ts'

export type LegendOptions = Content & Optional<{ classes: string; isPageHeading: boolean }>

export type FieldsetOptions = Common &
  Optional<{ legend: LegendOptions; describedBy: string; role: string; html: Html }>

/** Fields that belong together, under one legend. */
export function fieldset(options: FieldsetOptions): Html {
  return html`<fieldset class="${classNames('govuk-fieldset', options.classes)}"${attribute('role', options.role)}${attribute('aria-describedby', options.describedBy)}${attributes(options.attributes)}>
  ${legend(options.legend)}
  ${options.html}
</fieldset>`
}

function legend(options: LegendOptions | undefined): Value {
  if (options === undefined || !hasContent(options)) return false
  const words = options.isPageHeading
    ? html`<h1 class="govuk-fieldset__heading">
      ${content(options)}
    </h1>`
    : content(options)
  return html`<legend class="${classNames('govuk-fieldset__legend', options.classes)}">
    ${words}
  </legend>`
}

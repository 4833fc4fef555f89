import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, markupOr } from '../content.ts'
import type { Optional } from '../options.ts'

export type DetailsOptions = Common &
  Content &
  Optional<{ id: string; open: boolean; summaryText: string; summaryHtml: Html }>

/** Words that unfold on demand; the browser does it, without script. */
export function details(options: DetailsOptions): Html {
  return html`<details${attribute('id', options.id)} class="${classNames('govuk-details', options.classes)}"${attributes(options.attributes)}${attribute('open', options.open)}>
  <summary class="govuk-details__summary">
    <span class="govuk-details__summary-text">
      ${markupOr(options.summaryHtml, options.summaryText)}
    </span>
  </summary>
  <div class="govuk-details__text">
    ${content(options)}
  </div>
</details>`
}

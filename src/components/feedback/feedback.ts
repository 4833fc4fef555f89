import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, hasContent, hasMarkup, markupOr } from '../content.ts'
import type { HeadingLevel, Optional } from '../options.ts'

export type FeedbackOptions = Common &
  Content &
  Optional<{ titleText: string; titleHtml: Html; headingLevel: HeadingLevel }>

/** Asks, at the foot of a page, what people think of it. */
export function feedback(options: FeedbackOptions): Html {
  const level = options.headingLevel ?? 2
  return html`<div class="${classNames('govuk-feedback govuk-width-container', options.classes)}"${attributes(options.attributes)}>
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <h${level} class="govuk-feedback__title">
        ${markupOr(options.titleHtml, options.titleText)}
      </h${level}>
      ${
        hasContent(options) &&
        html`<div class="govuk-feedback__body">
        ${words(options)}
      </div>`
      }
    </div>
  </div>
</div>`
}

function words(options: Content): Value {
  if (hasMarkup(options.html)) return options.html
  return html`<p class="govuk-body">
          ${options.text}
        </p>`
}

import { type Html, html } from '../../platform/html/html.ts'
import { type Attributes, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasMarkup, markupOr } from '../content.ts'
import type { Optional } from '../options.ts'

export type SummarisedError = Content & Optional<{ href: string; attributes: Attributes }>

export type ErrorSummaryOptions = Common &
  Optional<{
    titleText: string
    titleHtml: Html
    descriptionText: string
    descriptionHtml: Html
    errorList: readonly SummarisedError[]
    disableAutoFocus: boolean
  }>

/** Everything that is wrong with a form, at the top of its page; each entry links to its field. */
export function errorSummary(options: ErrorSummaryOptions): Html {
  const { errorList = [] } = options
  // role="alert" sits on a child: on the focused element itself screen readers lost part of the announcement.
  return html`<div class="${classNames('govuk-error-summary', options.classes)}"${focusChoice(options)}${attributes(options.attributes)} data-module="govuk-error-summary">
  <div role="alert">
    <h2 class="govuk-error-summary__title">
      ${markupOr(options.titleHtml, options.titleText)}
    </h2>
    <div class="govuk-error-summary__body">${description(options)}${
      errorList.length > 0 &&
      html`
      <ul class="govuk-list govuk-error-summary__list">${errorList.map(entry)}
      </ul>`
    }
    </div>
  </div>
</div>`
}

function focusChoice(options: ErrorSummaryOptions): Html | false {
  if (options.disableAutoFocus === undefined) return false
  return html` data-disable-auto-focus="${String(options.disableAutoFocus)}"`
}

function description(options: ErrorSummaryOptions): Html | false {
  if (!hasMarkup(options.descriptionHtml) && !options.descriptionText) return false
  return html`
      <p>
        ${markupOr(options.descriptionHtml, options.descriptionText)}
      </p>`
}

function entry(item: SummarisedError): Html {
  if (!item.href) return html`<li>${content(item)}</li>`
  return html`
        <li>
          <a href="${item.href}"${attributes(item.attributes)}>${content(item)}</a>
        </li>`
}

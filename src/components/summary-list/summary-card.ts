import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { HeadingLevel, Optional } from '../options.ts'
import { type SummaryActions, summaryAction } from './summary-action.ts'

export type SummaryCardTitle = Content & Optional<{ classes: string; headingLevel: HeadingLevel }>

export type SummaryCardOptions = Common & Optional<{ title: SummaryCardTitle; actions: SummaryActions }>

/** A titled card around a summary list. */
export function summaryCard(options: SummaryCardOptions, list: Html): Html {
  return html`<div class="${classNames('govuk-summary-card', options.classes)}"${attributes(options.attributes)}>
  <div class="govuk-summary-card__title-wrapper">
    ${cardTitle(options.title)}
    ${cardActions(options)}
  </div>
  <div class="govuk-summary-card__content">
    ${list}
  </div>
</div>`
}

function cardTitle(title: SummaryCardTitle | undefined): Value {
  if (title === undefined) return false
  const level = title.headingLevel ?? 2
  return html`<h${level} class="${classNames('govuk-summary-card__title', title.classes)}">
      ${content(title)}
    </h${level}>`
}

function cardActions({ actions, title }: SummaryCardOptions): Value {
  const [first, ...others] = actions?.items ?? []
  if (first === undefined) return false
  const classes = classNames('govuk-summary-card__actions', actions?.classes)
  if (others.length === 0) {
    return html`<div class="${classes}">
      ${summaryAction(first, title)}
    </div>`
  }
  return html`<ul class="${classes}">${[first, ...others].map(
    (action) => html`
      <li class="govuk-summary-card__action">
        ${summaryAction(action, title)}
      </li>`,
  )}
    </ul>`
}

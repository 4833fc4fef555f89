import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import { type Listed, type Optional, present } from '../options.ts'
import { type SummaryActions, summaryAction } from './summary-action.ts'
import { type SummaryCardOptions, summaryCard } from './summary-card.ts'

type Words = Content & Optional<{ classes: string }>

export type SummaryRow = { readonly key: Words; readonly value: Words } & Optional<{
  classes: string
  actions: SummaryActions
}>

export type SummaryListOptions = Common & { readonly rows: Listed<SummaryRow> } & Optional<{
    card: SummaryCardOptions
  }>

/** Facts as pairs of key and value, with what can be done about each; in a titled card when one is given. */
export function summaryList(options: SummaryListOptions): Html {
  const rows = present(options.rows).map(({ item }) => item)
  const hasActions = rows.some((row) => row.actions?.items?.length)
  const list = html`<dl class="${classNames('govuk-summary-list', options.classes)}"${attributes(options.attributes)}>${rows.map(
    (row) => summaryRow(row, hasActions, options.card?.title),
  )}
</dl>`
  return options.card ? summaryCard(options.card, list) : list
}

function summaryRow(row: SummaryRow, hasActions: boolean, cardTitle: Content | undefined): Html {
  const isBare = hasActions && !row.actions?.items
  const classes = classNames(
    'govuk-summary-list__row',
    isBare && 'govuk-summary-list__row--no-actions',
    row.classes,
  )
  return html`
  <div class="${classes}">
    <dt class="${classNames('govuk-summary-list__key', row.key.classes)}">
      ${content(row.key)}
    </dt>
    <dd class="${classNames('govuk-summary-list__value', row.value.classes)}">
      ${content(row.value)}
    </dd>
    ${rowActions(row.actions, cardTitle)}
  </div>`
}

function rowActions(actions: SummaryActions | undefined, cardTitle: Content | undefined): Value {
  const [first, ...others] = actions?.items ?? []
  if (first === undefined) return false
  const links =
    others.length === 0
      ? summaryAction(first, cardTitle)
      : html`<ul class="govuk-summary-list__actions-list">${[first, ...others].map(
          (action) => html`
        <li class="govuk-summary-list__actions-list-item">
          ${summaryAction(action, cardTitle)}
        </li>`,
        )}
      </ul>`
  return html`<dd class="${classNames('govuk-summary-list__actions', actions?.classes)}">
      ${links}
    </dd>`
}

import { table } from '../../../components/table/table.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import { type InstrumentLine, listInstruments } from '../../../record/queries/instrument-view.ts'
import { instrumentsView as schema } from '../../../record/queries/schemas/policies.ts'
import type { Page, PageRequest } from '../../page.ts'
import { link } from '../../routes.ts'

type PoliciesView = { format: 'moothall/instruments-view/1'; instruments: InstrumentLine[] }

/** The register of policies, codes and strategies. */
export const policiesPage: Page<PoliciesView> = {
  route: '/policies',
  json: schema,
  load: ({ reader }) => ({ format: 'moothall/instruments-view/1', instruments: listInstruments(reader) }),

  render: ({ instruments }, request) => {
    const { t } = request
    const isPast = (one: InstrumentLine) => one.status === 'superseded' || one.status === 'withdrawn'
    const now = instruments.filter((one) => !isPast(one))
    const past = instruments.filter(isPast)
    return {
      title: t.policies.title,
      section: 'policies',
      breadcrumbs: [{ text: t.policies.title }],
      description: t.policies.lead,
      main: html`<h1>${t.policies.title}</h1><p class="lead">${t.policies.lead}</p>
${instruments.length === 0 && html`<p>${t.policies.none}</p>`}
${now.length > 0 && list(t.policies.inForce, now, request)}
${past.length > 0 && list(t.policies.past, past, request)}`,
    }
  },
}

function list(caption: string, lines: readonly InstrumentLine[], { t, today }: PageRequest): Html {
  const rows = lines.map((one) => [
    {
      html: html`<a href="${link.policy(one.slug)}">${one.title}</a>${one.replacedBy && html`<br><span class="quiet">${t.policy.replacedBy} <a href="${link.policy(one.replacedBy.slug)}">${one.replacedBy.title}</a></span>`}`,
    },
    { text: one.adoptedOn ? t.dates.long(one.adoptedOn) : '' },
    { html: review(one, today, { t }) },
    { text: one.owner ?? '' },
  ])
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${caption}">${table({
    caption,
    captionClasses: 'govuk-table__caption--m',
    head: [
      { text: t.policies.name },
      { text: t.policies.adopted },
      { text: t.policies.review },
      { text: t.policies.owner },
    ],
    rows,
  })}</div>`
}

function review(one: InstrumentLine, today: string, { t }: Pick<PageRequest, 't'>): Html {
  if (!one.reviewDueOn || one.replacedBy) return html``
  const isOverdue = one.reviewDueOn < today && one.status === 'in force'
  return html`${t.dates.long(one.reviewDueOn)}${isOverdue && html`<br><span class="outcome-word outcome-word--undertaking">${t.policies.overdue}</span>`}`
}

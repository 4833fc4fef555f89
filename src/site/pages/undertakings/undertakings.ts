import { type Html, html, join } from '../../../platform/html/html.ts'
import { undertakingsView as schema } from '../../../record/queries/schemas/people.ts'
import {
  type UndertakingLine,
  type UndertakingsView,
  undertakingsView,
} from '../../../record/queries/undertakings-view.ts'
import type { Page, PageRequest } from '../../page.ts'
import { dateColumn } from '../../parts/date-column.ts'
import { numberedPages } from '../../parts/numbered-pages.ts'
import { undertakingBlock } from '../../parts/undertaking-block.ts'
import { oneOf, pageNumber, readQuery } from '../../query.ts'
import { link } from '../../routes.ts'

const parameters = { state: oneOf('open', 'closed'), page: pageNumber }

/** What was promised at meetings: the open, oldest first, and the closed. */
export const undertakingsPage: Page<UndertakingsView> = {
  route: '/undertakings',
  json: schema,
  query: parameters,

  load: ({ reader, query, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    return undertakingsView(reader, asked.state ?? 'open', asked.page ?? 1) ?? { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const hrefOf = (page: number | undefined) =>
      link.undertakings({ state: view.state === 'open' ? undefined : view.state, page })
    const lead = view.state === 'open' ? t.undertakings.lead : t.undertakings.leadClosed
    return {
      title: t.undertakings.title[view.state],
      main: html`<h1>${t.undertakings.title[view.state]}</h1>
<p class="lead">${lead}</p>
<div class="bar"><h2>${t.undertakings.count(view.total)}</h2><p>${states(view, request)}</p></div>
${
  view.lines.length > 0
    ? html`<ol class="rows rows--dated">${view.lines.map((line) => promise(line, request))}</ol>`
    : html`<p class="quiet">${t.undertakings.none}</p>`
}
${numberedPages(view, hrefOf, t)}`,
      section: 'issues',
      breadcrumbs: [{ text: t.site.issues, href: link.issues() }, { text: t.undertakings.title[view.state] }],
      description: lead,
      canonical: hrefOf(view.page === 1 ? undefined : view.page),
    }
  },
}

function promise({ place, undertaking, issue }: UndertakingLine, { t, today }: PageRequest): Html {
  const item = html`<a href="${link.outcome(place, undertaking.undertakingId)}">${place.heading}</a>`
  return html`<li>${dateColumn(place.date, t)}<div>
${issue ? html`<a class="rows__title" href="${link.issue(issue.slug)}">${issue.title}</a>` : html`<span class="rows__title">${item}</span>`}
${undertakingBlock(undertaking, place.date, today, t)}
<p class="quiet">${t.undertakings.from} ${issue && html`${item}, `}<a href="${link.meeting(place.meetingSlug)}">${place.bodyName}, ${t.dates.long(place.date)}</a></p></div></li>`
}

function states({ state, counts }: UndertakingsView, { t }: PageRequest): Html {
  const choice = (to: 'open' | 'closed') => {
    const words = t.people.withCount(t.undertakings[to], counts[to])
    return to === state
      ? html`<span aria-current="true">${words}</span>`
      : html`<a href="${link.undertakings({ state: to === 'open' ? undefined : to })}">${words}</a>`
  }
  return join([choice('open'), choice('closed')], ' · ')
}

import { table } from '../../../components/table/table.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import { someIssue } from '../../../record/queries/issues-view.ts'
import { jsonRouteOf, viewNameOf } from '../../data-address.ts'
import type { AnyPage, Page, PageRequest } from '../../page.ts'
import { link } from '../../routes.ts'
import { examples } from './examples.ts'

type ApiView = { issue: string | null }

/** What there is for programs, told to the people who write them. */
export function apiPage(pages: () => readonly AnyPage[]): Page<ApiView> {
  return {
    route: '/api',
    json: 'none',
    load: ({ reader }) => ({
      issue: someIssue(reader) ?? null,
    }),
    render: ({ issue }, request) => {
      const { t } = request
      return {
        title: t.api.title,
        breadcrumbs: [{ text: t.api.title }],
        description: t.api.lead,
        main: html`<h1>${t.api.title}</h1><p class="lead">${t.api.lead}</p>
<h2>${t.api.machine}</h2><ul class="govuk-list govuk-list--bullet"><li><a href="${link.openApi()}">${t.api.openApi}</a></li>
<li><a href="${link.record()}">${t.api.format}</a></li></ul>
<h2>${t.api.json}</h2><p>${t.api.jsonWords}</p>${jsonTable(pages(), request)}
<h2>${t.api.feeds}</h2><p>${t.api.feedsWords}</p>${addresses(t.api.feeds, feeds(request), request)}
<h2>${t.api.whole}</h2><p>${t.api.wholeWords}</p>${addresses(t.api.whole, files(request), request)}
<h2>${t.api.examples}</h2>${examples(issue, request)}
<h2>${t.api.rules}</h2><ul class="govuk-list govuk-list--bullet">${t.api.rulesList.map((rule) => html`<li>${rule}</li>`)}</ul>
<h2>${t.api.licence}</h2><p>${t.api.licenceWords}</p>`,
      }
    },
  }
}

function jsonTable(pages: readonly AnyPage[], { t }: PageRequest): Html {
  const rows = pages.flatMap((page) => {
    const view = viewNameOf(page)
    if (view === undefined) return []
    const parameters = Object.keys(page.query ?? {}).join(', ')
    return [
      [
        { html: html`<code>${templated(jsonRouteOf(page.route))}</code>` },
        { text: t.api.views[view] ?? '' },
        { text: parameters },
      ],
    ]
  })
  const head = [{ text: t.api.address }, { text: t.api.what }, { text: t.api.parameters }]
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${t.api.json}">${table({ head, rows })}</div>`
}

function addresses(label: string, list: [string, string][], { t }: PageRequest): Html {
  const rows = list.map(([address, what]) => [{ html: html`<code>${address}</code>` }, { text: what }])
  const head = [{ text: t.api.address }, { text: t.api.what }]
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${label}">${table({ head, rows })}</div>`
}

function feeds({ t }: PageRequest): [string, string][] {
  return [
    ['/index.atom', t.api.feedOf.council],
    ['/bodies/{slug}.atom', t.api.feedOf.body],
    ['/issues/{slug}.atom', t.api.feedOf.issue],
    ['/meetings.ics', t.api.calendarOf.council],
    ['/bodies/{slug}.ics', t.api.calendarOf.body],
    ['/meetings/{slug}.ics', t.api.calendarOf.meeting],
  ]
}

function files({ t }: PageRequest): [string, string][] {
  return [
    [link.recordFile(), t.api.recordFile],
    [link.logFile(), t.api.logFile],
    ['/documents/{slug}/{name}?version={number}', t.api.documentFile],
    ['/search/suggestions.json?q={words}', t.api.suggestionsWords],
  ]
}

function templated(route: string): string {
  return route.replace(/:(\w+)/g, '{$1}')
}

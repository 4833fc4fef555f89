import { type Html, html, join } from '../../../platform/html/html.ts'
import { isBody } from '../../../record/queries/list-choices.ts'
import { type MeetingsView, meetingsView } from '../../../record/queries/meetings-view.ts'
import { meetingsView as schema } from '../../../record/queries/schemas/meetings.ts'
import type { Page, PageRequest } from '../../page.ts'
import { filters } from '../../parts/filters.ts'
import { meetingRow } from '../../parts/meeting-row.ts'
import { numberedPages } from '../../parts/numbered-pages.ts'
import { calendarMonth, calendarYear, oneOf, pageNumber, readQuery, slugOf } from '../../query.ts'
import { link } from '../../routes.ts'
import { monthGrid } from './month-grid.ts'
import { monthAfter } from './weeks.ts'

const parameters = {
  view: oneOf('month', 'list'),
  month: calendarMonth,
  year: calendarYear,
  body: slugOf('body'),
  page: pageNumber,
}

/** The calendar of meetings: a month as a grid of weeks, or a list. */
export const meetingsPage: Page<MeetingsView> = {
  route: '/meetings',
  json: schema,
  query: parameters,

  load: ({ reader, query, today, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    const { body, page, month, year } = asked
    if (body && !isBody(reader, body)) {
      return { invalid: t.invalid.value('body', body, t.invalid.slug.body) }
    }
    const shown = asked.view ?? (year && !month ? 'list' : 'month')
    const period = shown === 'list' ? (month ?? year) : (month ?? today.slice(0, 7))
    return meetingsView(reader, { shown, period, body, page }) ?? { missing: true }
  },

  render: (view, request) => {
    const { t, query } = request
    const body = query.get('body') || undefined
    const words = periodWords(view, request)
    return {
      title: words ? t.calendar.titleOf(words) : t.calendar.title,
      main: html`<h1>${t.calendar.title}</h1>
<p class="lead">${t.calendar.lead} <a href="${link.bodies()}">${t.calendar.bodies}</a></p>
${filterForm(view, body, request)}
${view.shown === 'month' ? monthView(view, body, request) : listView(view, body, request)}`,
      section: 'meetings',
      description: t.calendar.lead,
      canonical: addressOf(view, body, view.page === 1 ? undefined : view.page, request),
    }
  },
}

function periodWords({ period }: MeetingsView, { t }: PageRequest): string | undefined {
  return period?.length === 7 ? t.dates.monthYear(`${period}-01`) : (period ?? undefined)
}

function addressOf(
  { shown, period }: MeetingsView,
  body: string | undefined,
  page: number | undefined,
  { today }: PageRequest,
): string {
  const isMonth = period?.length === 7
  const month = isMonth && !(shown === 'month' && period === today.slice(0, 7)) ? period : undefined
  return link.meetings({
    view: shown === 'list' ? 'list' : undefined,
    month,
    year: isMonth ? undefined : (period ?? undefined),
    body,
    page,
  })
}

function filterForm(view: MeetingsView, body: string | undefined, { t }: PageRequest): Html | '' {
  const { shown, period, choices } = view
  const isMonth = period?.length === 7
  return filters(
    link.meetings(),
    [
      {
        name: 'body',
        label: t.calendar.body,
        chosen: body,
        choices: choices.bodies.map(({ slug, name }) => ({ value: slug, text: name })),
      },
    ],
    {
      view: shown === 'list' ? 'list' : undefined,
      month: isMonth ? period : undefined,
      year: isMonth ? undefined : (period ?? undefined),
    },
    t,
  )
}

function monthView(view: MeetingsView, body: string | undefined, request: PageRequest): Html {
  const { t, today } = request
  const month = view.period ?? today.slice(0, 7)
  const isThis = month === today.slice(0, 7)
  const hrefOf = (to: string) => link.meetings({ month: to, body })
  const monthLink = (months: -1 | 1) => {
    const to = monthAfter(month, months)
    return (
      to &&
      html`<a href="${hrefOf(to)}" rel="${months < 0 ? 'prev' : 'next'}">${t.dates.monthYear(`${to}-01`)}</a>`
    )
  }
  return html`<div class="bar"><h2>${t.dates.monthYear(`${month}-01`)}</h2><p>${ways(view, body, request)}</p></div>
<nav class="jumps" aria-label="${t.calendar.months}">${join([monthLink(-1), !isThis && html`<a href="${link.meetings({ body })}">${t.calendar.thisMonth}</a>`, monthLink(1)], ' ')}</nav>
${view.total === 0 && html`<p class="quiet">${t.calendar.noneInMonth}</p>`}
${monthGrid(month, view.lines, today, t)}
${view.pages > 1 && html`<p class="quiet">${t.calendar.more(view.lines.length)} <a href="${link.meetings({ view: 'list', month, body })}">${t.calendar.list}</a></p>`}
${years(view, (year) => hrefOf(`${year}${month.slice(4)}`), month.slice(0, 4), request)}`
}

function listView(view: MeetingsView, body: string | undefined, request: PageRequest): Html {
  const { t, today } = request
  const words = periodWords(view, request)
  return html`<div class="bar"><h2>${words && `${words}: `}${t.calendar.count(view.total)}</h2><p>${ways(view, body, request)}</p></div>
${years(view, (year) => link.meetings({ view: 'list', year, body }), view.period?.slice(0, 4), request)}
${
  view.lines.length > 0
    ? html`<ol class="rows rows--dated">${view.lines.map((line) => meetingRow(line, today, t))}</ol>`
    : html`<p class="quiet">${t.calendar.none}</p>`
}
${numberedPages(view, (page) => addressOf(view, body, page, request), t)}`
}

/** The calendar and the list lead to each other at the same time of the year. */
function ways({ shown, period }: MeetingsView, body: string | undefined, { t, today }: PageRequest): Html {
  const current = (words: string) => html`<span aria-current="true">${words}</span>`
  if (shown === 'month') {
    const href = link.meetings({ view: 'list', year: period?.slice(0, 4), body })
    return join([current(t.calendar.month), html`<a href="${href}">${t.calendar.list}</a>`], ' · ')
  }
  const month = period?.length === 4 ? `${period}${today.slice(4, 7)}` : (period ?? undefined)
  const href = link.meetings({ month: month === today.slice(0, 7) ? undefined : month, body })
  return join([html`<a href="${href}">${t.calendar.month}</a>`, current(t.calendar.list)], ' · ')
}

function years(
  view: MeetingsView,
  hrefOf: (year: string | undefined) => string,
  chosen: string | undefined,
  { t }: PageRequest,
): Html | '' {
  const all = view.shown === 'list' ? [undefined, ...view.years] : view.years
  if (view.years.length === 0) return ''
  const links = all.map((year) => {
    const words = year ?? t.calendar.allYears
    return year === chosen
      ? html`<li><span aria-current="true">${words}</span></li>`
      : html`<li><a href="${hrefOf(year)}">${words}</a></li>`
  })
  return html`<nav aria-label="${t.calendar.years}"><ul class="jumps">${links}</ul></nav>`
}

import { type Html, html, join } from '../../../platform/html/html.ts'
import { issueStates } from '../../../record/queries/issue-index.ts'
import { type IssuesView, issuesView } from '../../../record/queries/issues-view.ts'
import { isBody } from '../../../record/queries/list-choices.ts'
import { issuesView as schema } from '../../../record/queries/schemas/issues.ts'
import type { Page, PageRequest } from '../../page.ts'
import { filters } from '../../parts/filters.ts'
import { issueRow } from '../../parts/issue-row.ts'
import { numberedPages } from '../../parts/numbered-pages.ts'
import { type Asked, calendarYear, lineOfText, oneOf, pageNumber, readQuery, slugOf } from '../../query.ts'
import { link } from '../../routes.ts'

const parameters = {
  topic: lineOfText,
  body: slugOf('body'),
  year: calendarYear,
  state: oneOf(...issueStates),
  order: oneOf('newest', 'title'),
  page: pageNumber,
}

/** Every issue, narrowed by topic, body, year and state. */
export const issuesPage: Page<IssuesView> = {
  route: '/issues',
  json: schema,
  query: parameters,

  load: ({ reader, query, today, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    if (asked.body && !isBody(reader, asked.body)) {
      return { invalid: t.invalid.value('body', asked.body, t.invalid.slug.body) }
    }
    return issuesView(reader, asked, today) ?? { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const asked = askedOf(request)
    return {
      title: t.issues.title,
      main: html`<h1>${t.issues.title}</h1>
<p class="lead">${t.issues.lead}</p>
${filterForm(view, asked, request)}
<div class="bar"><h2>${t.issues.count(view.total)}</h2><p>${orders(asked, request)}</p></div>
${
  view.lines.length > 0
    ? html`<ol class="rows rows--dated">${view.lines.map((line) => issueRow(line, t))}</ol>`
    : html`<p class="quiet">${t.issues.none}</p>`
}
${numberedPages(view, (page) => link.issues({ ...asked, page }), t)}`,
      section: 'issues',
      description: t.issues.lead,
      canonical: link.issues(asked),
    }
  },
}

/** What was asked, as far as it is not what stands anyway. */
function askedOf({ query, t }: PageRequest): Asked<typeof parameters> {
  const asked = readQuery(query, parameters, t)
  if ('invalid' in asked) return {} as Asked<typeof parameters>
  return {
    ...asked,
    order: asked.order === 'newest' ? undefined : asked.order,
    page: asked.page === 1 ? undefined : asked.page,
  }
}

function filterForm(
  { choices }: IssuesView,
  { topic, body, year, state, order }: Asked<typeof parameters>,
  { t }: PageRequest,
): Html | '' {
  return filters(
    link.issues(),
    [
      {
        name: 'state',
        label: t.issues.state,
        chosen: state,
        choices: issueStates.map((value) => ({ value, text: t.issues.states[value] })),
      },
      {
        name: 'topic',
        label: t.issues.topic,
        chosen: topic,
        choices: choices.topics.map((value) => ({ value, text: value })),
      },
      {
        name: 'body',
        label: t.issues.body,
        chosen: body,
        choices: choices.bodies.map(({ slug, name }) => ({ value: slug, text: name })),
      },
      {
        name: 'year',
        label: t.issues.year,
        chosen: year,
        choices: choices.years.map((value) => ({ value, text: value })),
      },
    ],
    { order },
    t,
  )
}

function orders(asked: Asked<typeof parameters>, { t }: PageRequest): Html {
  const choice = (order: 'title' | undefined, words: string) =>
    asked.order === order
      ? html`<span aria-current="true">${words}</span>`
      : html`<a href="${link.issues({ ...asked, page: undefined, order })}">${words}</a>`
  return join([choice(undefined, t.issues.newest), choice('title', t.issues.byTitle)], ' · ')
}

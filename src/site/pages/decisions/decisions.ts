import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import { outcomeKinds } from '../../../reading/index.ts'
import { isBody } from '../../../record/queries/list-choices.ts'
import { type RegisterLine, type RegisterView, registerView } from '../../../record/queries/register-view.ts'
import { registerView as schema } from '../../../record/queries/schemas/register.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { filters } from '../../parts/filters.ts'
import { outcomeWord } from '../../parts/outcome-block.ts'
import { pageLinks } from '../../parts/page-links.ts'
import { sentence } from '../../parts/sentence.ts'
import { calendarYear, oneOf, pageNumber, readQuery, slugOf } from '../../query.ts'
import { link } from '../../routes.ts'

const parameters = {
  body: slugOf('body'),
  year: calendarYear,
  kind: oneOf(...outcomeKinds, 'register'),
  page: pageNumber,
}

/** The decisions register: outcomes of meetings and decisions of members and officers in one list. */
export const decisionsPage: Page<RegisterView> = {
  route: '/decisions',
  json: schema,
  query: parameters,

  load: ({ reader, query, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    const { page = 1, year, body, kind } = asked
    if (body !== undefined && !isBody(reader, body))
      return { invalid: t.invalid.value('body', body, t.invalid.slug.body) }
    const view = registerView(
      reader,
      { body, kind, year: year === undefined ? undefined : Number(year) },
      page,
    )
    return page > 1 && view.lines.rows.length === 0 ? { missing: true } : view
  },

  render: (view, request) => {
    const { t } = request
    const { filter, lines } = view
    return {
      title: t.decisions.title,
      section: 'decisions',
      breadcrumbs: [{ text: t.decisions.title }],
      description: t.decisions.lead,
      main: html`<h1>${t.decisions.title}</h1><p class="lead">${t.decisions.lead}</p>${filterForm(view, request)}
${lines.rows.length === 0 ? html`<p>${t.decisions.none}</p>` : html`<ul class="rows rows--wide">${lines.rows.map((line) => row(line, t))}</ul>`}
${pageLinks(lines, (page) => link.decisions({ ...filter, page: page === 1 ? undefined : page }), t)}`,
    }
  },
}

function filterForm({ filter, bodies, years }: RegisterView, { t }: PageRequest): Html | '' {
  const kinds = outcomeKinds.map((kind) => ({ value: kind, text: t.outcome[kind] }))
  return filters(
    link.decisions(),
    [
      {
        name: 'body',
        label: t.decisions.body,
        chosen: filter.body,
        choices: bodies.map((one) => ({ value: one.slug, text: one.name })),
      },
      {
        name: 'year',
        label: t.decisions.year,
        chosen: filter.year?.toString(),
        choices: years.map((year) => ({ value: year, text: year })),
      },
      {
        name: 'kind',
        label: t.decisions.kind,
        chosen: filter.kind,
        choices: [...kinds, { value: 'register', text: t.decisions.registered }],
      },
    ],
    {},
    t,
  )
}

function row(line: RegisterLine, t: Messages): Html {
  const href =
    line.decisionSlug === null
      ? link.outcome({ meetingSlug: line.meetingSlug ?? '', itemId: line.itemId ?? '' }, line.outcomeId ?? '')
      : link.decision(line.decisionSlug)
  const facts = [
    line.maker,
    line.number && t.item.minuteNumber(line.number),
    line.isKey === 1 && t.decisions.key,
    line.callIn,
    line.effectiveFrom && t.decisions.effective(t.dates.long(line.effectiveFrom)),
  ].filter(Boolean)
  const says = line.text ? sentence(shortened(line.text)) : ''
  return html`<li><time datetime="${line.date}"><b>${t.dates.dayMonth(line.date)}</b> ${line.date.slice(0, 4)}</time><div>
<a href="${href}">${line.title}</a><p class="says">${line.kind && outcomeWord(line.kind, t)} ${says}</p><p class="quiet">${join(facts, raw(' · '))}</p></div></li>`
}

const LONGEST = 320

function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST))}…`
}

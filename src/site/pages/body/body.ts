import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import { type BodyView, bodyView } from '../../../record/queries/body-view.ts'
import { bodyView as schema } from '../../../record/queries/schemas/bodies.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { kindOf } from '../../parts/body-row.ts'
import { issueRow } from '../../parts/issue-row.ts'
import { ownMeetingRow } from '../../parts/meeting-row.ts'
import { paragraphs } from '../../parts/minute-text.ts'
import { numberedPages } from '../../parts/numbered-pages.ts'
import { proof } from '../../parts/proof.ts'
import { calendarYear, pageNumber, readQuery } from '../../query.ts'
import { link } from '../../routes.ts'
import { chairs, membersNow } from './members.ts'

const parameters = { year: calendarYear, page: pageNumber }

/** A body: what it is for, who sits on it, when it meets, what it considered. */
export const bodyPage: Page<BodyView> = {
  route: '/bodies/:slug',
  subject: 'body',
  json: schema,
  query: parameters,

  load: ({ reader, params, query, today, t }) => {
    const slug = params.slug ?? ''
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    const view = bodyView(reader, slug, asked, today)
    if (view === 'past the end') return { missing: true }
    if (view) return view
    const current = currentSlug(reader, 'body', slug)
    return current ? { redirect: link.body(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t, origin, council, query } = request
    const { body } = view
    const year = query.get('year') || undefined
    const page = view.past.page === 1 ? undefined : view.past.page
    const isWhole = page === undefined && year === undefined
    return {
      title: body.name,
      main: html`<h1>${body.name}</h1>
<p class="stands">${whatItIs(view, t)}</p>
${body.purpose && html`<div class="summary">${paragraphs(body.purpose)}</div>`}
<div class="columns"><div>
${isWhole && html`${upcoming(view, request)}${considered(view, t)}${membersNow(view, t)}`}
${past(view, year, request)}
</div>
<aside class="aside" aria-label="${t.body.about}">${asideOf(view, request)}</aside></div>`,
      section: 'meetings',
      breadcrumbs: [
        { text: t.site.meetings, href: link.meetings() },
        { text: t.body.title, href: link.bodies() },
        { text: body.name },
      ],
      description: body.purpose?.slice(0, 200) ?? `${body.name}, ${council.name}.`,
      canonical: link.body(body.slug, { year, page }),
      alternates: [
        {
          type: 'application/atom+xml',
          href: `${link.body(body.slug)}.atom`,
          title: t.body.feed(body.name),
        },
        { type: 'text/calendar', href: `${link.body(body.slug)}.ics`, title: t.body.calendar },
      ],
      structured: {
        '@context': 'https://schema.org',
        '@type': 'GovernmentOrganization',
        '@id': `${origin}${link.body(body.slug)}`,
        name: body.name,
        parentOrganization: { '@type': 'GovernmentOrganization', name: council.name },
      },
    }
  },
}

function whatItIs({ body, parent }: BodyView, t: Messages): Html {
  const kind = kindOf(body, t)
  const isEnded = body.ended === true || body.until !== undefined
  const parentLink = parent && html` ${t.body.of} <a href="${link.body(parent.slug)}">${parent.name}</a>`
  return html`${kind}${parentLink}.${body.from && html` ${t.body.since(body.from)}`}${isEnded && html` <strong class="outcome-word--lost">${t.body.endedOn(body.until)}</strong>`}`
}

function upcoming({ upcoming: lines }: BodyView, { t, today }: PageRequest): Html {
  return html`<div class="bar"><h2>${t.body.upcoming}</h2></div>${
    lines.length > 0
      ? html`<ol class="rows rows--dated">${lines.map((line) => ownMeetingRow(line, today, t))}</ol>`
      : html`<p class="quiet">${t.body.noUpcoming}</p>`
  }`
}

function past(view: BodyView, year: string | undefined, { t, today }: PageRequest): Html {
  const { body, past: found, years } = view
  const yearLinks = [{ year: undefined, meetings: 0 }, ...years].map((one) => {
    const words = one.year ?? t.body.allYears
    if (one.year === year) return html`<li><span aria-current="true">${words}</span></li>`
    const label = one.year && t.body.yearCount(one.year, one.meetings)
    return html`<li><a href="${link.body(body.slug, { year: one.year })}#past"${label && html` aria-label="${label}"`}>${words}</a></li>`
  })
  return html`<div class="bar"><h2 id="past">${t.body.past}</h2><p><a href="${link.meetings({ view: 'list', body: body.slug })}">${t.body.allMeetings}</a></p></div>
${years.length > 1 && html`<nav aria-label="${t.body.years}"><ul class="jumps">${yearLinks}</ul></nav>`}
${
  found.lines.length > 0
    ? html`<ol class="rows rows--dated">${found.lines.map((line) => ownMeetingRow(line, today, t))}</ol>`
    : html`<p class="quiet">${t.body.noPast}</p>`
}
${numberedPages(found, (page) => `${link.body(body.slug, { year, page })}#past`, t)}`
}

function considered({ issues, body }: BodyView, t: Messages): Html | '' {
  if (issues.length === 0) return ''
  return html`<div class="bar"><h2>${t.body.considered}</h2><p><a href="${link.issues({ body: body.slug })}">${t.body.allConsidered}</a></p></div>
<ol class="rows rows--dated">${issues.map((line) => issueRow(line, t))}</ol>`
}

function asideOf(view: BodyView, request: PageRequest): Html {
  const { t } = request
  const { body, subBodies, publication } = view
  const former = body.formerNames ?? []
  return html`${body.contact && html`<section><h2>${t.body.contact}</h2><p>${body.contact}</p></section>`}
${chairs(view, t)}
${
  subBodies.length > 0 &&
  html`<section><h2>${t.body.subBodies}</h2><ul>${subBodies.map(
    (one) =>
      html`<li><a href="${link.body(one.slug)}">${one.name}</a>${one.isEnded && html` <span class="quiet">${t.body.ended}</span>`}</li>`,
  )}</ul></section>`
}
${
  former.length > 0 &&
  html`<section><h2>${t.body.formerNames}</h2><ul>${former.map(
    ({ name, until }) =>
      html`<li>${join([name, until && html`<span class="quiet">${t.body.until(until)}</span>`], raw('<br>'))}</li>`,
  )}</ul></section>`
}
<section><h2>${t.issue.follow}</h2><ul><li><a href="${link.body(body.slug)}.atom">${t.feeds.feed}</a></li><li><a href="${link.body(body.slug)}.ics">${t.body.calendar}</a></li></ul></section>
${proof(publication, request)}`
}

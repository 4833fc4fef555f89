import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import { type PersonView, personView, type Seat } from '../../../record/queries/person-view.ts'
import { personView as schema } from '../../../record/queries/schemas/people.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { paragraphs } from '../../parts/minute-text.ts'
import { proof } from '../../parts/proof.ts'
import { link } from '../../routes.ts'
import { attendanceTable } from './attendance-table.ts'
import { recordedVotes, spokeLately } from './lately.ts'

/** A person: where they sit, how often they came, what they said and how they voted. */
export const personPage: Page<PersonView> = {
  route: '/people/:slug',
  subject: 'person',
  json: schema,

  load: ({ reader, params, today }) => {
    const slug = params.slug ?? ''
    const view = personView(reader, slug, today)
    if (view) return view
    const current = currentSlug(reader, 'person', slug)
    return current ? { redirect: link.person(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const { person, memberships } = view
    const main = html`${seats(t.person.memberships, memberships.now, t)}
${attendanceTable(view.attendance, t)}
${spokeLately(view.spoke, t)}
${recordedVotes(view.votes, t)}
${seats(t.person.before, memberships.before, t)}`
    return {
      title: person.name,
      main: html`<h1>${person.name}</h1>
<p class="stands">${whoItIs(view, t)}</p>
${person.about && html`<div class="summary">${paragraphs(person.about)}</div>`}
<div class="columns"><div>${main.markup.trim() === '' ? html`<p class="quiet">${t.person.nothing}</p>` : main}</div>
<aside class="aside" aria-label="${t.person.about}">${asideOf(view, request)}</aside></div>`,
      section: 'people',
      breadcrumbs: [{ text: t.site.people, href: link.people() }, { text: person.name }],
      description: `${person.name}: ${whoItIs(view, t)}`,
      canonical: link.person(person.slug),
      structured: structured(view, request),
    }
  },
}

function whoItIs({ person, posts }: PersonView, t: Messages): string {
  const held = posts.find(({ until }) => until === null)
  const what = held && person.kind === 'officer' ? held.name : t.people.kind[person.kind]
  return `${[what, person.ward, person.party].filter(Boolean).join(', ')}.`
}

function seats(heading: string, list: readonly Seat[], t: Messages): Html | '' {
  if (list.length === 0) return ''
  return html`<div class="bar"><h2>${heading}</h2></div><ul class="rows rows--plain">${list.map((seat) => {
    const facts = [seat.role, seat.side, t.body.fromUntil(seat.from, seat.until)]
    return html`<li><a class="rows__title" href="${link.body(seat.slug)}">${seat.name}</a><p class="quiet">${join(facts, raw(' · '))}</p></li>`
  })}</ul>`
}

function asideOf({ person, posts, publication }: PersonView, request: PageRequest): Html {
  const { t } = request
  const terms = (person.terms ?? [])
    .map(({ from, until }) => t.body.fromUntil(from ?? null, until ?? null))
    .filter(Boolean)
  const section = (heading: string, words: readonly (string | Html)[]) =>
    words.length > 0 &&
    html`<section><h2>${heading}</h2><ul>${words.map((one) => html`<li>${one}</li>`)}</ul></section>`
  return html`${section(t.person.ward, person.ward ? [person.ward] : [])}
${section(t.person.party, person.party ? [person.party] : [])}
${section(t.person.terms, terms)}
${section(t.person.keyPosts, person.keyPosts ?? [])}
${section(
  t.person.posts,
  posts.map((post) => {
    const facts = [post.isActing && t.people.acting, t.body.fromUntil(post.from, post.until)]
    return html`${post.name}<br><span class="quiet">${join(facts, ', ')}</span>`
  }),
)}
${section(t.person.email, person.email ? [html`<a href="mailto:${person.email}">${person.email}</a>`] : [])}
${proof(publication, request)}`
}

function structured({ person }: PersonView, { origin, council }: PageRequest): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': `${origin}${link.person(person.slug)}`,
    name: person.name,
    email: person.email,
    affiliation: { '@type': 'GovernmentOrganization', name: council.name },
  }
}

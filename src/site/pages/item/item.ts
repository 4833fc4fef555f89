import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import type { MentionView, ReferenceView } from '../../../record/queries/item-mentions.ts'
import { type ItemView, itemView } from '../../../record/queries/item-view.ts'
import { itemView as schema } from '../../../record/queries/schemas/item.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { recordText } from '../../parts/minute-text.ts'
import { outcomeBlock } from '../../parts/outcome-block.ts'
import { paperList } from '../../parts/paper-list.ts'
import { proof } from '../../parts/proof.ts'
import { undertakingBlock } from '../../parts/undertaking-block.ts'
import { withheld } from '../../parts/withheld.ts'
import { link } from '../../routes.ts'

/** One item of a meeting: its papers, its minute whole, what was decided and promised. */
export const itemPage: Page<ItemView> = {
  route: '/meetings/:slug/items/:item',
  subject: 'meeting',
  json: schema,

  load: ({ reader, params }) => {
    const { slug = '', item = '' } = params
    const view = itemView(reader, slug, item)
    if (view) return view
    const current = currentSlug(reader, 'meeting', slug)
    return current ? { redirect: link.item({ meetingSlug: current, itemId: item }) } : { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const { place } = view.life
    return {
      title: `${place.heading}, ${place.bodyName}, ${t.dates.long(place.date)}`,
      main: html`<h1>${place.heading}</h1>
<p class="stands">${place.bodyName}, <a href="${link.meeting(place.meetingSlug)}">${t.dates.full(place.date)}</a>${numbers(view, t)}</p>
${
  view.issues.length > 0 &&
  html`<p class="quiet">${t.item.partOf} ${join(
    view.issues.map((one) => html`<a href="${link.issue(one.slug)}">${one.title}</a>`),
    ', ',
  )}</p>`
}
<div class="columns"><div>${content(view, request)}${neighbours(view, t)}</div>
<aside class="aside" aria-label="${t.item.about}">${named(view.life.mentions, t)}${references(view.life.references, t)}${proof(view.minutePublication ?? view.publication, request)}</aside></div>`,
      section: 'meetings',
      breadcrumbs: [
        { text: t.site.meetings, href: link.meetings() },
        { text: `${place.bodyName}, ${t.dates.long(place.date)}`, href: link.meeting(place.meetingSlug) },
        { text: place.heading },
      ],
      description: view.life.outcomes[0]?.text.slice(0, 200) ?? place.heading,
      canonical: link.item(place),
    }
  },
}

function numbers({ life }: ItemView, t: Messages): string {
  const { place, minute } = life
  if (minute?.number) return `, ${t.item.minuteNumber(minute.number)}`
  return place.number ? `, ${t.item.itemNumber(place.number.replace(/[.:]$/, ''))}` : ''
}

function content({ item, life }: ItemView, { t, today }: PageRequest): Html {
  const { minute } = life
  return html`${withheld(item.openness.state, item.openness, t)}
${life.outcomes.map((outcome) => outcomeBlock(outcome, t, outcome.id))}
${life.undertakings.map((one) => undertakingBlock(one, life.place.date, today, t, one.undertakingId))}
${life.text && html`<h2>${t.item.agenda}</h2>${recordText(life.text, life.html)}`}
${paperHeading(life.papers.length, t)}${paperList(life.papers, t)}
${
  minute
    ? html`<h2>${minute.number ? t.item.minuteHeading(minute.number) : t.item.minute}</h2>${minute.status === 'draft' && html`<p class="quiet">${t.item.draft}</p>`}${recordText(minute.text, minute.html)}`
    : life.place.date <= today && html`<p class="quiet">${t.item.noMinutes}</p>`
}`
}

function paperHeading(count: number, t: Messages): Html | '' {
  return count === 0 ? '' : html`<h2>${t.paper.papers}</h2>`
}

function named(mentions: readonly MentionView[], t: Messages): Html | '' {
  if (mentions.length === 0) return ''
  return html`<section><h2>${t.item.named}</h2><ul>${mentions.map(
    (one) =>
      html`<li>${one.personSlug ? html`<a href="${link.person(one.personSlug)}">${one.name}</a>` : one.name}${one.role && one.role !== 'named' && html` <span class="quiet">${t.item.roles[one.role as keyof typeof t.item.roles] ?? one.role}</span>`}</li>`,
  )}</ul></section>`
}

function references(list: readonly ReferenceView[], t: Messages): Html | '' {
  if (list.length === 0) return ''
  return html`<section><h2>${t.item.references}</h2><ul>${list.map(
    (one) =>
      html`<li>${one.meetingSlug ? html`<a href="${link.meeting(one.meetingSlug)}">${one.printed}</a>` : one.printed}${one.isDangling && html`<br><span class="quiet">${t.item.dangling}</span>`}</li>`,
  )}</ul></section>`
}

function neighbours({ previous, next, life }: ItemView, t: Messages): Html | '' {
  const meetingSlug = life.place.meetingSlug
  const links = [
    previous &&
      html`<a rel="prev" href="${link.item({ meetingSlug, itemId: previous.itemId })}">${t.item.previous} ${previous.heading}</a>`,
    next &&
      html`<a rel="next" href="${link.item({ meetingSlug, itemId: next.itemId })}">${t.item.next} ${next.heading}</a>`,
  ].filter((one) => one !== null)
  return links.length === 0
    ? ''
    : html`<nav class="neighbours" aria-label="${t.item.neighbours}">${join(links, raw('<br>'))}</nav>`
}

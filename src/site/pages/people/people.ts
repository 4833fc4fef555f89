import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import {
  type PeopleShown,
  type PeopleView,
  type PersonLine,
  peopleShown,
  peopleView,
} from '../../../record/queries/people-view.ts'
import { peopleView as schema } from '../../../record/queries/schemas/people.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { numberedPages } from '../../parts/numbered-pages.ts'
import { oneOf, pageNumber, readQuery } from '../../query.ts'
import { link } from '../../routes.ts'
import { postList } from './post-list.ts'

const orders = ['name', 'ward', 'party'] as const

type Order = (typeof orders)[number]

const parameters = { by: oneOf(...orders), show: oneOf(...peopleShown), page: pageNumber }

/** Councillors by name, ward or party; those before them; others; and posts with who held them. */
export const peoplePage: Page<PeopleView> = {
  route: '/people',
  json: schema,
  query: parameters,

  load: ({ reader, query, today, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    const { show: shown = 'councillors', by = 'name', page = 1 } = asked
    return peopleView(reader, { shown, by, page }, today) ?? { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const { shown } = view
    const by = orderOf(request)
    const hrefOf = (page: number | undefined) => addressOf(shown, by, page)
    const title = shown === 'councillors' ? t.people.title : t.people.shown[shown]
    return {
      title,
      main: html`<h1>${title}</h1>
${shown === 'councillors' && html`<p class="lead">${t.people.lead}</p>`}
${lists(view, t)}
${shown === 'posts' ? html`${postList(view.posts.lines, t)}${numberedPages(view.posts, hrefOf, t)}` : people(view, by, hrefOf, t)}`,
      section: 'people',
      ...(shown !== 'councillors' && {
        breadcrumbs: [{ text: t.site.people, href: link.people() }, { text: title }],
      }),
      description: t.people.lead,
      canonical: hrefOf(view.page === 1 ? undefined : view.page),
    }
  },
}

function orderOf({ query }: PageRequest): Order {
  return orders.find((one) => one === query.get('by')) ?? 'name'
}

function addressOf(shown: PeopleShown, by: Order, page?: number): string {
  return link.people({
    show: shown === 'councillors' ? undefined : shown,
    by: by === 'name' ? undefined : by,
    page,
  })
}

function lists({ counts, shown }: PeopleView, t: Messages): Html {
  const links = peopleShown
    .filter((one) => counts[one] > 0 || one === shown)
    .map((one) => {
      const words = t.people.withCount(t.people.shown[one], counts[one])
      return one === shown
        ? html`<li><span aria-current="true">${words}</span></li>`
        : html`<li><a href="${addressOf(one, 'name')}">${words}</a></li>`
    })
  return html`<nav aria-label="${t.people.lists}"><ul class="jumps">${links}</ul></nav>`
}

function people(
  view: PeopleView,
  by: Order,
  hrefOf: (page: number | undefined) => string,
  t: Messages,
): Html {
  const { shown, lines, total, posts } = view
  const choices = orders.map((order) =>
    order === by
      ? html`<span aria-current="true">${t.people.by[order]}</span>`
      : html`<a href="${addressOf(shown, order)}">${t.people.by[order]}</a>`,
  )
  return html`<div class="bar"><h2>${t.people.count[shown](total)}</h2><p>${join(choices, ' · ')}</p></div>
${lines.length === 0 ? html`<p class="quiet">${t.people.none}</p>` : by === 'name' ? personList(lines, t) : grouped(view, by, t)}
${numberedPages(view, hrefOf, t)}
${
  shown === 'councillors' &&
  view.page === 1 &&
  posts.total > 0 &&
  html`<div class="bar"><h2>${t.people.posts}</h2></div>${postList(posts.lines, t)}
${posts.pages > 1 && html`<p><a href="${addressOf('posts', 'name')}">${t.people.allPosts(posts.total)}</a></p>`}`
}`
}

function grouped({ lines, groups }: PeopleView, by: 'ward' | 'party', t: Messages): Html {
  const here = new Map<string | null, PersonLine[]>()
  for (const line of lines) here.set(line[by], [...(here.get(line[by]) ?? []), line])
  return html`${[...here].map(([name, members]) => {
    const count = groups.find((one) => one.name === name)?.people ?? members.length
    return html`<section><h3 class="people__group">${name ?? t.people.noGroup[by]} <span class="quiet">${t.number(count)}</span></h3>${personList(members, t, by)}</section>`
  })}`
}

/** `under` is what the heading above says of all of them. */
function personList(lines: readonly PersonLine[], t: Messages, under?: 'ward' | 'party'): Html {
  return html`<ul class="people">${lines.map((line) => {
    const facts = [
      line.kind !== 'councillor' && t.people.kind[line.kind],
      under !== 'ward' && line.ward,
      under !== 'party' && line.party,
    ]
    return html`<li><a href="${link.person(line.slug)}">${line.name}</a><br><span class="quiet">${join(facts, raw(' · '))}</span></li>`
  })}</ul>`
}

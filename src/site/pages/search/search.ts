import { pagination } from '../../../components/pagination/pagination.ts'
import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import { type OutcomeKind, outcomeKinds } from '../../../reading/index.ts'
import { searchView as schema } from '../../../record/queries/schemas/search.ts'
import {
  hitKinds,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
  searchRecord,
  type TextPart,
} from '../../../record/search/index.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page } from '../../page.ts'
import { outcomeWord } from '../../parts/outcome-block.ts'
import { searchForm } from '../../parts/search-form.ts'
import { type Asked, calendarYear, oneOf, pageNumber, readQuery, searchText, slugOf } from '../../query.ts'
import { link } from '../../routes.ts'
import { facetLists } from './facet-lists.ts'

/** What was asked, and the answer where something was. */
export type SearchView = { format: 'moothall/search-view/1'; query: SearchQuery; result: SearchResult | null }

const parameters = {
  q: searchText,
  kind: oneOf(...hitKinds),
  body: slugOf('body'),
  year: calendarYear,
  outcome: oneOf(...outcomeKinds),
  order: oneOf('best', 'newest'),
  page: pageNumber,
}

/** The search over the whole record. */
export const searchPage: Page<SearchView> = {
  route: '/search',
  json: schema,
  query: parameters,

  load: ({ reader, query: address, t }) => {
    const asked = readQuery(address, parameters, t)
    if ('invalid' in asked) return asked
    const query = queryOf(asked)
    const result = query.text.trim() === '' ? null : searchRecord(reader, query)
    if (result?.isPastEnd) return { missing: true }
    return { format: 'moothall/search-view/1', query, result }
  },

  render: (view, { t }) => {
    const { query, result } = view
    return {
      title: query.text ? t.search.titleFor(query.text) : t.search.title,
      section: 'search',
      isUnlisted: query.text !== '',
      main: html`<h1>${t.search.title}</h1>${searchForm(query.text, t)}
${result ? results(query, result, t) : html`<p class="lead">${t.search.lead}</p>`}`,
    }
  },
}

function queryOf(asked: Asked<typeof parameters>): SearchQuery {
  const { q, kind, body, year, outcome, order, page } = asked
  return {
    text: q ?? '',
    order: order ?? 'best',
    page: page ?? 1,
    ...(body ? { body } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(kind ? { kind } : {}),
    ...(outcome ? { outcome } : {}),
  }
}

/** The address of a query with some of it changed; a change starts again at the first page. */
export function searchAddress(
  query: SearchQuery,
  change: Partial<Record<keyof SearchQuery, string | number | undefined>>,
): string {
  const { text, body, year, kind, outcome, order } = query
  const { text: newText = text, ...rest } = change
  const all = { q: newText, kind, body, year, outcome, order: order === 'best' ? undefined : order, ...rest }
  return link.search({ ...all, order: all.order === 'best' ? undefined : all.order })
}

function results(query: SearchQuery, result: SearchResult, t: Messages): Html {
  const suggestions =
    result.suggestions.length > 0 &&
    html`<p>${t.search.didYouMean} ${join(
      result.suggestions.map((text) => html`<a href="${searchAddress(query, { text })}">${text}</a>`),
      ', ',
    )}?</p>`
  if (result.hits.length === 0) {
    return html`<h2>${t.search.nothing}</h2>${suggestions}<p>${t.search.tips}</p>${facetLists(query, result, t)}`
  }
  return html`<div class="columns columns--search"><div>
<div class="bar"><h2>${t.search.found(result.total, result.isTotalExact)}</h2><p>${orders(query, t)}</p></div>${suggestions}
<ol class="hits">${result.hits.map((hit) => hitLine(hit, t))}</ol>${pages(query, result, t)}</div>
${facetLists(query, result, t)}</div>`
}

function orders(query: SearchQuery, t: Messages): Html {
  const choice = (order: SearchQuery['order'], words: string): Html =>
    query.order === order
      ? html`<span aria-current="true">${words}</span>`
      : html`<a href="${searchAddress(query, { order })}">${words}</a>`
  return join([choice('best', t.search.best), choice('newest', t.search.newest)], ' · ')
}

function hitLine(hit: SearchHit, t: Messages): Html {
  const facts = [t.search.oneOf[hit.kind], hit.bodyName, hit.date && t.dates.long(hit.date)].filter(Boolean)
  return html`<li><h3><a href="${hrefOf(hit)}">${marked(hit.titleParts)}</a></h3>
<p class="quiet">${join(facts, raw(' · '))} ${hit.outcomes.map((kind) => html` ${outcomeWord(kind as OutcomeKind, t)}`)}</p>
${hit.snippet.length > 0 && html`<p>${marked(hit.snippet)}</p>`}</li>`
}

/** Where a hit leads. */
export function hrefOf(hit: Pick<SearchHit, 'kind' | 'slug' | 'itemId'>): string {
  switch (hit.kind) {
    case 'item':
      return link.item({ meetingSlug: hit.slug, itemId: hit.itemId })
    case 'instrument':
      return link.policy(hit.slug)
    case 'issue':
      return link.issue(hit.slug)
    case 'document':
      return link.document(hit.slug)
    case 'decision':
      return link.decision(hit.slug)
    case 'person':
      return link.person(hit.slug)
    case 'body':
      return link.body(hit.slug)
  }
}

function marked(parts: readonly TextPart[]): Html {
  return html`${parts.map((part) => (part.isMatch ? html`<mark>${part.text}</mark>` : part.text))}`
}

function pages(query: SearchQuery, { page, pages: count }: SearchResult, t: Messages): Html | '' {
  if (count <= 1) return ''
  const to = (number: number): string => searchAddress(query, { page: number === 1 ? undefined : number })
  return pagination({
    landmarkLabel: t.paging.label,
    previous:
      page > 1
        ? { href: to(page - 1), text: t.paging.previous, labelText: t.search.pageOf(page - 1, count) }
        : undefined,
    next:
      page < count
        ? { href: to(page + 1), text: t.paging.next, labelText: t.search.pageOf(page + 1, count) }
        : undefined,
  })
}

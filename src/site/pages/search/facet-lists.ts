import { type Html, html } from '../../../platform/html/html.ts'
import type { SearchQuery, SearchResult } from '../../../record/search/index.ts'
import type { Messages } from '../../messages/messages.ts'
import { searchAddress } from './search.ts'

type Choice = { name: string; count: number; href: string; isChosen: boolean }

const SHOWN = 8

/** The ways to narrow a search, each with how many it leaves; a chosen one is a link to take it away again. */
export function facetLists(query: SearchQuery, { facets }: SearchResult, t: Messages): Html | '' {
  const lists: [string, Choice[]][] = [
    [
      t.search.kind,
      facets.kind.map(({ kind, count }) => choice(query, 'kind', kind, t.search.kinds[kind], count)),
    ],
    [t.search.body, facets.body.map(({ slug, name, count }) => choice(query, 'body', slug, name, count))],
    [t.search.year, facets.year.map(({ year, count }) => choice(query, 'year', year, String(year), count))],
    [
      t.search.outcome,
      facets.outcome.map(({ outcome, count }) =>
        choice(query, 'outcome', outcome, t.outcome[outcome], count),
      ),
    ],
  ]
  const shown = lists.filter(([, choices]) => choices.length > 0)
  if (shown.length === 0) return ''
  return html`<aside class="aside" aria-label="${t.search.narrow}">${shown.map(([heading, choices]) => facet(heading, choices, t))}</aside>`
}

function choice(
  query: SearchQuery,
  field: 'kind' | 'body' | 'year' | 'outcome',
  value: string | number,
  name: string,
  count: number,
): Choice {
  const isChosen = query[field] === value
  return { name, count, isChosen, href: searchAddress(query, { [field]: isChosen ? undefined : value }) }
}

function facet(heading: string, choices: readonly Choice[], t: Messages): Html {
  const rest = choices.slice(SHOWN)
  return html`<section><h2>${heading}</h2><ul>${choices.slice(0, SHOWN).map((one) => line(one, t))}</ul>${
    rest.length > 0 &&
    html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.search.more(rest.length)}</span></summary><div class="govuk-details__text"><ul>${rest.map((one) => line(one, t))}</ul></div></details>`
  }</section>`
}

function line({ name, count, href, isChosen }: Choice, t: Messages): Html {
  if (isChosen) {
    return html`<li><a href="${href}" aria-label="${t.search.remove(name)}"><b>${name}</b> <span aria-hidden="true">✕</span></a></li>`
  }
  return html`<li><a href="${href}">${name}</a> <span class="quiet">${t.number(count)}</span></li>`
}

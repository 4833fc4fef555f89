import type { OutcomeKind } from '../../reading/index.ts'
import type { RecordReader } from '../queries/record-reader.ts'
import { countFacets, type Facets } from './count-facets.ts'
import type { HitKind } from './facts.ts'
import { EXACT_UP_TO, findMatches, type Matches, type Scope } from './find-matches.ts'
import { passageIdsOfYear } from './hit-ids.ts'
import {
  type Meaning,
  matchExpression,
  meaningOf,
  type Narrowing,
  wordsExpression,
} from './match-expression.ts'
import { numberedHits } from './numbered-hits.ts'
import { bestFirst, newestFirst, type Order } from './order-matches.ts'
import { type ParsedQuery, parseQuery } from './parse-query.ts'
import { readHits, type SearchHit } from './read-hits.ts'
import { suggestSpelling } from './suggest-spelling.ts'

/** A question to the record. Any text is good: see {@link parseQuery}. */
export type SearchQuery = {
  text: string
  /** The slug of a body. */
  body?: string
  year?: number
  kind?: HitKind
  outcome?: OutcomeKind
  order: 'best' | 'newest'
  /** From 1. */
  page: number
  /** 20 unless told; at most 100. */
  pageSize?: number
}

/** The answer: one page of hits, and what is known of all of them. */
export type SearchResult = {
  /** Exact to 10,000; above that 10,000, and `isTotalExact` is false: there are more. */
  total: number
  isTotalExact: boolean
  page: number
  pages: number
  /** The page asked for is behind the last one. */
  isPastEnd: boolean
  hits: SearchHit[]
  /** Each as if it were not narrowed by itself; above 10,000 hits those of the newest. */
  facets: Facets
  /** Other texts that find more: "did you mean". */
  suggestions: string[]
}

type Search = { words: string; unwanted: Meaning[]; narrowing: Narrowing }

const USUAL_PAGE_SIZE = 20
const LARGEST_PAGE_SIZE = 100
const FEW_HITS = 3

/**
 * Searches issues, items with their minutes, documents, decisions, instruments, people and bodies. The same record
 * gives the same pages however it was built.
 */
export function searchRecord(reader: RecordReader, query: SearchQuery): SearchResult {
  // One state of the record for all that follows: it may grow meanwhile.
  reader.get('savepoint search')
  try {
    return searchNow(reader, query)
  } finally {
    reader.get('release search')
  }
}

function searchNow(reader: RecordReader, query: SearchQuery): SearchResult {
  const parsed = parseQuery(query.text)
  const meanings = parsed.wanted.map((term) => meaningOf(reader, term))
  const unwanted = parsed.unwanted.map((term) => meaningOf(reader, term))
  const words = wordsExpression(meanings, parsed)
  const narrowing = narrowingOf(reader, query)
  const search = words && narrowing && { words, unwanted, narrowing }
  const matches = search ? findMatches(reader, scopeOf(search)) : NONE
  const order = search ? orderOf(reader, query, parsed, meanings, search, matches) : newestFirst(NONE)
  const size = Math.min(Math.max(1, Math.trunc(query.pageSize ?? USUAL_PAGE_SIZE)), LARGEST_PAGE_SIZE)
  const pages = Math.ceil(order.hits.length / size)
  const from = (query.page - 1) * size
  return {
    total: matches.isComplete ? matches.hits.length : EXACT_UP_TO,
    isTotalExact: matches.isComplete,
    page: query.page,
    pages,
    isPastEnd: query.page > Math.max(1, pages),
    hits: readHits(reader, order, from, from + size, meanings),
    facets: search ? facetsOf(reader, search, matches) : countFacets(reader, matches),
    suggestions:
      matches.hits.length > FEW_HITS
        ? []
        : suggestSpelling(
            reader,
            query.text,
            parsed,
            (text) => countHits(reader, text, query) > matches.hits.length,
          ),
  }
}

const NONE: Matches = { hits: [], passages: [], isComplete: true }

/** What the query is narrowed to; `undefined` when it names a body that nothing is of. */
function narrowingOf(
  reader: RecordReader,
  { body, year, kind, outcome }: SearchQuery,
): Narrowing | undefined {
  if (body === undefined) return { year, kind, outcome }
  const found = reader.get<{ code: number }>(
    `select facet_body.code from subject join facet_body on body_id = subject.id where type = 'body' and slug = ?`,
    body,
  )
  return found && { bodyCode: found.code, year, kind, outcome }
}

function scopeOf({ words, unwanted, narrowing }: Search): Scope {
  const { from, to } =
    narrowing.year === undefined
      ? { from: 0, to: Number.MAX_SAFE_INTEGER }
      : passageIdsOfYear(Math.trunc(narrowing.year))
  return { expression: matchExpression(words, unwanted, narrowing), from, to }
}

function orderOf(
  reader: RecordReader,
  query: SearchQuery,
  parsed: ParsedQuery,
  meanings: readonly Meaning[],
  search: Search,
  matches: Matches,
): Order {
  if (query.order === 'newest' || parsed.wanted.length === 0) return newestFirst(matches)
  const titles = scopeOf({ ...search, words: `{title} : (${search.words})` })
  return bestFirst(reader, matches, meanings, titles, numberedHits(reader, parsed.numbers))
}

/** Each facet's counts as if it were not narrowed by itself, so that a reader sees where else to go. */
function facetsOf(reader: RecordReader, search: Search, matches: Matches): Facets {
  const facets = countFacets(reader, matches)
  const without = (name: keyof Narrowing): Facets => {
    const narrowing = { ...search.narrowing, [name]: undefined }
    return countFacets(reader, findMatches(reader, scopeOf({ ...search, narrowing })))
  }
  const { bodyCode, year, kind, outcome } = search.narrowing
  if (bodyCode !== undefined) facets.body = without('bodyCode').body
  if (year !== undefined) facets.year = without('year').year
  if (kind !== undefined) facets.kind = without('kind').kind
  if (outcome !== undefined) facets.outcome = without('outcome').outcome
  return facets
}

function countHits(reader: RecordReader, text: string, query: SearchQuery): number {
  const parsed = parseQuery(text)
  const words = wordsExpression(
    parsed.wanted.map((term) => meaningOf(reader, term)),
    parsed,
  )
  const narrowing = narrowingOf(reader, query)
  if (!words || !narrowing) return 0
  const unwanted = parsed.unwanted.map((term) => meaningOf(reader, term))
  return findMatches(reader, scopeOf({ words, unwanted, narrowing })).hits.length
}

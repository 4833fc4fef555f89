import type { RecordReader } from '../queries/record-reader.ts'
import { type HitKind, unpackFacts } from './facts.ts'
import { highlightLine, snippetOf, type TextPart } from './highlight.ts'
import type { Meaning } from './match-expression.ts'
import { isTie, type Order } from './order-matches.ts'

/** One hit, with what its link and its line on the page need. */
export type SearchHit = {
  kind: HitKind
  subjectId: string
  /** Empty but for items. */
  itemId: string
  /** The last part of the subject's address; of an item: of its meeting's. */
  slug: string
  title: string
  titleParts: TextPart[]
  snippet: TextPart[]
  /** Civil date of the meeting, decision or publication. */
  date?: string
  bodyName?: string
  bodySlug?: string
  outcomes: string[]
}

type HitRow = {
  subject_id: string
  item_id: string
  title: string
  date: string | null
  facts: number
  slug: string
  body_name: string | null
  body_slug: string | null
  text: string | null
}

/** The hits from one place in an order up to another, ties settled by subject and item identifier. */
export function readHits(
  reader: RecordReader,
  order: Order,
  from: number,
  to: number,
  meanings: readonly Meaning[],
): SearchHit[] {
  const page = settle(reader, order, from, Math.min(to, order.hits.length))
  const rows = reader.all<HitRow>(
    `select findable.subject_id, findable.item_id, findable.title, findable.date, facet.facts,
       subject.slug, body.name as body_name, body.slug as body_slug, passage.text
     from json_each(?) as wanted cross join passage on passage.id = wanted.value
     cross join findable on findable.id = passage.id >> 10
     cross join facet on facet.id = findable.id join subject on subject.id = findable.subject_id
     left join facet_body on facet_body.code = facet.facts >> 23 left join body on body.id = facet_body.body_id
     order by wanted.key`,
    JSON.stringify(page.map((index) => order.passages[index])),
  )
  return rows.map((row) => hitOf(row, meanings))
}

function hitOf(row: HitRow, meanings: readonly Meaning[]): SearchHit {
  const { kind, outcomes } = unpackFacts(row.facts)
  return {
    kind,
    subjectId: row.subject_id,
    itemId: row.item_id,
    slug: row.slug,
    title: row.title,
    titleParts: highlightLine(row.title, meanings),
    snippet: snippetOf(row.text ?? '', meanings),
    ...(row.date === null ? {} : { date: row.date }),
    ...(row.body_name === null ? {} : { bodyName: row.body_name }),
    ...(row.body_slug === null ? {} : { bodySlug: row.body_slug }),
    outcomes,
  }
}

type Keyed = { id: number; identifier: string }

/**
 * The places of a stretch with its ties in the order of their identifiers: the only order that every build of a record
 * shares.
 */
function settle(reader: RecordReader, order: Order, from: number, to: number): number[] {
  if (from >= to) return []
  let start = from
  let end = to
  while (start > 0 && isTie(order, start - 1, from)) start--
  while (end < order.hits.length && isTie(order, end, to - 1)) end++
  const stretch = Array.from({ length: end - start }, (_, index) => start + index)
  const rows = reader.all<Keyed>(
    `select findable.id, subject_id || ' ' || item_id as identifier
     from json_each(?) as wanted join findable on findable.id = wanted.value`,
    JSON.stringify(order.hits.slice(start, end)),
  )
  const identifiers = new Map(rows.map((row) => [row.id, row.identifier]))
  const identifier = (place: number): string => identifiers.get(order.hits[place] ?? 0) ?? ''
  stretch.sort((a, b) => {
    if (!isTie(order, a, b)) return a - b
    return identifier(a) < identifier(b) ? -1 : 1
  })
  return stretch.slice(from - start, to - start)
}

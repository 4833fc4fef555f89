import type { RecordReader } from '../queries/record-reader.ts'
import { type HitKind, unpackFacts } from './facts.ts'
import { highlightLine, snippetOf, type TextPart } from './highlight.ts'
import type { Meaning } from './match-expression.ts'
import { isTie, type Ordered } from './order-matches.ts'

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
  id: number
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
  order: readonly Ordered[],
  from: number,
  to: number,
  meanings: readonly Meaning[],
): SearchHit[] {
  const page = settle(reader, order, from, to)
  const read = (one: Ordered): HitRow | undefined =>
    reader.get<HitRow>(
      `select findable.id, findable.subject_id, findable.item_id, findable.title, findable.date, facet.facts,
         subject.slug, body.name as body_name, body.slug as body_slug, passage.text
       from findable join facet on facet.id = findable.id join subject on subject.id = findable.subject_id
       left join passage on passage.id = ?
       left join facet_body on facet_body.code = facet.facts >> 23 left join body on body.id = facet_body.body_id
       where findable.id = ?`,
      one.passage,
      one.hit,
    )
  return page
    .map(read)
    .filter((row) => row !== undefined)
    .map((row) => hitOf(row, meanings))
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

type Keyed = { id: number; key: string }

/** The stretch with its ties in the order of their identifiers: the only order that every build of a record shares. */
function settle(reader: RecordReader, order: readonly Ordered[], from: number, to: number): Ordered[] {
  const first = order[from]
  const last = order[Math.min(to, order.length) - 1]
  if (!first || !last) return []
  let start = from
  let end = Math.min(to, order.length)
  const ties = (index: number, one: Ordered): boolean => {
    const other = order[index]
    return other !== undefined && isTie(other, one)
  }
  while (ties(start - 1, first)) start--
  while (ties(end, last)) end++
  const stretch = order.slice(start, end)
  const rows = reader.all<Keyed>(
    `select findable.id, subject_id || ' ' || item_id as key from json_each(?) as wanted join findable on findable.id = wanted.value`,
    JSON.stringify(stretch.map((one) => one.hit)),
  )
  const keys = new Map(rows.map((row) => [row.id, row.key]))
  const keyOf = (one: Ordered): string => keys.get(one.hit) ?? ''
  stretch.sort((a, b) => {
    if (!isTie(a, b)) return b.score - a.score || b.hit - a.hit
    return keyOf(a) < keyOf(b) ? -1 : 1
  })
  return stretch.slice(from - start, to - start)
}

import type { RecordReader } from '../queries/record-reader.ts'
import { dayOfHit, hitOfPassage } from './hit-ids.ts'

/** Up to this many hits, totals, facets and order are exact; above it they are those of the newest. */
export const EXACT_UP_TO = 10_000

// A paper of many parts may fill a whole fetch; after these, the count is called "more than".
const MOST_FETCHES = 4

/** Where to look: an expression of FTS5 within a range of passages. */
export type Scope = { expression: string; from: number; to: number }

/** What matched, newest first, one entry a hit. */
export type Matches = {
  hits: number[]
  /** The first part of each hit that matched. */
  passages: number[]
  facts: number[]
  isComplete: boolean
}

type Fetched = { ids: string; facts: string }

/**
 * The newest hits of an expression, at most {@link EXACT_UP_TO}. Where there are more, the day on which the count is
 * reached is left out whole: which of its hits come first depends on how the record was built.
 */
export function findMatches(reader: RecordReader, { expression, from, to }: Scope): Matches {
  const matches: Matches = { hits: [], passages: [], facts: [], isComplete: false }
  let before = to
  for (let fetch = 0; fetch < MOST_FETCHES && matches.hits.length <= EXACT_UP_TO; fetch++) {
    // The lists come as two texts: a row at a time costs three times as much.
    const fetched = reader.get<Fetched>(
      `select json_group_array(id) as ids, json_group_array(facts) as facts from (
         select passage_text.rowid as id, facet.facts
         from passage_text cross join facet on facet.id = passage_text.rowid >> 10
         where passage_text match ? and passage_text.rowid >= ? and passage_text.rowid < ?
         order by passage_text.rowid desc limit ?)`,
      expression,
      from,
      before,
      EXACT_UP_TO + 1,
    )
    const ids = JSON.parse(fetched?.ids ?? '[]') as number[]
    collect(matches, ids, JSON.parse(fetched?.facts ?? '[]') as number[])
    matches.isComplete = ids.length <= EXACT_UP_TO && matches.hits.length <= EXACT_UP_TO
    if (ids.length <= EXACT_UP_TO) break
    before = ids.at(-1) ?? from
  }
  return matches.isComplete ? matches : wholeDays(matches)
}

function collect(matches: Matches, ids: readonly number[], facts: readonly number[]): void {
  const { hits, passages } = matches
  let last = hits.at(-1)
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? 0
    const hit = hitOfPassage(id)
    if (hit === last) {
      passages[passages.length - 1] = id
      continue
    }
    last = hit
    hits.push(hit)
    passages.push(id)
    matches.facts.push(facts[index] ?? 0)
  }
}

function wholeDays({ hits, passages, facts }: Matches): Matches {
  const most = Math.min(hits.length - 1, EXACT_UP_TO)
  const cutDay = dayOfHit(hits[most] ?? 0)
  let kept = most
  while (kept > 0 && dayOfHit(hits[kept - 1] ?? 0) === cutDay) kept--
  if (kept === 0) kept = most
  return {
    hits: hits.slice(0, kept),
    passages: passages.slice(0, kept),
    facts: facts.slice(0, kept),
    isComplete: false,
  }
}

import type { RecordReader } from '../queries/record-reader.ts'
import { dayOfHit, hitOfPassage } from './hit-ids.ts'

/** Up to this many hits, totals, facets and order are exact; above it they are those of the newest. */
export const EXACT_UP_TO = 10_000

// Papers of many parts may fill whole fetches; after these, the count is called "more than".
const MOST_FETCHES = 4
// Fetched beside what is needed, for hits of which several parts match.
const SPARE = 1.05

/** Where to look: an expression of FTS5 within a range of passages. */
export type Scope = { expression: string; from: number; to: number }

/** What matched, newest first, one entry a hit. */
export type Matches = {
  hits: number[]
  /** The first part of each hit that matched. */
  passages: number[]
  isComplete: boolean
}

/**
 * The newest hits of an expression, at most {@link EXACT_UP_TO}. Where there are more, the day on which the count is
 * reached is left out whole: which of its hits come first depends on how the record was built.
 */
export function findMatches(reader: RecordReader, { expression, from, to }: Scope): Matches {
  const hits: number[] = []
  const passages: number[] = []
  let isComplete = false
  let before = to
  let last = -1
  for (let fetch = 0; fetch < MOST_FETCHES && hits.length <= EXACT_UP_TO && !isComplete; fetch++) {
    const limit = Math.ceil((EXACT_UP_TO + 1 - hits.length) * SPARE)
    const ids = newestPassages(reader, expression, from, before, limit)
    for (const id of ids) {
      const hit = hitOfPassage(id)
      if (hit === last) passages[passages.length - 1] = id
      else {
        hits.push(hit)
        passages.push(id)
        last = hit
      }
    }
    isComplete = ids.length < limit && hits.length <= EXACT_UP_TO
    before = ids.at(-1) ?? from
  }
  const kept = isComplete ? hits.length : wholeDays(hits)
  hits.length = kept
  passages.length = kept
  return { hits, passages, isComplete }
}

/** The identifiers come as one text: a row at a time costs twice as much. */
function newestPassages(
  reader: RecordReader,
  expression: string,
  from: number,
  before: number,
  limit: number,
): number[] {
  const row = reader.get<{ ids: string }>(
    `select json_group_array(id) as ids from (select rowid as id from passage_text
       where passage_text match ? and rowid >= ? and rowid < ? order by rowid desc limit ?)`,
    expression,
    // As integers: a number comes as a real, by which FTS5 cannot tell where to stop.
    BigInt(from),
    BigInt(before),
    limit,
  )
  return JSON.parse(row?.ids ?? '[]') as number[]
}

/** How many of the first hits to keep so that they are whole days; where they are all of one day, as many as may be. */
function wholeDays(hits: readonly number[]): number {
  const most = Math.min(hits.length - 1, EXACT_UP_TO)
  const cutDay = dayOfHit(hits[most] ?? 0)
  let kept = most
  while (kept > 0 && dayOfHit(hits[kept - 1] ?? 0) === cutDay) kept--
  return kept === 0 ? most : kept
}

import type { RecordReader } from '../queries/record-reader.ts'
import type { Matches, Scope } from './find-matches.ts'
import { dayOfHit, firstPassageAfterDay, firstPassageOfDay, hitOfPassage } from './hit-ids.ts'
import type { Meaning } from './match-expression.ts'
import { scorePassages } from './score-hits.ts'

/** Hits in their order: each with the part of it to show and how good it is. */
export type Order = { hits: number[]; passages: number[]; scores: Float64Array }

// Of more hits, so many of the newest are looked at closely, and so many older ones with all the words in their title.
const CLOSELY = 100
const TITLED = 100
const NUMBERED = 1_000_000

/** Newest first. */
export function newestFirst({ hits, passages }: Matches): Order {
  return { hits, passages, scores: new Float64Array(hits.length) }
}

type Scored = { hit: number; passage: number; score: number }

/**
 * Best first: by their words, where there are many hits the newest {@link CLOSELY} and the newest {@link TITLED} older
 * ones with the words in their title (`titles` looks for those); the rest follows, newest first. What bears the number
 * that was asked for comes before everything.
 */
export function bestFirst(
  reader: RecordReader,
  matches: Matches,
  meanings: readonly Meaning[],
  titles: Scope,
  numbered: ReadonlySet<number>,
): Order {
  const candidates = candidatesOf(reader, matches, titles, numbered)
  const scores = scorePassages(reader, candidates, meanings)
  const best: Scored[] = candidates.map((passage, index) => {
    const hit = hitOfPassage(passage)
    return { hit, passage, score: (scores[index] ?? 0) + (numbered.has(hit) ? NUMBERED : 0) }
  })
  const rest = unscored(matches, best)
  best.sort((a, b) => b.score - a.score || b.hit - a.hit)
  const scoresInOrder = new Float64Array(best.length + rest.hits.length)
  scoresInOrder.set(best.map((one) => one.score))
  return {
    hits: best.map((one) => one.hit).concat(rest.hits),
    passages: best.map((one) => one.passage).concat(rest.passages),
    scores: scoresInOrder,
  }
}

/** The passages to look at closely, newest first, one a hit. */
function candidatesOf(
  reader: RecordReader,
  { hits, passages }: Matches,
  titles: Scope,
  numbered: ReadonlySet<number>,
): number[] {
  const lastClose = hits[CLOSELY]
  if (lastClose === undefined) return passages
  const from = firstPassageOfDay(lastClose)
  const close = passages.filter(
    (passage, index) => passage >= from || (numbered.size > 0 && numbered.has(hits[index] ?? 0)),
  )
  const known = new Set(close.map(hitOfPassage))
  for (const passage of titledPassages(reader, { ...titles, to: from })) {
    const hit = hitOfPassage(passage)
    if (!known.has(hit)) close.push(passage)
    known.add(hit)
  }
  return close.sort((a, b) => b - a)
}

/** The hits that are not among the scored ones; both come newest first. */
function unscored({ hits, passages }: Matches, scored: readonly Scored[]): Pick<Order, 'hits' | 'passages'> {
  const rest: Pick<Order, 'hits' | 'passages'> = { hits: [], passages: [] }
  let next = 0
  let nextScored = scored[0]?.hit ?? -1
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index] ?? 0
    while (nextScored > hit) nextScored = scored[++next]?.hit ?? -1
    if (nextScored === hit) continue
    rest.hits.push(hit)
    rest.passages.push(passages[index] ?? 0)
  }
  return rest
}

/** Whether nothing but their identifiers can say which of two hits comes first. */
export function isTie({ hits, scores }: Order, a: number, b: number): boolean {
  return scores[a] === scores[b] && dayOfHit(hits[a] ?? -1) === dayOfHit(hits[b] ?? -1)
}

/** The newest passages with the words in their title; where there are too many, the day they are cut at is left out. */
function titledPassages(reader: RecordReader, { expression, from, to }: Scope): number[] {
  const row = reader.get<{ ids: string }>(
    `select json_group_array(id) as ids from (select rowid as id from passage_text
       where passage_text match ? and rowid >= ? and rowid < ? order by rowid desc limit ?)`,
    expression,
    BigInt(from),
    BigInt(to),
    TITLED,
  )
  const ids = JSON.parse(row?.ids ?? '[]') as number[]
  if (ids.length < TITLED) return ids
  const wholeFrom = firstPassageAfterDay(hitOfPassage(ids.at(-1) ?? 0))
  return ids.filter((id) => id >= wholeFrom)
}

import type { RecordReader } from '../queries/record-reader.ts'
import { factsOf } from './facet-columns.ts'
import type { HitKind } from './facts.ts'
import type { Matches, Scope } from './find-matches.ts'
import { dayOfHit, firstPassageAfterDay, firstPassageOfDay, hitOfPassage, yearOfHit } from './hit-ids.ts'

/** Hits in their order: each with the part of it to show and how good it is. */
export type Order = { hits: number[]; passages: number[]; scores: Float64Array }

// BM25 costs more than all the rest; of more hits than these only the newest are ranked, and as many of those that
// have all the words in their title.
const RANKED = 1_000
const TITLE_WEIGHT = 8
const NUMBERED = 1_000_000
const YEARS_TO_FADE = 10
const FADE = 0.2

/** An issue says more than one of its papers. */
const KIND_WEIGHT: Record<HitKind, number> = {
  issue: 1.5,
  instrument: 1.4,
  body: 1.4,
  person: 1.3,
  decision: 1.1,
  item: 1,
  document: 0.9,
}

/** Newest first. */
export function newestFirst({ hits, passages }: Matches): Order {
  return { hits, passages, scores: new Float64Array(hits.length) }
}

type Scored = { hit: number; passage: number; score: number }

/**
 * Best first: BM25 with the title's words counting eight times, weighted by kind and a little by age; what bears the
 * number that was asked for before everything. Of more than {@link RANKED} hits the newest are ranked; older ones with
 * the words in their title (`titles` looks for those) count as the middling ones of these; the rest follows, newest
 * first.
 */
export function bestFirst(
  reader: RecordReader,
  matches: Matches,
  scope: Scope,
  titles: string,
  numbered: ReadonlySet<number>,
): Order {
  const lastRanked = matches.hits[RANKED]
  const from = lastRanked === undefined ? scope.from : firstPassageOfDay(lastRanked)
  const ranked = rankPassages(reader, { ...scope, from })
  if (from > scope.from) {
    const rank = median(ranked.map((one) => one.rank))
    for (const passage of titledPassages(reader, { expression: titles, from: scope.from, to: from })) {
      ranked.push({ passage, rank })
    }
  }
  const best = scored(reader, ranked, numbered)
  const rest = unranked(matches, best, from)
  const isFirst = ({ hit }: Scored): boolean => numbered.size > 0 && numbered.has(hit)
  const order = [...best, ...rest.filter(isFirst).map((one) => ({ ...one, score: NUMBERED }))]
  order.sort((a, b) => b.score - a.score || b.hit - a.hit)
  for (const one of rest) if (!isFirst(one)) order.push(one)
  return {
    hits: order.map((one) => one.hit),
    passages: order.map((one) => one.passage),
    scores: Float64Array.from(order, (one) => one.score),
  }
}

/** The hits before a passage that are not among the best; both come newest first. */
function unranked({ hits, passages }: Matches, best: readonly Scored[], from: number): Scored[] {
  const rest: Scored[] = []
  let next = 0
  for (let index = 0; index < hits.length; index++) {
    const [hit, passage] = [hits[index] ?? 0, passages[index] ?? 0]
    if (passage >= from) continue
    while ((best[next]?.hit ?? -1) > hit) next++
    if (best[next]?.hit !== hit) rest.push({ hit, passage, score: 0 })
  }
  return rest
}

/** Hits by their best passage, with the score that kind, age and number make of its rank. */
function scored(reader: RecordReader, ranked: readonly Ranked[], numbered: ReadonlySet<number>): Scored[] {
  const facts = factsOf(
    reader,
    ranked.map(({ passage }) => hitOfPassage(passage)),
  )
  const weights = facts.kinds.map(({ kind }) => KIND_WEIGHT[kind])
  const newestYear = yearOfHit(hitOfPassage(ranked[0]?.passage ?? 0))
  const best: Scored[] = []
  ranked.forEach(({ passage, rank }, index) => {
    const hit = hitOfPassage(passage)
    const weight = (weights[facts.codes[index] ?? 0] ?? 1) * freshness(newestYear - yearOfHit(hit))
    const score = -rank * weight + (numbered.has(hit) ? NUMBERED : 0)
    const last = best.at(-1)
    if (last?.hit !== hit) best.push({ hit, passage, score })
    else if (score >= last.score) Object.assign(last, { passage, score })
  })
  return best
}

/** Whether nothing but their identifiers can say which of two hits comes first. */
export function isTie({ hits, scores }: Order, a: number, b: number): boolean {
  return scores[a] === scores[b] && dayOfHit(hits[a] ?? -1) === dayOfHit(hits[b] ?? -1)
}

type Ranked = { passage: number; rank: number }

/** Passages with their BM25 (lower is better), newest first. */
function rankPassages(reader: RecordReader, { expression, from, to }: Scope): Ranked[] {
  const row = reader.get<{ ids: string; ranks: string }>(
    `select json_group_array(id) as ids, json_group_array(rank) as ranks from (
       select rowid as id, bm25(passage_text, ${TITLE_WEIGHT}, 1, 0) as rank from passage_text
       where passage_text match ? and rowid >= ? and rowid < ? order by rowid desc)`,
    expression,
    BigInt(from),
    BigInt(to),
  )
  const ranks = JSON.parse(row?.ranks ?? '[]') as number[]
  return (JSON.parse(row?.ids ?? '[]') as number[]).map((passage, index) => ({
    passage,
    rank: ranks[index] ?? 0,
  }))
}

/** The newest passages with the words in their title; where there are too many, the day they are cut at is left out. */
function titledPassages(reader: RecordReader, { expression, from, to }: Scope): number[] {
  const row = reader.get<{ ids: string }>(
    `select json_group_array(id) as ids from (select rowid as id from passage_text
       where passage_text match ? and rowid >= ? and rowid < ? order by rowid desc limit ?)`,
    expression,
    BigInt(from),
    BigInt(to),
    RANKED,
  )
  const ids = JSON.parse(row?.ids ?? '[]') as number[]
  if (ids.length < RANKED) return ids
  const wholeFrom = firstPassageAfterDay(hitOfPassage(ids.at(-1) ?? 0))
  return ids.filter((id) => id >= wholeFrom)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

function freshness(years: number): number {
  return 1 - (FADE * Math.min(Math.max(years, 0), YEARS_TO_FADE)) / YEARS_TO_FADE
}

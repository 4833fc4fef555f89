import type { RecordReader } from '../queries/record-reader.ts'
import { type HitKind, unpackFacts } from './facts.ts'
import type { Matches, Scope } from './find-matches.ts'
import { dayOfHit, firstPassageOfDay, hitOfPassage, yearOfHit } from './hit-ids.ts'

/** A hit in its place: which part of it to show, and how good it is. */
export type Ordered = { hit: number; passage: number; score: number }

// Of a match set that was cut, older hits with all the words in their title are found too.
const OLDER_TITLES = 1_000
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
export function newestFirst({ hits, passages }: Matches): Ordered[] {
  return hits.map((hit, index) => ({ hit, passage: passages[index] ?? 0, score: 0 }))
}

/**
 * Best first: BM25 with the title's words counting eight times, weighted by kind and a little by age; what bears the
 * number that was asked for before everything. `titles` looks for the words in titles only.
 */
export function bestFirst(
  reader: RecordReader,
  matches: Matches,
  scope: Scope,
  titles: string,
  numbered: ReadonlySet<number>,
): Ordered[] {
  const oldest = matches.hits.at(-1)
  if (oldest === undefined) return []
  const from = matches.isComplete ? scope.from : firstPassageOfDay(oldest)
  const ranks = rankPassages(reader, { ...scope, from }, -1)
  if (!matches.isComplete) {
    const older = rankPassages(reader, { expression: titles, from: scope.from, to: from }, OLDER_TITLES)
    for (const [passage, rank] of older) ranks.set(passage, rank)
  }
  const newestYear = yearOfHit(matches.hits[0] ?? 0)
  const weights = new Map(matches.hits.map((hit, index) => [hit, weightOf(matches.facts[index] ?? 0)]))
  const best = new Map<number, Ordered>()
  for (const [passage, rank] of ranks) {
    const hit = hitOfPassage(passage)
    const score =
      -rank * (weights.get(hit) ?? 1) * freshness(newestYear - yearOfHit(hit)) +
      (numbered.has(hit) ? NUMBERED : 0)
    const before = best.get(hit)
    if (!before || score > before.score || (score === before.score && passage < before.passage)) {
      best.set(hit, { hit, passage, score })
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || b.hit - a.hit)
}

/** Whether nothing but their identifiers can say which of two hits comes first. */
export function isTie(a: Ordered, b: Ordered): boolean {
  return a.score === b.score && dayOfHit(a.hit) === dayOfHit(b.hit)
}

function rankPassages(
  reader: RecordReader,
  { expression, from, to }: Scope,
  limit: number,
): Map<number, number> {
  const row = reader.get<{ ids: string; ranks: string }>(
    `select json_group_array(id) as ids, json_group_array(rank) as ranks from (
       select rowid as id, bm25(passage_text, ${TITLE_WEIGHT}, 1, 0) as rank from passage_text
       where passage_text match ? and rowid >= ? and rowid < ? order by rowid desc limit ?)`,
    expression,
    from,
    to,
    limit,
  )
  const ranks = JSON.parse(row?.ranks ?? '[]') as number[]
  return new Map((JSON.parse(row?.ids ?? '[]') as number[]).map((id, index) => [id, ranks[index] ?? 0]))
}

function weightOf(facts: number): number {
  return KIND_WEIGHT[unpackFacts(facts).kind]
}

function freshness(years: number): number {
  return 1 - (FADE * Math.min(Math.max(years, 0), YEARS_TO_FADE)) / YEARS_TO_FADE
}

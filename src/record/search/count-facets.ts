import { type OutcomeKind, outcomeKinds } from '../../reading/index.ts'
import type { RecordReader } from '../queries/record-reader.ts'
import { factsOf } from './facet-columns.ts'
import { type HitKind, hitKinds } from './facts.ts'
import type { Matches } from './find-matches.ts'
import { firstHitOfYear, yearOfHit } from './hit-ids.ts'

/** How many hits there are of each body (most first), year (newest first), kind and outcome (in their own order). */
export type Facets = {
  body: { slug: string; name: string; count: number }[]
  year: { year: number; count: number }[]
  kind: { kind: HitKind; count: number }[]
  outcome: { outcome: OutcomeKind; count: number }[]
}

const MOST_BODIES = 100

/** Counts what matched by each facet. A hit with several outcomes counts under each. */
export function countFacets(reader: RecordReader, { hits }: Matches): Facets {
  const { codes, kinds: meanings } = factsOf(reader, hits)
  const years = new Map<number, number>()
  const counts = new Uint32Array(meanings.length)
  // Hits come newest first: a year is a stretch of them.
  let year = -1
  let yearStart = Number.POSITIVE_INFINITY
  let stretch = 0
  for (let index = 0; index < hits.length; index++) {
    const code = codes[index] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
    const hit = hits[index] ?? 0
    if (hit < yearStart) {
      if (stretch > 0) years.set(year, stretch)
      year = yearOfHit(hit)
      yearStart = firstHitOfYear(year)
      stretch = 0
    }
    stretch++
  }
  if (stretch > 0) years.set(year, stretch)
  const bodies = new Map<number, number>()
  const kinds = new Map<HitKind, number>()
  const outcomes = new Map<OutcomeKind, number>()
  counts.forEach((count, code) => {
    const meaning = meanings[code]
    if (count === 0 || !meaning) return
    add(bodies, meaning.bodyCode, count)
    add(kinds, meaning.kind, count)
    for (const outcome of meaning.outcomes) add(outcomes, outcome, count)
  })
  return {
    body: namedBodies(reader, bodies),
    year: [...years]
      .filter(([year]) => year > 0)
      .sort(([a], [b]) => b - a)
      .map(([year, count]) => ({ year, count })),
    kind: hitKinds.map((kind) => ({ kind, count: kinds.get(kind) ?? 0 })).filter(({ count }) => count > 0),
    outcome: outcomeKinds
      .map((outcome) => ({ outcome, count: outcomes.get(outcome) ?? 0 }))
      .filter(({ count }) => count > 0),
  }
}

function namedBodies(reader: RecordReader, counts: ReadonlyMap<number, number>): Facets['body'] {
  const rows = reader.all<{ code: number; slug: string; name: string }>(
    `select facet_body.code, slug, name from json_each(?) as wanted
     join facet_body on facet_body.code = wanted.value join body on body.id = body_id`,
    JSON.stringify([...counts.keys()]),
  )
  return rows
    .map(({ code, slug, name }) => ({ slug, name, count: counts.get(code) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1))
    .slice(0, MOST_BODIES)
}

function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

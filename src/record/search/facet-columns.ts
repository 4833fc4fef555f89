import type { DatabaseSync } from 'node:sqlite'
import type { RecordReader } from '../queries/record-reader.ts'
import { type Facts, unpackFacts } from './facts.ts'

/**
 * The table `facet` in memory, twelve bytes a hit: ten thousand rows are counted a search, and reading them from the
 * file costs more than finding them. Facts that are the same share a code: their place in `kinds`. `changed` holds the
 * codes of what came after `ids` and `codes` were read.
 */
type FacetColumns = {
  seq: number
  ids: Float64Array
  codes: Uint32Array
  kinds: Facts[]
  codeOf: Map<number, number>
  changed: Map<number, number>
  total: number
}

/** The facts of hits in their order: for each a code, and what the codes stand for; and how many hits a record has. */
export type CodedFacts = { codes: Uint32Array; kinds: readonly Facts[]; total: number }

const MOST_CHANGED = 5_000

const known = new WeakMap<DatabaseSync, FacetColumns>()

/** The facts of hits that are given newest first. */
export function factsOf(reader: RecordReader, hits: readonly number[]): CodedFacts {
  const { ids, codes, changed, kinds, total } = columnsOf(reader)
  const found = new Uint32Array(hits.length)
  let at = ids.length
  for (let index = 0; index < hits.length; index++) {
    const hit = hits[index] ?? 0
    at = lastNotAbove(ids, hit, at)
    found[index] = (changed.size > 0 ? changed.get(hit) : undefined) ?? codes[at] ?? 0
  }
  return { codes: found, kinds, total }
}

/** Reads the columns now, so that the first search need not. */
export function warmSearch(reader: RecordReader): void {
  columnsOf(reader)
}

function columnsOf(reader: RecordReader): FacetColumns {
  const before = known.get(reader.database)
  const seq = reader.get<{ seq: number | null }>('select max(seq) as seq from facet')?.seq ?? 0
  if (before?.seq === seq) return before
  const columns = before ? caughtUp(reader, before, seq) : readAll(reader, seq)
  known.set(reader.database, columns)
  return columns
}

function caughtUp(reader: RecordReader, before: FacetColumns, seq: number): FacetColumns {
  const rows = reader.all<{ id: number; facts: number }>(
    'select id, facts from facet where seq > ? limit ?',
    before.seq,
    MOST_CHANGED,
  )
  if (rows.length + before.changed.size > MOST_CHANGED) return readAll(reader, seq)
  for (const { id, facts } of rows) before.changed.set(id, codeOf(before, facts))
  return { ...before, seq, total: hitsOf(reader) }
}

function readAll(reader: RecordReader, seq: number): FacetColumns {
  const row = reader.get<{ ids: string; facts: string }>(
    `select json_group_array(id) as ids, json_group_array(facts) as facts from (select id, facts from facet order by id)`,
  )
  const ids = Float64Array.from(JSON.parse(row?.ids ?? '[]') as number[])
  const codes = new Uint32Array(ids.length)
  const total = ids.length
  const columns: FacetColumns = { seq, ids, codes, kinds: [], codeOf: new Map(), changed: new Map(), total }
  const facts = JSON.parse(row?.facts ?? '[]') as number[]
  facts.forEach((packed, index) => {
    codes[index] = codeOf(columns, packed)
  })
  return columns
}

function hitsOf(reader: RecordReader): number {
  return reader.get<{ hits: number }>('select count(*) as hits from facet')?.hits ?? 0
}

function codeOf({ kinds, codeOf: codes }: FacetColumns, packed: number): number {
  let code = codes.get(packed)
  if (code === undefined) {
    code = kinds.push(unpackFacts(packed)) - 1
    codes.set(packed, code)
  }
  return code
}

/** The last index below `before` whose identifier is not above one, found by doubling steps; -1 where there is none. */
function lastNotAbove(ids: Float64Array, wanted: number, before: number): number {
  let high = Math.min(before, ids.length - 1)
  if (high < 0 || (ids[high] ?? 0) <= wanted) return high
  let step = 1
  while (high - step >= 0 && (ids[high - step] ?? 0) > wanted) {
    high -= step
    step *= 2
  }
  let low = Math.max(high - step, -1)
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((ids[middle] ?? 0) > wanted) high = middle
    else low = middle
  }
  return low
}

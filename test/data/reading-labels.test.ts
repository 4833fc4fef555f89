import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { type OutcomeKind, outcomeKinds, readMinute } from '../../src/reading/index.ts'
import { sharedData } from './shared-data.ts'

// Labelled by hand: the kinds of the decisions a minute plainly states, in any order. An item whose motion was moved and
// seconded without a stated result has none; "Noted" after an entry of correspondence is one.
type Label = { id: string; kinds: OutcomeKind[] }
type Part = 'development' | 'test'
type Counts = { right: number; wrong: number; missed: number }

const labels: Label[] = JSON.parse(readFileSync(new URL('reading-labels.json', import.meta.url), 'utf8'))
const minutes = new Map(
  gunzipSync(readFileSync(sharedData('minutes/minutes-sample.jsonl.gz')))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line): { id: string; minute_text: string } => JSON.parse(line))
    .map(({ id, minute_text }) => [id, minute_text]),
)

const partOf = (id: string): Part =>
  (createHash('sha256').update(id).digest()[5] ?? 0) < 128 ? 'development' : 'test'

const floors: Record<Part, { precision: number; recall: number }> = {
  development: { precision: 0.9, recall: 0.9 },
  test: { precision: 0.9, recall: 0.9 },
}

describe('outcomes of minutes labelled by hand', () => {
  it('has at least a hundred labelled items, all in the sample', () => {
    assert.ok(labels.length >= 100)
    assert.deepEqual(
      labels.filter(({ id }) => !minutes.has(id)),
      [],
    )
  })

  for (const part of ['development', 'test'] as const) {
    it(`reads the ${part} part above its floors`, () => {
      const counts = countKinds(labels.filter(({ id }) => partOf(id) === part))
      console.log(table(part, counts))
      const { precision, recall } = scores(total(counts))
      assert.ok(precision >= floors[part].precision, `precision ${precision.toFixed(3)}`)
      assert.ok(recall >= floors[part].recall, `recall ${recall.toFixed(3)}`)
    })
  }
})

function countKinds(part: readonly Label[]): Map<OutcomeKind, Counts> {
  const counts = new Map<OutcomeKind, Counts>()
  for (const { id, kinds } of part) {
    const read = readMinute(minutes.get(id) ?? '').outcomes.map(({ kind }) => kind)
    if (process.env.READING_MISSES && sorted(read) !== sorted(kinds)) {
      console.log(`${id}: expected ${sorted(kinds)}; read ${sorted(read)}`)
    }
    for (const kind of outcomeKinds) {
      const [expected, found] = [kinds, read].map((list) => list.filter((each) => each === kind).length) as [
        number,
        number,
      ]
      if (expected + found === 0) continue
      const so = counts.get(kind) ?? { right: 0, wrong: 0, missed: 0 }
      const right = Math.min(expected, found)
      counts.set(kind, {
        right: so.right + right,
        wrong: so.wrong + found - right,
        missed: so.missed + expected - right,
      })
    }
  }
  return counts
}

const sorted = (kinds: readonly OutcomeKind[]) => [...kinds].sort().join(' ')

function total(counts: Map<OutcomeKind, Counts>): Counts {
  const sum = { right: 0, wrong: 0, missed: 0 }
  for (const { right, wrong, missed } of counts.values()) {
    sum.right += right
    sum.wrong += wrong
    sum.missed += missed
  }
  return sum
}

const scores = ({ right, wrong, missed }: Counts) => ({
  precision: right / Math.max(1, right + wrong),
  recall: right / Math.max(1, right + missed),
})

function table(part: Part, counts: Map<OutcomeKind, Counts>): string {
  const rows = [...counts, ['all', total(counts)] as const].map(([kind, so]) => {
    const { precision, recall } = scores(so)
    return `${kind.padEnd(17)} ${String(so.right + so.missed).padStart(5)} ${precision.toFixed(3)} ${recall.toFixed(3)}`
  })
  return [`${part.padEnd(17)} items  prec.  recall`, ...rows].join('\n')
}

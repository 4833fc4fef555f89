/**
 * How well outcomes are read: kinds against the labels by hand (test part), movers and seconders against Limerick's silver
 * fields, which a regular expression found. Silver also has motions without a stated result (nominations, minutes moved and
 * seconded), which are no outcomes and count as missed here, and it lacks forms that are read. `npm run eval:outcomes [-- --check]`
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { outcomeKinds, personKey, readMinute } from '../src/reading/index.ts'
import { sharedData } from '../test/data/shared-data.ts'

type Row = { id: string; minute_text: string; silver?: { motions: Motion[] } }
type Motion = { proposer?: string | null; seconder?: string | null }
type Label = { id: string; kinds: string[] }
type Counts = { right: number; wrong: number; missed: number }

const rows: Row[] = gunzipSync(readFileSync(sharedData('minutes/minutes-sample.jsonl.gz')))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line): Row => JSON.parse(line))
const textOf = new Map(rows.map(({ id, minute_text }) => [id, minute_text]))
const labels: Label[] = JSON.parse(
  readFileSync(new URL('../test/data/reading-labels.json', import.meta.url), 'utf8'),
)
// The same division as test/data/reading-labels.test.ts.
const testPart = labels.filter(({ id }) => (createHash('sha256').update(id).digest()[5] ?? 0) >= 128)

const kinds = printKinds()
const names = printNames()
const results = [
  { name: 'outcome-kind-F1', value: kinds, target: 0.95 },
  { name: 'mover-seconder-F1', value: names, target: 0.98 },
]
for (const { name, value, target } of results)
  console.log(`${name} ${value.toFixed(4)} (target >= ${target})`)
if (process.argv.includes('--check') && results.some(({ value, target }) => !(value >= target)))
  process.exitCode = 1

/** Prints a line for each kind and gives the F1 of all. */
function printKinds(): number {
  console.log(`${testPart.length} items of the test part`)
  console.log('kind                items  prec. recall     F1')
  const all: Counts = { right: 0, wrong: 0, missed: 0 }
  const read = testPart.map(({ id, kinds }) => ({
    expected: kinds,
    found: readMinute(textOf.get(id) ?? '').outcomes.map(({ kind }): string => kind),
  }))
  for (const kind of outcomeKinds) {
    const counts: Counts = { right: 0, wrong: 0, missed: 0 }
    for (const { expected, found } of read) add(counts, times(expected, kind), times(found, kind))
    for (const name of ['right', 'wrong', 'missed'] as const) all[name] += counts[name]
    if (counts.right + counts.wrong + counts.missed > 0) console.log(line(kind, counts))
  }
  console.log(`${line('all', all)}\n`)
  return f1(all)
}

/** Each mover and seconder of an item once, as a motion's parts repeat them; names agree when their last words do, initials are printed at will. */
function printNames(): number {
  const all: Counts = { right: 0, wrong: 0, missed: 0 }
  const disagreements: string[] = []
  const silver = rows.flatMap(({ id, minute_text, silver }) =>
    silver ? [{ id, minute_text, ...silver }] : [],
  )
  for (const { id, minute_text, motions } of silver) {
    const { outcomes } = readMinute(minute_text)
    const expected = motions.flatMap(({ proposer, seconder }) => [
      ...named('mover', proposer),
      ...named('seconder', seconder),
    ])
    const found = outcomes.flatMap(({ mover, seconder }) => [
      ...named('mover', mover),
      ...named('seconder', seconder),
    ])
    const counts: Counts = { right: 0, wrong: 0, missed: 0 }
    for (const one of new Set([...expected, ...found]))
      add(counts, Number(expected.includes(one)), Number(found.includes(one)))
    for (const name of ['right', 'wrong', 'missed'] as const) all[name] += counts[name]
    if (counts.wrong + counts.missed > 0)
      disagreements.push(`  ${id}: ${counts.missed} of silver not read, ${counts.wrong} read beside silver`)
  }
  console.log(`${silver.length} items with silver motions`)
  console.log(`${line('mover, seconder', all)}\nItems that disagree: ${disagreements.length}`)
  for (const one of disagreements) console.log(one)
  console.log('')
  return f1(all)
}

function named(role: string, name: string | null | undefined): string[] {
  return name ? [`${role} ${surname(name)}`] : []
}

function surname(name: string): string {
  const plain = name.replace(/\([^)]*\)/g, ' ').replace(/^(?:proposed|seconded) by:?/i, ' ')
  return personKey(plain).split(' ').at(-1) ?? ''
}

function times(list: readonly string[], kind: string): number {
  return list.filter((one) => one === kind).length
}

function add(counts: Counts, expected: number, found: number): void {
  const right = Math.min(expected, found)
  counts.right += right
  counts.wrong += found - right
  counts.missed += expected - right
}

function f1({ right, wrong, missed }: Counts): number {
  return (2 * right) / Math.max(1, 2 * right + wrong + missed)
}

function line(name: string, counts: Counts): string {
  const { right, wrong, missed } = counts
  const share = (of: number, all: number) => (of / Math.max(1, all)).toFixed(3).padStart(6)
  const cells = [share(right, right + wrong), share(right, right + missed), f1(counts).toFixed(3).padStart(6)]
  return [name.padEnd(18), String(right + missed).padStart(6), ...cells].join(' ')
}

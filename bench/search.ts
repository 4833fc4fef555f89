/**
 * Search over 200,000 synthetic items of about 150 words: our record against PostgreSQL on the same texts, both on this
 * machine in the same minute. Each question gives a page of twenty hits with snippets, the total and three facets, both
 * exact to 10,000 hits; best first, both rank the 100 newest hits, ours older ones by their title too. The value is the median over all questions of how many times faster ours is.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, printFigure, printTable, quantile, timeOf } from './bench.ts'
import { searchInPostgres } from './search-in-postgres.ts'
import { makeRecord, searchInRecord } from './search-in-record.ts'
import { questionMix } from './search-mix.ts'
import type { Question, Searcher } from './search-question.ts'

const ITEMS = 200_000
const PAIRED_ROUNDS = 5
const OWN_ROUNDS = 20

type Measured = Question & { total: number; ours: number[]; theirs: number[] }

const folder = join('tmp', 'bench')
mkdirSync(folder, { recursive: true })

console.log(`Making ${ITEMS.toLocaleString('en')} items for our record and for PostgreSQL...`)
const started = performance.now()
const path = join(folder, `search-${dataKey()}.sqlite`)
const [theirs] = await Promise.all([searchInPostgres(ITEMS), makeRecord(path, ITEMS)])
const ours = searchInRecord(path)
console.log(`PostgreSQL ${theirs.version} and our record are there after ${seconds()} s.`)

const measured: Measured[] = []
const ownTimes: number[] = []
for (const question of questionMix()) {
  const { total } = await ours.search(question)
  await theirs.search(question)
  const one: Measured = { ...question, total, ours: [], theirs: [] }
  for (let round = 0; round < PAIRED_ROUNDS; round++) {
    one.ours.push(await timeOf(() => answer(ours, question)))
    one.theirs.push(await timeOf(() => answer(theirs, question)))
  }
  measured.push(one)
}
for (let round = 0; round < OWN_ROUNDS; round++) {
  for (const question of measured) ownTimes.push(await timeOf(() => answer(ours, question)))
}
await theirs.close()
ours.close()

printTable(
  ['question', 'order', 'hits', 'ours ms', 'PostgreSQL ms', 'times faster'],
  measured.map((one) => [
    `${one.sort}: ${one.text.trim()}`,
    one.order,
    String(one.total),
    median(one.ours),
    median(one.theirs),
    ratio(one),
  ]),
)
console.log(
  `ours: median ${median(ownTimes).toFixed(2)} ms; PostgreSQL: median ${median(measured.map((one) => median(one.theirs))).toFixed(2)} ms`,
)
printFigure({
  name: 'bench:search-p99',
  value: quantile(ownTimes, 0.99),
  unit: 'ms',
  target: 60,
  isBetter: 'lower',
})
printFigure({
  name: 'bench:search',
  value: median(measured.map(ratio)),
  unit: 'x',
  target: 5,
  isBetter: 'higher',
})

async function answer(searcher: Searcher, question: Question): Promise<void> {
  const { hits } = await searcher.search(question)
  if (hits === 0) throw new Error(`Expected hits for ${question.text} (${question.sort}).`)
}

function ratio(one: Measured): number {
  return median(one.theirs) / median(one.ours)
}

function seconds(): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}

/** Changes with anything the cached record is made by. */
function dataKey(): string {
  const hash = createHash('sha256')
  const made = ['synthetic-items.ts', 'random-words.ts', 'search-in-record.ts', 'word-frequencies.txt']
  const index = [
    'schema',
    'search-writer',
    'pending-rows',
    'facts',
    'hit-ids',
    'words',
    'stem',
    'findable',
    'split-text',
    'vocabulary',
    'word-counts',
  ]
  for (const file of made) hash.update(readFileSync(new URL(file, import.meta.url)))
  for (const file of index)
    hash.update(readFileSync(new URL(`../src/record/search/${file}.ts`, import.meta.url)))
  return hash.digest('hex').slice(0, 16)
}

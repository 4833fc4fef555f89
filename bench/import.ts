/**
 * Records a second into log and record, search index included: a synthetic council in the published formats through
 * `appendPublications` and `buildRecord`, on files, each batch durable. Reference, in the same minute: all rows of
 * the record's tables (entries, contents and passages among them; not the index of words and the vocabulary) put into
 * tables of the same shape and with the same indexes by plain prepared inserts (WAL, synchronous=full, as many
 * transactions), without log, hashes, checks and ties.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDeskDatabase } from '../src/platform/database/desk-database.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { openSqlite } from '../src/platform/database/sqlite.ts'
import { buildRecord } from '../src/record/builder/build-record.ts'
import { openRecordForBuilding } from '../src/record/builder/open-record.ts'
import { appendPublications, type LogTables, logMigrations } from '../src/record/log/index.ts'
import { median, printFigure, printTable, timeOf } from './bench.ts'
import { insertPlainly, plainRows } from './plain-inserts.ts'
import { syntheticCouncil } from './synthetic-council.ts'

const ITEMS = 5_000
const DRAFTS_A_TRANSACTION = 500
const ROUNDS = 5

const clock = () => new Date('2026-01-02T03:04:05Z')
const contents = [...syntheticCouncil(ITEMS)]
const rounds: { append: number; build: number; plain: number }[] = []
let rows = 0
// The round before the first is to warm up.
for (let round = -1; round < ROUNDS; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-bench-'))
  try {
    const measured = await measure(folder)
    if (round >= 0) rounds.push(measured)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const rate = (milliseconds: number): number => contents.length / (milliseconds / 1000)
printTable(
  ['round', 'log ms', 'record ms', 'records/s', 'plain ms', 'plain records/s', 'ratio'],
  rounds.map(({ append, build, plain }, index) => [
    String(index + 1),
    append,
    build,
    rate(append + build),
    plain,
    rate(plain),
    plain / (append + build),
  ]),
)
console.log(`${contents.length} records; ${rows} plain rows`)
printFigure({
  name: 'bench:import',
  value: median(rounds.map(({ append, build, plain }) => plain / (append + build))),
  unit: 'x',
  target: 0.25,
  isBetter: 'higher',
})

async function measure(folder: string): Promise<{ append: number; build: number; plain: number }> {
  const log = openDeskDatabase<LogTables>({ engine: 'sqlite', path: join(folder, 'desk.sqlite') })
  await migrate(log, [logMigrations])
  const append = await timeOf(async () => {
    for (let start = 0; start < contents.length; start += DRAFTS_A_TRANSACTION) {
      const drafts = contents
        .slice(start, start + DRAFTS_A_TRANSACTION)
        .map((content) => ({ content, actor: 'Importer', origin: 'imported' as const }))
      await log.transaction().execute((transaction) => appendPublications(transaction, drafts, clock))
    }
  })
  const record = openRecordForBuilding(join(folder, 'record.sqlite'))
  const build = await timeOf(() => buildRecord(log, record))
  await log.destroy()
  const tables = plainRows(record)
  record.close()
  rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  const plainDatabase = openSqlite(join(folder, 'plain.sqlite'), { synchronous: 'full' })
  const plain = await timeOf(() =>
    insertPlainly(plainDatabase, tables, Math.ceil(contents.length / DRAFTS_A_TRANSACTION)),
  )
  plainDatabase.close()
  return { append, build, plain }
}

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishSmallCouncil, smallCouncil } from '../../../test/builders/small-council.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { openSqlite } from '../../platform/database/sqlite.ts'
import { buildRecord } from '../builder/build-record.ts'
import { openRecordForBuilding } from '../builder/open-record.ts'
import { appendPublications } from '../log/index.ts'
import { searchComparison } from '../search/comparison.ts'
import { compareDatabases } from './compare-databases.ts'
import { disagreementLine } from './disagreement.ts'
import { verifyRecord } from './verify-record.ts'

async function councilOnDisk() {
  const log = await emptyLog()
  await publishSmallCouncil(log)
  const path = join(temporaryFolder(), 'record.sqlite')
  const record = openRecordForBuilding(path)
  await buildRecord(log, record)
  record.close()
  return { log, path }
}

/** Runs statements on a record the way a careless hand would: nothing is refused. */
function tamper(path: string, ...statements: string[]): void {
  const record = openSqlite(path)
  record.exec('pragma foreign_keys = off')
  for (const statement of statements) record.exec(statement)
  record.close()
}

describe('verifying the record', () => {
  it('agrees with a record nobody touched, reads it only, and leaves nothing beside it', async () => {
    const { log, path } = await councilOnDisk()
    const before = readFileSync(path)
    const proof = await verifyRecord(log, path)
    assert.equal(proof.disagreement, undefined)
    assert.ok(proof.tables > 25 && proof.rows > 60, `${proof.tables} tables, ${proof.rows} rows`)
    assert.deepEqual(readFileSync(path), before)
    assert.deepEqual(readdirSync(dirname(path)), ['record.sqlite'])
  })

  it('agrees with a record that somebody has open', async () => {
    const { log, path } = await councilOnDisk()
    const open = openSqlite(path)
    open.exec(`create table scratch (x); drop table scratch`)
    assert.equal((await verifyRecord(log, path)).disagreement, undefined)
    open.close()
  })

  it('agrees with a record that grew entry by entry', async () => {
    const log = await emptyLog()
    const path = join(temporaryFolder(), 'record.sqlite')
    const record = openRecordForBuilding(path)
    for (const content of smallCouncil.toReversed()) {
      await log
        .transaction()
        .execute((transaction) =>
          appendPublications(
            transaction,
            [{ content, actor: 'Clerk', origin: 'desk' }],
            () => new Date('2026-01-02T03:04:05Z'),
          ),
        )
      await buildRecord(log, record)
    }
    record.close()
    assert.equal((await verifyRecord(log, path)).disagreement, undefined)
  })

  it('finds a change of any column of any table, and names table and column', async () => {
    const log = await emptyLog()
    await publishSmallCouncil(log)
    const fresh = openRecordForBuilding(':memory:')
    const changed = openRecordForBuilding(':memory:')
    for (const record of [fresh, changed]) await buildRecord(log, record)
    const columns = fresh
      .prepare(
        `select t.name as "table", c.name as "column", c.type from pragma_table_list as t join pragma_table_info(t.name) as c
         where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite%'
         and (t.name, c.name) <> ('facet', 'seq')`,
      )
      .all()
      .map((row) => ({ table: String(row.table), column: String(row.column), type: row.type }))
    assert.ok(columns.length > 200, `${columns.length} columns`)
    for (const { table, column, type } of columns) {
      changed.exec('begin')
      const value = type === 'TEXT' ? `'tampered'` : '99999'
      const first = changed.prepare(`select 1 from ${table}`).get()
      assert.ok(first, `the small council has no row in ${table}`)
      changed.exec(`update ${table} set ${column} = ${value} where ${onlyOneRow(changed, table)}`)
      const { difference } = compareDatabases(fresh, changed, { queries: searchComparison })
      // The search tables hang together by numbers that are compared by what they lead to.
      const named = table in searchComparison && difference ? table : difference?.table
      assert.equal(named, table, `${table}.${column}`)
      changed.exec('rollback')
    }
  })

  const CHANGES: [what: string, statement: string, found: RegExp][] = [
    [
      'an outcome',
      `update outcome set kind = 'lost' where minute_id = 'minute/council-2025-4'`,
      /^record\.sqlite: table outcome, row minute\/council-2025-4 o1 \(minute\/council-2025-4\): column kind: expected "resolved"; found "lost"/,
    ],
    ['a tie', 'delete from tie', /table tie, row minute\/council-2025-4 o1.*found no such row/],
    ['an index', 'drop index tie_to', /table tie_to: as built from the log: expected CREATE INDEX/i],
    ['an entry cut off', 'delete from entry where seq = 21', /last entry and tree head: expected 21/],
    ['an entry', `update entry set actor = 'x' where seq = 3`, /table entry, row 3: column actor/],
    [
      'a passage',
      `update passage set text = 'x' where id >> 10 = (select id from findable where subject_id = 'issue/dogs')`,
      /table passage, row issue\/dogs.*column text/,
    ],
    [
      'the search index',
      `insert into passage_text (passage_text) values ('delete-all')`,
      /search index: expected the words of the passages/,
    ],
    ['the tables', 'drop table entry', /table entry: expected the log/],
  ]
  for (const [what, statement, expected] of CHANGES) {
    it(`finds a change of ${what}`, async () => {
      const { log, path } = await councilOnDisk()
      tamper(path, statement)
      const { disagreement } = await verifyRecord(log, path)
      assert.match(disagreement ? disagreementLine(disagreement) : 'nothing found', expected)
    })
  }

  it('says what to do when there is none', async () => {
    const { log, path } = await councilOnDisk()
    const { disagreement } = await verifyRecord(log, `${path}.gone`)
    assert.match(disagreement ? disagreementLine(disagreement) : '', /moothall rebuild/)
  })
})

/** A condition that one row of a table fulfils. */
function onlyOneRow(record: ReturnType<typeof openSqlite>, table: string): string {
  const key = record
    .prepare('select name from pragma_table_info(?) where pk > 0')
    .all(table)
    .map((column) => String(column.name))
  const names = key.map((name) => `"${name}"`).join(', ')
  return `(${names}) = (select ${names} from ${table} order by ${names} desc limit 1)`
}

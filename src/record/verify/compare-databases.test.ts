import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { compareDatabases } from './compare-databases.ts'

function database(...statements: string[]): DatabaseSync {
  const made = new DatabaseSync(':memory:')
  made.exec(
    'create table a (x text, y integer, z text, primary key (x, y)) strict; create table b (id integer primary key, k text)',
  )
  made.exec(
    `insert into a values ('p', 1, 'one'), ('p', 2, 'two'), ('q', 1, null); insert into b values (7, 'k')`,
  )
  for (const statement of statements) made.exec(statement)
  return made
}

const difference = (...statements: string[]) =>
  compareDatabases(database(), database(...statements)).difference

describe('comparing databases', () => {
  it('counts what is equal', () => {
    assert.deepEqual(compareDatabases(database(), database()), { tables: 2, rows: 4 })
  })

  it('names table, row and column of the first difference', () => {
    assert.deepEqual(difference(`update a set z = 'three' where y = 2`), {
      table: 'a',
      row: ['p', 2],
      column: 'z',
      expected: '"two"',
      found: '"three"',
    })
    assert.equal(difference(`update a set z = '' where x = 'q'`)?.expected, 'null')
  })

  it('names a row that is missing or one too many', () => {
    assert.equal(difference(`delete from a where x = 'q'`)?.found, 'no such row')
    assert.deepEqual(difference(`insert into a values ('r', 1, 'more')`)?.row, ['r', 1])
  })

  it('names a table that is missing, made or made otherwise', () => {
    assert.match(difference('drop table b')?.found ?? '', /none/)
    assert.equal(difference('create table c (x)')?.table, 'c')
    assert.equal(difference('create index by_z on a (z)')?.table, 'by_z')
  })

  it('compares what a query says in place of a table where told to', () => {
    const other = database('update b set id = 8')
    const queries = { b: { sql: 'select k from b', key: ['k'] } }
    assert.equal(compareDatabases(database(), other).difference?.table, 'b')
    assert.equal(compareDatabases(database(), other, { queries }).difference, undefined)
    other.exec(`update b set k = 'other'`)
    assert.equal(compareDatabases(database(), other, { queries }).difference?.table, 'b')
  })
})

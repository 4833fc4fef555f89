import { readFileSync } from 'node:fs'
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { searchSchema } from '../src/record/search/schema.ts'

/** Every row of one of the record's plain tables. */
export type PlainTable = { name: string; rows: SQLInputValue[][] }

const builderSchema = readFileSync(new URL('../src/record/builder/schema.sql', import.meta.url), 'utf8')
const isOfIndex = /^(?:create virtual table|create view|insert into|create table (?:word|facet_body) )/
const schema = [...builderSchema.split(/;\s*\n/), ...searchSchema.split(/;\s*\n/)]
  .map((statement) => statement.replace(/^(?:\s*--.*\n)+/, '').trim())
  .filter((statement) => statement !== '' && !isOfIndex.test(statement))
  .join(';\n')

/** The rows of a record's tables but those of the index of words: its full-text tables and the vocabulary. */
export function plainRows(record: DatabaseSync): PlainTable[] {
  const names = [...schema.matchAll(/^create table (\w+)/gm)].map((match) => match[1] ?? '')
  return names
    .map((name) => {
      const statement = record.prepare(`select * from ${name}`)
      statement.setReturnArrays(true)
      return { name, rows: statement.all() as unknown as SQLInputValue[][] }
    })
    .filter((table) => table.rows.length > 0)
}

/** Puts rows into tables of the same shape, a share of every table a transaction. */
export function insertPlainly(
  database: DatabaseSync,
  tables: readonly PlainTable[],
  transactions: number,
): void {
  database.exec(schema)
  const inserts = tables.map(({ name, rows }) => ({
    rows,
    statement: database.prepare(`insert into ${name} values (${rows[0]?.map(() => '?').join(', ')})`),
  }))
  for (let part = 0; part < transactions; part++) {
    database.exec('begin immediate')
    for (const { rows, statement } of inserts) {
      const end = Math.ceil(((part + 1) * rows.length) / transactions)
      for (let at = Math.ceil((part * rows.length) / transactions); at < end; at++)
        statement.run(...(rows[at] ?? []))
    }
    database.exec('commit')
  }
}

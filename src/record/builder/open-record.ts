import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../platform/database/sqlite.ts'
import { searchSchema } from '../search/schema.ts'

/** Raised whenever the tables change: an older record is thrown away and built anew. */
export const RECORD_FORMAT = '3'

const schema = fileURLToPath(new URL('./schema.sql', import.meta.url))

/**
 * Opens a record for building. One that is missing is made empty; one of another format is removed and made empty:
 * the log holds everything it said. `normal` durability is enough for what can be rebuilt.
 */
export function openRecordForBuilding(path: string): DatabaseSync {
  let record = openSqlite(path, { synchronous: 'normal' })
  const format = formatOf(record)
  if (format === RECORD_FORMAT) return record
  if (format !== undefined) {
    record.close()
    removeRecord(path)
    record = openSqlite(path, { synchronous: 'normal' })
  }
  record.exec('begin')
  record.exec(readFileSync(schema, 'utf8'))
  record.exec(searchSchema)
  record.prepare(`insert into meta values ('format', ?)`).run(RECORD_FORMAT)
  record.exec('commit')
  return record
}

/** Removes a record and what SQLite and the seal keep beside it. */
export function removeRecord(path: string): void {
  if (path === ':memory:') return
  for (const suffix of ['', '-wal', '-shm', '-journal', '.seal']) {
    if (existsSync(path + suffix)) rmSync(path + suffix)
  }
}

function formatOf(record: DatabaseSync): string | undefined {
  const isMade = record.prepare(`select 1 from sqlite_schema where name = 'meta'`).get() !== undefined
  if (!isMade) return undefined
  const row = record.prepare(`select value from meta where key = 'format'`).get() as
    | { value: string }
    | undefined
  return row?.value ?? 'none'
}

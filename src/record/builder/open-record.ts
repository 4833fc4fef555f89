import { hash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openSqlite } from '../../platform/database/sqlite.ts'
import { searchSchema } from '../search/schema.ts'

const schema = readFileSync(fileURLToPath(new URL('./schema.sql', import.meta.url)), 'utf8') + searchSchema

// A transaction of a build touches more pages than a reader's cache holds; what does not fit is written twice.
const BUILDING = { synchronous: 'normal', cacheKib: 262_144 } as const

/** Raised when the same tables come to be filled otherwise. */
const FILLED_AS = 4

/** What a record must say it is; an older one is thrown away and built anew. A change of any table changes it. */
export const RECORD_FORMAT = recordFormat(FILLED_AS, schema)

/** The name of a record's format: how it is filled, and a hash of its tables. */
export function recordFormat(filledAs: number, tables: string): string {
  return `${filledAs}-${hash('sha256', tables).slice(0, 16)}`
}

/**
 * Opens a record for building. One that is missing is made empty; one of another format is removed and made empty:
 * the log holds everything it said. `normal` durability is enough for what can be rebuilt.
 */
export function openRecordForBuilding(path: string): DatabaseSync {
  let record = openForErasing(path)
  const format = formatOf(record)
  if (format === RECORD_FORMAT) return record
  if (format !== undefined) {
    record.close()
    removeRecord(path)
    record = openForErasing(path)
  }
  makeTables(record)
  return record
}

/** What is deleted is overwritten: a record is handed out as a file, and a withdrawn text must be in no page of it. */
function openForErasing(path: string): DatabaseSync {
  const record = openSqlite(path, BUILDING)
  record.exec('pragma secure_delete = on')
  return record
}

/** Makes the tables, unless another process has made them in the meantime. */
function makeTables(record: DatabaseSync): void {
  record.exec('begin immediate')
  if (formatOf(record) === undefined) {
    record.exec(schema)
    record.prepare(`insert into meta values ('format', ?)`).run(RECORD_FORMAT)
  }
  record.exec('commit')
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

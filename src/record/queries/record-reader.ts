import { existsSync, statSync } from 'node:fs'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { openSqlite } from '../../platform/database/sqlite.ts'
import { UnavailableError } from '../../platform/errors.ts'

type Parameter = SQLInputValue | Record<string, SQLInputValue>

/** Reads an open record; statements are prepared once each. */
export type RecordReader = {
  /** Parameters by place, or one object of them by name. */
  all: <Row>(sql: string, ...parameters: Parameter[]) => Row[]
  get: <Row>(sql: string, ...parameters: Parameter[]) => Row | undefined
  database: DatabaseSync
}

/** A reader on an open database. */
export function recordReader(database: DatabaseSync): RecordReader {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  return {
    all: <Row>(sql: string, ...parameters: Parameter[]) => run(prepared(sql), 'all', parameters) as Row[],
    get: <Row>(sql: string, ...parameters: Parameter[]) =>
      run(prepared(sql), 'get', parameters) as Row | undefined,
    database,
  }
}

function run(statement: StatementSync, way: 'all' | 'get', parameters: readonly Parameter[]): unknown {
  const [first, ...rest] = parameters
  if (isNamed(first)) return statement[way](first)
  return first === undefined ? statement[way]() : statement[way](first, ...(rest as SQLInputValue[]))
}

function isNamed(parameter: Parameter | undefined): parameter is Record<string, SQLInputValue> {
  return typeof parameter === 'object' && parameter !== null && !ArrayBuffer.isView(parameter)
}

/** Does several reads in one state of the record, whatever is published in between. */
export function inOneState<Result>(reader: RecordReader, read: () => Result): Result {
  if (reader.database.isTransaction) return read()
  reader.database.exec('begin')
  try {
    return read()
  } finally {
    reader.database.exec('commit')
  }
}

/** A record on disk, read-only, opened again when a rebuild has put another file in its place. */
export type OpenRecord = { reader: () => RecordReader; close: () => void }

/** Opens the record at a path for reading. Throws {@link UnavailableError} while there is none. */
export function openRecord(path: string): OpenRecord {
  let opened: { reader: RecordReader; inode: number } | undefined
  const inodeNow = (): number => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw beingBuilt()
    return found.ino
  }
  return {
    reader: () => {
      const inode = inodeNow()
      if (opened?.inode !== inode) {
        opened?.reader.database.close()
        opened = undefined
        opened = { reader: recordReader(openToRead(path)), inode }
      }
      return opened.reader
    },
    close: () => {
      opened?.reader.database.close()
      opened = undefined
    },
  }
}

/** The file may go between the look at it and its opening. */
function openToRead(path: string): DatabaseSync {
  try {
    return openSqlite(path, { readOnly: true })
  } catch (error) {
    if (existsSync(path)) throw error
    throw beingBuilt()
  }
}

function beingBuilt(): UnavailableError {
  return new UnavailableError('The record is being built. Try again in a minute.')
}

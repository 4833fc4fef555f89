import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** What a column can be given: `undefined` is stored as null, booleans as 0 and 1. */
export type Cell = string | number | boolean | null | undefined

/** Writes rows of the record with statements that are prepared once each. */
export type RecordWriter = {
  insert: (table: string, row: Record<string, Cell>) => void
  /** The same, unless a row with its key is there: of two things with one identifier the first stays. */
  insertFirst: (table: string, row: Record<string, Cell>) => void
  /** Runs a statement with parameters. */
  run: (sql: string, ...parameters: Cell[]) => void
  all: <Row>(sql: string, ...parameters: Cell[]) => Row[]
  get: <Row>(sql: string, ...parameters: Cell[]) => Row | undefined
}

/** A writer on an open record. */
export function recordWriter(database: DatabaseSync): RecordWriter {
  const statements = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
  const inserts = new Map<string, string>()
  const insert = (table: string, row: Record<string, Cell>, otherwise: string): void => {
    const columns = Object.keys(row)
    const key = `${table} ${columns.length} ${columns[0]} ${otherwise}`
    let sql = inserts.get(key)
    if (!sql) {
      sql = `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) ${otherwise}`
      inserts.set(key, sql)
    }
    prepared(sql).run(...Object.values(row).map(stored))
  }
  return {
    insert: (table, row) => insert(table, row, ''),
    insertFirst: (table, row) => insert(table, row, 'on conflict do nothing'),
    run: (sql, ...parameters) => void prepared(sql).run(...parameters.map(stored)),
    all: <Row>(sql: string, ...parameters: Cell[]) => prepared(sql).all(...parameters.map(stored)) as Row[],
    get: <Row>(sql: string, ...parameters: Cell[]) =>
      prepared(sql).get(...parameters.map(stored)) as Row | undefined,
  }
}

function stored(cell: Cell): string | number | null {
  if (cell === undefined) return null
  return typeof cell === 'boolean' ? Number(cell) : cell
}

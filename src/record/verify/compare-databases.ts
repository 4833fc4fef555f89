import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

/** How two databases are compared. */
export type CompareOptions = {
  /** Queries that stand for tables, with the columns their rows are matched by, where a table's own rows may differ. */
  queries?: Readonly<Record<string, { sql: string; key: readonly string[] }>>
  onTable?: (table: string) => void
}

/** The first place in which two databases differ. Without a row it is the table itself. */
export type DatabaseDifference = {
  table: string
  /** The key of the row. */
  row?: SQLOutputValue[]
  column?: string
  expected: string
  found: string
}

/** What was compared, and the first difference. */
export type Comparison = { tables: number; rows: number; difference?: DatabaseDifference }

type Row = Record<string, SQLOutputValue>
type Columns = { key: string[]; compared: string[] }

/**
 * Compares two databases table by table and row by row, in the order of their keys, holding one row of each at a time.
 * Tables behind a full-text index are left out: what they hold depends on how it was written.
 */
export function compareDatabases(
  expected: DatabaseSync,
  found: DatabaseSync,
  options: CompareOptions = {},
): Comparison {
  const comparison: Comparison = { tables: 0, rows: 0 }
  const schema = schemaDifference(expected, found)
  if (schema) return { ...comparison, difference: schema }
  for (const table of tablesOf(expected)) {
    options.onTable?.(table)
    const compared = compareTable(expected, found, table, options)
    comparison.tables++
    comparison.rows += compared.rows
    if (compared.difference) return { ...comparison, difference: compared.difference }
  }
  return comparison
}

function schemaDifference(expected: DatabaseSync, found: DatabaseSync): DatabaseDifference | undefined {
  const [want, have] = [definitions(expected), definitions(found)]
  for (const name of new Set([...want.keys(), ...have.keys()])) {
    const [left, right] = [want.get(name) ?? 'no such table or index', have.get(name) ?? 'none']
    if (left !== right) return { table: name, expected: left, found: right }
  }
  return undefined
}

function definitions(database: DatabaseSync): Map<string, string> {
  const rows = database
    .prepare(`select name, sql from sqlite_schema where name not like 'sqlite\\_%' escape '\\' order by name`)
    .all()
  return new Map(rows.map((row) => [String(row.name), String(row.sql)]))
}

function tablesOf(database: DatabaseSync): string[] {
  return database
    .prepare(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
       and name not like 'sqlite\\_%' escape '\\' order by name`,
    )
    .all()
    .map((row) => String(row.name))
}

function compareTable(
  expected: DatabaseSync,
  found: DatabaseSync,
  table: string,
  { queries }: CompareOptions,
): { rows: number; difference?: DatabaseDifference } {
  const query = queries?.[table]
  const columns = query ? columnsOfQuery(expected, query) : columnsOf(expected, table)
  const sql = `select ${columns.compared.map(quoted).join(', ')} from ${query ? `(${query.sql})` : quoted(table)}
    order by ${columns.key.map(quoted).join(', ')}`
  const others = found.prepare(sql).iterate() as Iterator<Row>
  let rows = 0
  for (const want of expected.prepare(sql).iterate() as Iterable<Row>) {
    const have = others.next()
    const difference = rowDifference(table, columns, want, have.done ? undefined : have.value)
    if (difference) return { rows, difference }
    rows++
  }
  const extra = others.next()
  return extra.done ? { rows } : { rows, difference: extraRow(table, columns, extra.value) }
}

function columnsOfQuery(
  database: DatabaseSync,
  { sql, key }: { sql: string; key: readonly string[] },
): Columns {
  return {
    key: [...key],
    compared: database
      .prepare(sql)
      .columns()
      .map((column) => column.name),
  }
}

function columnsOf(database: DatabaseSync, table: string): Columns {
  const columns = database.prepare('select name, pk from pragma_table_info(?)').all(table)
  const primary = columns
    .filter((column) => Number(column.pk) > 0)
    .sort((first, second) => Number(first.pk) - Number(second.pk))
  const names = (some: typeof columns): string[] => some.map((column) => String(column.name))
  return { key: names(primary), compared: names(columns) }
}

function rowDifference(
  table: string,
  columns: Columns,
  want: Row,
  have: Row | undefined,
): DatabaseDifference | undefined {
  const row = columns.key.map((name) => want[name] ?? null)
  if (have === undefined) return { table, row, expected: shown(want), found: 'no such row' }
  const column = columns.compared.find((name) => want[name] !== have[name])
  if (column === undefined) return undefined
  return { table, row, column, expected: shown(want[column]), found: shown(have[column]) }
}

function extraRow(table: string, columns: Columns, have: Row): DatabaseDifference {
  const row = columns.key.map((name) => have[name] ?? null)
  return { table, row, expected: 'no such row', found: shown(have) }
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

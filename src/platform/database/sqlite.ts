import { DatabaseSync } from 'node:sqlite'

/** How an SQLite file is opened. */
export type SqliteOptions = {
  /** Refuse writes; the file must exist. */
  readOnly?: boolean
  /** `full` survives power loss after each commit; `normal` may lose the last commits but never corrupts. */
  synchronous?: 'full' | 'normal' | 'off'
  /** Page cache in KiB. */
  cacheKib?: number
}

/** Opens an SQLite file in WAL mode with foreign keys on, waiting up to ten seconds for another writer. */
export function openSqlite(path: string, options: SqliteOptions = {}): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: 10_000 })
  if (!options.readOnly && path !== ':memory:') database.exec('pragma journal_mode = wal')
  database.exec(`pragma synchronous = ${options.synchronous ?? 'full'}`)
  database.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma mmap_size = 268435456')
  database.exec(`pragma cache_size = -${options.cacheKib ?? 65_536}`)
  return database
}

import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'

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
  database.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma mmap_size = 2147418112')
  database.exec(`pragma cache_size = -${options.cacheKib ?? 65_536}`)
  return database
}

/**
 * Opens an SQLite file for reading and leaves the folder as it was. A file that nobody has open (there is no write-ahead
 * log beside it) is read as immutable: an ordinary reader would make a `-wal` and a `-shm` file and leave them behind.
 */
export function openSqliteToInspect(path: string): DatabaseSync {
  const isOpenElsewhere = existsSync(`${path}-wal`)
  const url = pathToFileURL(path)
  if (!isOpenElsewhere) url.searchParams.set('immutable', '1')
  const database = new DatabaseSync(url, { readOnly: true, timeout: 10_000 })
  database.exec('pragma temp_store = memory')
  return database
}

import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '../../platform/database/sqlite.ts'
import type { LogDatabase } from '../log/index.ts'
import { type BuildOptions, buildRecord } from './build-record.ts'
import { openRecordForBuilding, removeRecord } from './open-record.ts'

/**
 * Builds the record anew beside the old one and puts it in its place when it is whole; until then the old one stays.
 * Gives the number of entries taken in, or `undefined` when it was stopped first.
 */
export async function rebuildRecord(
  log: LogDatabase,
  path: string,
  options: BuildOptions = {},
): Promise<number | undefined> {
  const fresh = `${path}.new`
  removeRecord(fresh)
  const record = openRecordForBuilding(fresh)
  try {
    const entries = await buildRecord(log, record, options)
    if (options.signal?.aborted) return undefined
    record.close()
    // One plain file, so that putting it in place is one rename.
    const whole = openSqlite(fresh, { synchronous: 'full' })
    whole.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete')
    whole.close()
    putInPlace(fresh, path)
    return entries
  } finally {
    if (record.isOpen) record.close()
    removeRecord(fresh)
  }
}

/**
 * Puts a whole record in the place of another; there is never a moment without one. The other's write-ahead log must not
 * be taken for the new one's. It is folded in and nobody may write while it goes: who has the old file open reads on,
 * and finds the new one by its inode.
 */
function putInPlace(fresh: string, path: string): void {
  const release = heldStill(path)
  try {
    for (const suffix of ['-wal', '-shm', '-journal', '.seal']) rmSync(path + suffix, { force: true })
    renameSync(fresh, path)
  } finally {
    release()
  }
}

const TRIES = 50

/** Empties the write-ahead log of a record and keeps others from writing; what cannot be read is not held. */
function heldStill(path: string): () => void {
  if (!existsSync(path)) return () => {}
  let old: DatabaseSync | undefined
  try {
    old = openSqlite(path, { synchronous: 'normal' })
    for (let count = 0; count < TRIES; count++) {
      old.exec('pragma wal_checkpoint(truncate)')
      old.exec('begin immediate')
      const size = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
      if (size === 0 || count === TRIES - 1) break
      old.exec('rollback')
    }
  } catch {
    // A broken file is what a rebuild is for.
  }
  return () => old?.close()
}

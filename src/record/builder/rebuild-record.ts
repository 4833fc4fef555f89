import { renameSync } from 'node:fs'
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
    removeRecord(path)
    renameSync(fresh, path)
    return entries
  } finally {
    if (record.isOpen) record.close()
    removeRecord(fresh)
  }
}

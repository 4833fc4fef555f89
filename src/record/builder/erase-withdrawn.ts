import type { DatabaseSync } from 'node:sqlite'
import type { Entry } from '../log/index.ts'
import { removeSnapshots } from '../queries/snapshot-files.ts'
import type { RecordWriter } from './record-writer.ts'

const SQLITE_BUSY = 5

/** Records whose write-ahead log still has pages with what was withdrawn. */
const toErase = new WeakSet<DatabaseSync>()

/** Whether an entry took contents out of the record. */
export function erases(writer: Pick<RecordWriter, 'get'>, entry: Entry): boolean {
  if (entry.act === 'withdrawn') return true
  if (entry.version === 1) return false
  const dropped = writer.get(
    `select 1 from entry left join content on content.sha256 = content_sha256
     where subject_id = ? and version < ? and content.sha256 is null`,
    entry.subjectId,
    entry.version,
  )
  return dropped !== undefined
}

/** Says that {@link eraseWithdrawn} has something to do on a record. */
export function rememberToErase(record: DatabaseSync): void {
  toErase.add(record)
}

/**
 * Empties the write-ahead log, whose old pages still show what was withdrawn, and removes copies made for downloading.
 * While somebody reads the record it cannot be emptied: the next build tries again.
 */
export function eraseWithdrawn(record: DatabaseSync): void {
  if (!toErase.has(record)) return
  const path = record.location()
  if (path !== null) removeSnapshots(path)
  let isEmptied = false
  isFree(record, () => {
    const answer = record.prepare('pragma wal_checkpoint(truncate)').get()
    isEmptied = answer?.busy === 0
  })
  if (isEmptied) toErase.delete(record)
}

/** Does what needs a lock of the record, without waiting for it; false when somebody else has the lock. */
export function isFree(record: DatabaseSync, work: () => void): boolean {
  const before = record.prepare('pragma busy_timeout').get()
  record.exec('pragma busy_timeout = 0')
  try {
    work()
    return true
  } catch (error) {
    if (((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY) return false
    throw error
  } finally {
    record.exec(`pragma busy_timeout = ${Number(before?.timeout)}`)
  }
}

import type { RecordWriter } from '../builder/record-writer.ts'

/** Rows on their way into and out of a full-text index. */
export type PendingRows = {
  add: (rowid: number, values: readonly string[]) => void
  /** Takes a row out; the values are what it was put in with. */
  remove: (rowid: number, values: readonly string[]) => void
  write: () => void
}

type Pending = { removed?: readonly string[]; added?: readonly string[] }

// In characters: much more than the words of a few thousand items, little beside what a server has.
const MOST_HELD = 16_000_000

/**
 * Holds the rows of a full-text index back, to write them in the order of their numbers: FTS5 keeps new words in memory
 * only as long as numbers rise, and with each one that does not it writes out what it has. What comes and goes again
 * meanwhile is never written.
 */
export function pendingRows(writer: RecordWriter, table: string, columns: readonly string[]): PendingRows {
  const names = columns.join(', ')
  const places = columns.map(() => '?').join(', ')
  const insert = `insert into ${table} (rowid, ${names}) values (?, ${places})`
  const remove = `insert into ${table} (${table}, rowid, ${names}) values ('delete', ?, ${places})`
  const pending = new Map<number, Pending>()
  let held = 0

  const hold = (rowid: number, change: Pending): void => {
    pending.set(rowid, { ...pending.get(rowid), ...change })
    for (const value of change.added ?? change.removed ?? []) held += value.length
    if (held > MOST_HELD) write()
  }

  const write = (): void => {
    for (const [rowid, { removed, added }] of [...pending].sort(([a], [b]) => a - b)) {
      if (removed) writer.run(remove, rowid, ...removed)
      if (added) writer.run(insert, rowid, ...added)
    }
    pending.clear()
    held = 0
  }

  return {
    add: (rowid, values) => hold(rowid, { added: values }),
    remove: (rowid, values) => {
      const before = pending.get(rowid)
      if (!before?.added) hold(rowid, { removed: values })
      else if (before.removed) pending.set(rowid, { removed: before.removed })
      else pending.delete(rowid)
    },
    write,
  }
}

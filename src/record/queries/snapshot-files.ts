import { existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SNAPSHOT = /^record-[0-9a-f]{16}\.sqlite(\.making)?$/

/** The folder of the copies of a record that are made for downloading. */
export function snapshotFolder(recordPath: string): string {
  return join(dirname(recordPath), 'downloads')
}

/** The name of a copy of the record as of a tree head. */
export function snapshotName(rootHash: string): string {
  return `record-${rootHash.slice(0, 16)}.sqlite`
}

/** Removes copies of a record but the one that is named. Who has one open reads it to its end. */
export function removeSnapshots(recordPath: string, kept?: string): void {
  const folder = snapshotFolder(recordPath)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (SNAPSHOT.test(name) && name !== kept) rmSync(join(folder, name), { force: true })
  }
}

import { z } from 'zod'

/** The name of the list of files, which `sha256sum --check` reads. */
export const SUMS = 'SHA256SUMS'
/** The name of the file that says what the backup is; the last to be written. */
export const DESCRIPTION = 'backup.json'

/** What a backup says of itself. */
export const backupDescription = z.strictObject({
  format: z.literal('moothall/backup/1'),
  /** Instant at which it was begun, UTC. */
  at: z.iso.datetime(),
  files: z.int().min(1),
  bytes: z.int().min(0),
  /** Of the list of files. */
  sumsSha256: z.string().regex(/^[0-9a-f]{64}$/),
})

export type BackupDescription = z.infer<typeof backupDescription>

/** A file of a backup: its path within it, with forward slashes, and the sha256 of its bytes. */
export type BackupFile = { path: string; sha256: string }

// Nothing else is ever in a backup: a path that leads elsewhere is refused.
const PATH = /^(desk\.sqlite|files\/(public|private)\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64})$/

/** One line of the list, as sha256sum prints it. */
export function sumsLine({ path, sha256 }: BackupFile): string {
  return `${sha256}  ${path}\n`
}

/** Reads one line of the list; `undefined` when it is not one. */
export function readSumsLine(line: string): BackupFile | undefined {
  const [, sha256 = '', path = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
  return PATH.test(path) ? { path, sha256 } : undefined
}

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { openSqliteToInspect } from '../database/sqlite.ts'
import { ConflictError } from '../errors.ts'
import { flushFolder } from '../files/flush-folder.ts'
import type { Clock } from '../time/clock.ts'
import { copyHashed } from './copy-hashed.ts'
import { type BackupDescription, DESCRIPTION, SUMS, sumsLine } from './manifest.ts'

/** What a backup is made of. */
export type BackupSource = { desk: string; publicFiles: string; privateFiles: string }

export type BackupOptions = {
  clock: Clock
  onProgress?: (progress: { done: number; total: number; what: string }) => void
  signal?: AbortSignal
}

/** What a backup holds, and the stored files whose bytes were no longer those of their name. */
export type Backup = BackupDescription & { damaged: string[] }

/**
 * Writes a backup into a new folder: one consistent copy of the desk database, while others may write to it, and every
 * stored file. Files are read after the database: what it speaks of was stored before. Until all is whole and flushed the
 * folder has another name.
 */
export async function writeBackup(
  source: BackupSource,
  target: string,
  options: BackupOptions,
): Promise<Backup> {
  const place = resolve(target)
  if (existsSync(place)) {
    throw new ConflictError(`${target} is there already: expected a new folder for the backup.`)
  }
  const at = options.clock().toISOString()
  const partial = join(dirname(place), `.${basename(place)}.partial`)
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  try {
    const written = await withSums(partial, (sums) => fill(partial, sums, source, options))
    const description: BackupDescription = { format: 'moothall/backup/1', at, ...written.totals }
    await writeFlushed(join(partial, DESCRIPTION), `${JSON.stringify(description, null, 2)}\n`)
    await flushFolder(partial)
    await rename(partial, place)
    await flushFolder(dirname(place))
    return { ...description, damaged: written.damaged }
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function withSums<Result>(
  folder: string,
  work: (sums: FileHandle) => Promise<Result>,
): Promise<Result> {
  const sums = await open(join(folder, SUMS), 'wx')
  try {
    return await work(sums)
  } finally {
    await sums.close()
  }
}

type Written = { totals: { files: number; bytes: number; sumsSha256: string }; damaged: string[] }

async function fill(
  folder: string,
  sums: FileHandle,
  source: BackupSource,
  { onProgress, signal }: BackupOptions,
): Promise<Written> {
  const hashing = createHash('sha256')
  const totals = { files: 0, bytes: 0, sumsSha256: '' }
  const damaged: string[] = []
  const add = async (path: string, from: string, name?: string): Promise<void> => {
    const copied = await copyHashed(from, join(folder, path))
    if (name !== undefined && copied.sha256 !== name) damaged.push(path)
    const line = sumsLine({ path, sha256: copied.sha256 })
    hashing.update(line)
    await sums.writeFile(line)
    totals.files++
    totals.bytes += copied.bytes
  }
  const snapshot = join(folder, 'snapshot.sqlite')
  copyDatabase(source.desk, snapshot)
  await add('desk.sqlite', snapshot)
  await rm(snapshot)
  const stored = [
    ...(await storedFiles('public', source.publicFiles)),
    ...(await storedFiles('private', source.privateFiles)),
  ]
  for (const [index, { path, from, name }] of stored.entries()) {
    if (signal?.aborted) throw new ConflictError('Stopped. There is no backup.')
    await add(path, from, name)
    onProgress?.({ done: index + 1, total: stored.length, what: 'files copied' })
  }
  await sums.sync()
  return { totals: { ...totals, sumsSha256: hashing.digest('hex') }, damaged }
}

function copyDatabase(from: string, to: string): void {
  const database = openSqliteToInspect(from)
  try {
    database.prepare('vacuum into ?').run(to)
  } finally {
    database.close()
  }
}

type Stored = { path: string; from: string; name: string }

/** The files of a store, without what is still coming in. */
async function storedFiles(kind: 'public' | 'private', folder: string): Promise<Stored[]> {
  if (!existsSync(folder)) return []
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name }) => ({
      path: `files/${kind}/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`,
      from: join(folder, name.slice(0, 2), name.slice(2, 4), name),
      name,
    }))
    .sort((first, second) => first.path.localeCompare(second.path))
}

async function writeFlushed(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flush: true })
}

import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { ConflictError, InvalidInputError } from '../errors.ts'
import { flushFolder } from '../files/flush-folder.ts'
import { copyHashed } from './copy-hashed.ts'
import {
  type BackupDescription,
  type BackupFile,
  backupDescription,
  DESCRIPTION,
  readSumsLine,
  SUMS,
} from './manifest.ts'

export type RestoreOptions = {
  onProgress?: (progress: { done: number; total: number; what: string }) => void
  signal?: AbortSignal
  /** Finishes the folder before it gets its name: builds what the backup leaves out, for example. */
  finish?: (folder: string) => Promise<void>
}

/**
 * Restores a backup into a folder that is empty or not there. Every file is hashed as it is copied; the folder gets its
 * name only when all is whole. Throws {@link InvalidInputError} naming the first file that is not as the backup says.
 */
export async function restoreBackup(
  backup: string,
  target: string,
  options: RestoreOptions = {},
): Promise<BackupDescription> {
  const place = resolve(target)
  await refuseFull(place)
  const description = await readDescription(backup)
  const files = await readSums(backup, description)
  const partial = join(dirname(place), `.${basename(place)}.restoring`)
  await rm(partial, { recursive: true, force: true })
  try {
    for (const [index, { path, sha256 }] of files.entries()) {
      if (options.signal?.aborted) throw new ConflictError('Stopped. Nothing was restored.')
      if (!existsSync(join(backup, path))) throw notAsSaid(path, `a file with the sha256 ${sha256}`, 'none')
      const copied = await copyHashed(join(backup, path), join(partial, path))
      if (copied.sha256 !== sha256) throw notAsSaid(path, `the sha256 ${sha256}`, copied.sha256)
      options.onProgress?.({ done: index + 1, total: files.length, what: 'files restored' })
    }
    await options.finish?.(partial)
    if (existsSync(place)) await rmdir(place)
    await rename(partial, place)
    await flushFolder(dirname(place))
    return description
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
}

async function refuseFull(place: string): Promise<void> {
  if (existsSync(place) && (await readdir(place)).length > 0) {
    throw new ConflictError(
      `${place} is not empty: expected an empty or a new folder. A backup never writes over what is there.`,
    )
  }
}

async function readDescription(backup: string): Promise<BackupDescription> {
  const path = join(backup, DESCRIPTION)
  if (!existsSync(path)) {
    throw new InvalidInputError(`${backup} is not a whole backup: expected ${DESCRIPTION} in it; found none.`)
  }
  const parsed = backupDescription.safeParse(parsedJson(await readFile(path, 'utf8')))
  if (parsed.success) return parsed.data
  const [problem] = parsed.error.issues
  throw notAsSaid(DESCRIPTION, 'a description of a backup', `${problem?.path.join('.')}: ${problem?.message}`)
}

async function readSums(backup: string, description: BackupDescription): Promise<BackupFile[]> {
  const path = join(backup, SUMS)
  if (!existsSync(path)) throw notAsSaid(SUMS, 'the list of files', 'none')
  const hashing = createHash('sha256')
  for await (const chunk of createReadStream(path)) hashing.update(chunk as Uint8Array)
  const sha256 = hashing.digest('hex')
  if (sha256 !== description.sumsSha256) throw notAsSaid(SUMS, `the sha256 ${description.sumsSha256}`, sha256)
  const files: BackupFile[] = []
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const file = readSumsLine(line)
    if (!file) throw notAsSaid(SUMS, 'lines of a sha256 and a path of a data folder', line)
    files.push(file)
  }
  if (files.length !== description.files) {
    throw notAsSaid(SUMS, `${description.files} files`, `${files.length}`)
  }
  return files
}

function notAsSaid(path: string, expected: string, found: string): InvalidInputError {
  return new InvalidInputError(
    `The backup is damaged at ${path}: expected ${expected}; found ${found}. Nothing was restored.`,
  )
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

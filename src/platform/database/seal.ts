import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { flushFolder } from '../files/flush-folder.ts'

/** What a seal says of an SQLite file: every byte, also those in the free space of pages, which SQLite never reads. */
const sealFormat = z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int().min(0) })

const sealOf = (path: string) => `${path}.seal`
const SQLITE_BUSY = 5

/**
 * Seals an SQLite file that this process has closed: writes `<file>.seal` with the sha256 of the whole file, while no
 * other process can write. Answers `busy`, and leaves no seal, when anybody has the file open.
 */
export async function sealSqlite(path: string): Promise<'sealed' | 'busy'> {
  await unseal(path)
  const sealed = await whileLocked(path, async (handle) => {
    const hashing = createHash('sha256')
    let bytes = 0
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      hashing.update(chunk as Uint8Array)
      bytes += (chunk as Uint8Array).byteLength
    }
    await writeWhole(sealOf(path), JSON.stringify({ sha256: hashing.digest('hex'), bytes }))
  })
  return sealed ? 'sealed' : 'busy'
}

/** Removes the seal: call it before the file is opened for writing. */
export async function unseal(path: string): Promise<void> {
  await rm(sealOf(path), { force: true })
  await flushFolder(dirname(path))
}

/**
 * Says whether a file still is what was sealed. Call it before this process opens the file with SQLite: closing our
 * own handle would drop the locks that SQLite holds in the same process (POSIX advisory locks).
 */
export async function checkSeal(path: string): Promise<'intact' | 'changed' | 'unsealed'> {
  const text = await readFile(sealOf(path), 'utf8').catch(absent)
  if (text === undefined) return 'unsealed'
  const seal = sealFormat.safeParse(parsedJson(text))
  if (!seal.success) return 'changed'
  if ((await stat(path).catch(absent))?.size !== seal.data.bytes) return 'changed'
  // A journal holds changes that SQLite would apply on opening.
  for (const journal of [`${path}-wal`, `${path}-journal`]) {
    if (((await stat(journal).catch(absent))?.size ?? 0) > 0) return 'changed'
  }
  const hashing = createHash('sha256')
  for await (const chunk of createReadStream(path)) hashing.update(chunk as Uint8Array)
  return hashing.digest('hex') === seal.data.sha256 ? 'intact' : 'changed'
}

/**
 * Folds the write-ahead log into the file and does some work while nobody else can open it; false when somebody has.
 * The work gets a handle that is closed only with the lock, for closing any handle of the file would drop the lock.
 */
export async function whileLocked(
  path: string,
  work: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>,
): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const database = new DatabaseSync(path, { timeout: 0 })
    try {
      // Leaving WAL needs the file alone: a connection that has read anything keeps a shared lock.
      database.exec('pragma journal_mode = delete; begin exclusive')
      await work(handle)
      database.exec('rollback')
      return true
    } catch (error) {
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false
      throw error
    } finally {
      database.close()
    }
  } finally {
    await handle.close()
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(`${path}.new`, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(`${path}.new`, path)
  await flushFolder(dirname(path))
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

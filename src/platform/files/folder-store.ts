import { createHash, hash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline, type Readable, Transform } from 'node:stream'
import { InvalidInputError } from '../errors.ts'
import { DamagedFileError, type FileStore, type StoredFile } from './file-store.ts'
import { flushFolder } from './flush-folder.ts'

/** How a folder store behaves. */
export type FolderStoreOptions = {
  /** The most bytes that one file may have; 1 GB unless told. */
  maxBytes?: number
  /** Hash what is read and fail when it is damaged; true unless told. */
  verifies?: boolean
}

const INCOMING = 'incoming'
const SHA256 = /^[0-9a-f]{64}$/

/**
 * A file store in a folder: `ab/cd/<sha256>`. Bytes are written under `incoming/`, flushed, and renamed into place, so
 * that under its hash a file is whole or not there. Several processes may use one folder.
 */
export function folderStore(folder: string, options: FolderStoreOptions = {}): FileStore {
  const { maxBytes = 1e9, verifies = true } = options
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)

  return {
    async put(content) {
      const incoming = join(folder, INCOMING)
      await mkdir(incoming, { recursive: true })
      const path = join(incoming, randomUUID())
      try {
        const stored = await writeFlushed(path, content, maxBytes)
        await place(path, pathOf(stored.sha256), stored)
        return stored
      } finally {
        await rm(path, { force: true })
      }
    },

    async open(sha256) {
      if (!SHA256.test(sha256)) return undefined
      const file = await openIfThere(pathOf(sha256))
      if (!file) return undefined
      const stream = file.createReadStream()
      return verifies ? verified(stream, sha256) : stream
    },

    async read(sha256) {
      if (!SHA256.test(sha256)) return undefined
      const file = await openIfThere(pathOf(sha256))
      if (!file) return undefined
      try {
        const bytes = await file.readFile()
        const damage = verifies ? damageOf(hash('sha256', bytes), sha256) : null
        if (damage) throw damage
        return bytes
      } finally {
        await file.close()
      }
    },

    async has(sha256) {
      return SHA256.test(sha256) && (await isThere(pathOf(sha256)))
    },

    async remove(sha256) {
      if (!(await this.has(sha256))) return false
      await rm(pathOf(sha256), { force: true })
      await flushFolder(dirname(pathOf(sha256)))
      return true
    },
  }
}

/** Drops what killed processes left under `incoming/` before an instant; answers how many files. */
export async function removeAbandoned(folder: string, before: Date): Promise<number> {
  const incoming = join(folder, INCOMING)
  let removed = 0
  for (const name of (await isThere(incoming)) ? await readdir(incoming) : []) {
    const path = join(incoming, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || found.mtime >= before) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}

async function writeFlushed(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const hashing = createHash('sha256')
  let bytes = 0
  const file = await open(path, 'wx')
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) {
        throw new InvalidInputError(
          `A file may have at most ${maxBytes} bytes; this one has more. Make it smaller or split it.`,
        )
      }
      hashing.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hashing.digest('hex'), bytes }
}

/** Renames a flushed file into place; one that is there already stays unless it is damaged, which this mends. */
async function place(from: string, to: string, stored: StoredFile): Promise<void> {
  const folder = dirname(to)
  const made = await mkdir(folder, { recursive: true })
  if (!(await holds(to, stored))) await rename(from, to)
  // Also when it was there: whoever renamed it may not have flushed the folder yet.
  await flushFolder(folder)
  if (made) {
    await flushFolder(dirname(folder))
    await flushFolder(dirname(dirname(folder)))
  }
}

async function holds(path: string, stored: StoredFile): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  if (found?.size !== stored.bytes) return false
  const hashing = createHash('sha256')
  for await (const chunk of createReadStream(path)) hashing.update(chunk as Uint8Array)
  return hashing.digest('hex') === stored.sha256
}

/** The same bytes, failing at their end when they are damaged; destroying it closes the file. */
function verified(stream: Readable, sha256: string): Readable {
  const hashing = createHash('sha256')
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hashing.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(damageOf(hashing.digest('hex'), sha256))
    },
  })
  return pipeline(stream, passing, () => {}) // The reader of the stream hears of its failure.
}

function damageOf(found: string, expected: string): DamagedFileError | null {
  if (found === expected) return null
  return new DamagedFileError(
    `The stored file ${expected} is damaged: its bytes now have the sha256 ${found}. Put it back from a backup.`,
  )
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

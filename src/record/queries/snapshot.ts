import { mkdirSync, rmSync, statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { removeSnapshots, snapshotFolder, snapshotName } from './snapshot-files.ts'

/** Makes files that hold the whole record as it is at one moment. */
export type Snapshots = {
  /**
   * A file with the record as of a tree head, open: it can be read to its end whatever is published or withdrawn
   * meanwhile. The copy is made once a head, in another thread.
   */
  open: (rootHash: string) => Promise<FileHandle>
}

/**
 * Snapshots of the record at a path, in a folder beside it; only the newest is kept. A copy that lies there from before,
 * or that something else has written to since, is made anew: what is given away is what was made here.
 */
export function snapshots(recordPath: string): Snapshots {
  let last: Promise<unknown> = Promise.resolve()
  let made: Made | undefined
  return {
    open: (rootHash) => {
      // One after the other: a copy that is being made is not taken away by one that starts.
      const next = last.then(async () => {
        const opened = await openOrMake(recordPath, rootHash, made)
        made = opened.made
        return opened.file
      })
      last = next.catch(() => undefined)
      return next
    },
  }
}

/** A copy as it was when it was made. */
type Made = { name: string; bytes: number; modifiedMs: number }

async function openOrMake(
  recordPath: string,
  rootHash: string,
  before: Made | undefined,
): Promise<{ file: FileHandle; made: Made }> {
  const name = snapshotName(rootHash)
  const folder = snapshotFolder(recordPath)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  const found = statSync(path, { throwIfNoEntry: false })
  const isOurs =
    found && before?.name === name && before.bytes === found.size && before.modifiedMs === found.mtimeMs
  if (!isOurs) {
    rmSync(path, { force: true })
    rmSync(`${path}.making`, { force: true })
    await inWorker({ recordPath, path, unfinished: `${path}.making` })
  }
  const { size, mtimeMs } = statSync(path)
  const file = await open(path)
  removeSnapshots(recordPath, name)
  return { file, made: { name, bytes: size, modifiedMs: mtimeMs } }
}

function inWorker(workerData: { recordPath: string; path: string; unfinished: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { workerData })
    worker.once('error', reject)
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The snapshot ended with ${code}.`)),
    )
  })
}

import { existsSync, mkdirSync } from 'node:fs'
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

/** Snapshots of the record at a path, in a folder beside it; only the newest is kept. */
export function snapshots(recordPath: string): Snapshots {
  let last: Promise<unknown> = Promise.resolve()
  return {
    open: (rootHash) => {
      // One after the other: a copy that is being made is not taken away by one that starts.
      const next = last.then(() => openOrMake(recordPath, rootHash))
      last = next.catch(() => undefined)
      return next
    },
  }
}

async function openOrMake(recordPath: string, rootHash: string): Promise<FileHandle> {
  const name = snapshotName(rootHash)
  const folder = snapshotFolder(recordPath)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, name)
  if (!existsSync(path)) {
    await inWorker({ recordPath, path, unfinished: `${path}.making` })
  }
  const file = await open(path)
  removeSnapshots(recordPath, name)
  return file
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

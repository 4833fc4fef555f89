import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Makes files that hold the whole record as it is at one moment. */
export type Snapshots = {
  /** The path of a file with the record as of a tree head; made once a head, in another thread. */
  at: (rootHash: string) => Promise<string>
}

/** Snapshots of the record at a path, kept in a folder of their own; only the newest is kept. */
export function snapshots(recordPath: string, folder: string): Snapshots {
  let making: { rootHash: string; path: Promise<string> } | undefined
  return {
    at: (rootHash) => {
      if (making?.rootHash === rootHash) return making.path
      const path = make(recordPath, folder, rootHash)
      making = { rootHash, path }
      path.catch(() => {
        making = undefined
      })
      return path
    },
  }
}

async function make(recordPath: string, folder: string, rootHash: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `record-${rootHash.slice(0, 16)}.sqlite`)
  if (existsSync(path)) return path
  for (const old of readdirSync(folder)) rmSync(join(folder, old), { force: true })
  await inWorker({ recordPath, path, unfinished: `${path}.making` })
  return path
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

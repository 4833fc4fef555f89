import type { DatabaseSync } from 'node:sqlite'
import { buildRecord } from '../record/builder/build-record.ts'
import type { LogDatabase } from '../record/log/index.ts'

const LOOK_EVERY_MS = 250

/** Something that keeps going until it is stopped. */
export type Following = { stop: () => Promise<void> }

/**
 * Keeps a record in step with its log: what anybody appends is in the record a quarter of a second later. Errors go
 * to `onError`, and the next look tries again.
 */
export function followLog(
  log: LogDatabase,
  record: DatabaseSync,
  onError: (error: unknown) => void,
): Following {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const look = async (): Promise<void> => {
    try {
      await buildRecord(log, record, { signal: stopping.signal })
    } catch (error) {
      onError(error)
    }
    if (!stopping.signal.aborted) schedule()
  }
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = look()
    }, LOOK_EVERY_MS)
  }
  schedule()
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await running
    },
  }
}

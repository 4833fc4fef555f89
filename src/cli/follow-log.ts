import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { buildRecord } from '../record/builder/build-record.ts'
import { openRecordForBuilding } from '../record/builder/open-record.ts'
import type { LogDatabase } from '../record/log/index.ts'

const LOOK_EVERY_MS = 250
const LOOK_AT_LEAST_EVERY_MS = 30_000

/** Something that keeps going until it is stopped. */
export type Following = { stop: () => Promise<void> }

/**
 * Keeps a record in step with its log: what anybody appends is in the record a quarter of a second later, in portions
 * small enough to answer requests meanwhile. A record that a rebuild put in the place of the open one is followed from
 * then on. An error goes to `onError` once; the next looks try again, ever more rarely down to twice a minute.
 */
export function followLog(
  log: LogDatabase,
  record: DatabaseSync,
  onError: (error: unknown) => void,
): Following {
  const stopping = new AbortController()
  const followed = followedFile(record)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let wait = LOOK_EVERY_MS
  let told = ''
  const look = async (): Promise<void> => {
    try {
      await buildRecord(log, followed.current(), { signal: stopping.signal, keepsTurnsShort: true })
      wait = LOOK_EVERY_MS
      told = ''
    } catch (error) {
      wait = Math.min(wait * 2, LOOK_AT_LEAST_EVERY_MS)
      if (told !== String(error)) onError(error)
      told = String(error)
    }
    if (!stopping.signal.aborted) schedule()
  }
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = look()
    }, wait)
  }
  schedule()
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await running
      followed.close()
    },
  }
}

/** The record that is at the path of the one that was given, which stays its owner's to close. */
function followedFile(given: DatabaseSync): { current: () => DatabaseSync; close: () => void } {
  const path = given.location()
  if (path === null) return { current: () => given, close: () => {} }
  const inodeNow = (): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino
  let inode = inodeNow()
  let opened: DatabaseSync | undefined
  return {
    current: () => {
      if (inodeNow() !== inode) {
        // SQLite leaves what is beside a file alone when another has taken its place, so the old one closes safely.
        opened?.close()
        opened = undefined
        opened = openRecordForBuilding(path)
        inode = inodeNow()
      }
      return opened ?? given
    },
    close: () => opened?.close(),
  }
}

import type { Clock } from '../platform/time/clock.ts'
import { type LogDatabase, logHead } from '../record/log/index.ts'
import type { OpenRecord } from '../record/queries/record-reader.ts'
import { recordState } from '../record/queries/record-state.ts'

/** Whether this process can answer residents: how many entries the record holds, and how many the log is ahead. */
export type Readiness = { isReady: boolean; entries: number; behind: number | undefined; reason?: string }

const STANDS_STILL_MS = 5_000

/**
 * Asks whether a record can be read and follows its log. A record that is behind and moving is ready, one that has
 * stood still behind its log for five seconds is not. Without a log (a site of its own) it only has to be readable.
 */
export function readinessOf(
  record: OpenRecord,
  log: () => LogDatabase | undefined,
  clock: Clock,
): () => Promise<Readiness> {
  let seen = { entries: -1, at: 0 }
  return async () => {
    let entries = 0
    try {
      entries = recordState(record.reader()).size
    } catch (error) {
      return { isReady: false, entries, behind: undefined, reason: messageOf(error) }
    }
    const now = clock().getTime()
    try {
      const followed = log()
      const behind = followed && (await logHead(followed)).size - entries
      if (!behind || seen.entries !== entries) seen = { entries, at: now }
      if (now - seen.at < STANDS_STILL_MS) return { isReady: true, entries, behind }
      return { isReady: false, entries, behind, reason: `The record is ${behind} entries behind its log.` }
    } catch (error) {
      return {
        isReady: false,
        entries,
        behind: undefined,
        reason: `The log cannot be read: ${messageOf(error)}`,
      }
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

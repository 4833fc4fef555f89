import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import { InvalidInputError } from '../errors.ts'
import type { Clock } from '../time/clock.ts'
import type { JobTables, JobTransaction } from './tables.ts'

/** A job to be done after the transaction commits. */
export type NewJob = {
  /** Which handler does it. */
  kind: string
  /** Any JSON; the handler parses it. At most 1 MB: pass references, not contents. */
  payload: unknown
  /** Not before this instant; at once when left out. */
  runAt?: Date
  /** While a job of this kind and key waits, another is not added. */
  key?: string
  /** How often it is tried before it is dead; 10 unless told, which is about 8 minutes of trying. */
  maxAttempts?: number
}

const LONGEST_PAYLOAD = 1_000_000

/** Adds a job in the caller's transaction; answers its id, or `undefined` when one with its key waits already. */
export async function enqueueJob<Tables extends JobTables>(
  transaction: Transaction<Tables>,
  job: NewJob,
  clock: Clock,
): Promise<string | undefined> {
  const payload = JSON.stringify(job.payload ?? null)
  if (payload.length > LONGEST_PAYLOAD) {
    throw new InvalidInputError(
      `A job's payload may have ${LONGEST_PAYLOAD} characters; that of this "${job.kind}" has ${payload.length}. Store the content and pass its hash.`,
    )
  }
  const now = clock()
  // The tables of the caller include these; Kysely's types are invariant and cannot say so.
  const inserted = await (transaction as unknown as JobTransaction)
    .insertInto('job')
    .values({
      id: randomUUID(),
      kind: job.kind,
      payload,
      key: job.key ?? null,
      state: 'pending',
      run_at: (job.runAt ?? now).toISOString(),
      attempts: 0,
      max_attempts: job.maxAttempts ?? 10,
      lease: null,
      leased_until: null,
      error: null,
      enqueued_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted?.id
}

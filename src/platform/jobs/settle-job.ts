import type { Transaction } from 'kysely'
import { ConflictError } from '../errors.ts'
import type { Job } from './claim-job.ts'
import type { JobDatabase, JobTables, JobTransaction } from './tables.ts'

const FIRST_DELAY_MS = 1_000
const LONGEST_DELAY_MS = 3_600_000
const LONGEST_ERROR = 4_000

/** When a job that failed is tried again: after 1, 2, 4, 8... seconds, at most an hour. */
export function retryAt(attempt: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS))
}

/** Removes a job that is done. Throws {@link ConflictError} when its lease has gone to another worker. */
export async function finishJob<Tables extends JobTables>(
  database: Transaction<Tables> | JobDatabase,
  job: Job,
): Promise<void> {
  // The tables of the caller include these; Kysely's types are invariant and cannot say so.
  const { numDeletedRows } = await (database as unknown as JobTransaction)
    .deleteFrom('job')
    .where('id', '=', job.id)
    .where('lease', '=', job.lease)
    .executeTakeFirst()
  if (numDeletedRows === 0n) {
    throw new ConflictError(
      `The job ${job.id} (${job.kind}) took longer than its lease and went to another worker.`,
    )
  }
}

/** Keeps a job for longer; false when its lease has gone to another worker. */
export async function extendLease(database: JobDatabase, job: Job, until: Date): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('job')
    .set({ leased_until: until.toISOString() })
    .where('id', '=', job.id)
    .where('lease', '=', job.lease)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Puts a failed job back for a later try, or lets it be dead with its error when it was the last. When a job with its
 * key came to wait meanwhile, that one does the work and this one goes.
 */
export async function failJob(
  database: JobDatabase,
  job: Job,
  error: unknown,
  now: Date,
): Promise<'retry' | 'dead'> {
  const isLast = job.attempt >= job.maxAttempts
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const settle = () =>
    database
      .updateTable('job')
      .set({
        state: isLast ? 'dead' : 'pending',
        lease: null,
        leased_until: null,
        run_at: retryAt(job.attempt, now).toISOString(),
        // PostgreSQL holds no NUL in a text.
        error: text.slice(0, LONGEST_ERROR).replaceAll('\0', ''),
      })
      .where('id', '=', job.id)
      .where('lease', '=', job.lease)
      .execute()
  try {
    await settle()
  } catch (refusal) {
    if (!isKeyTaken(refusal)) throw refusal
    await finishJob(database, job)
  }
  return isLast ? 'dead' : 'retry'
}

/** The one unique rule that an update of a job can break is that of its key. */
function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && /unique constraint/i.test(error.message)
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import type { Logger } from '../log/logger.ts'
import type { Clock } from '../time/clock.ts'
import { claimJob, type Job } from './claim-job.ts'
import { extendLease, failJob, finishJob } from './settle-job.ts'
import type { JobDatabase, JobTables } from './tables.ts'

/** What a handler may use beside its job. */
export type JobContext = {
  /** Aborted when the worker closes, or when the job went to another worker. */
  signal: AbortSignal
  /**
   * Marks the job done in the handler's own transaction, so that its effects there happen once even when a worker is
   * killed. A handler that does not call it may run again after its effects.
   */
  finish: <Tables extends JobTables>(transaction: Transaction<Tables>) => Promise<void>
}

/** Does one kind of job; throwing means: try again later. */
export type JobHandler = (job: Job, context: JobContext) => Promise<void>

export type JobHandlers = Readonly<Record<string, JobHandler>>

export type WorkerOptions = {
  clock: Clock
  logger: Logger
  /** Ends the worker: it takes no new job and returns when those that run are done. */
  signal: AbortSignal
  /** Jobs at a time; 2 unless told. */
  concurrency?: number
  /** How long a job is held without a sign of life; a minute unless told. */
  leaseMs?: number
  /** How long to wait when nothing is due; a quarter of a second unless told. */
  pollMs?: number
}

/** Runs jobs as they become due, until the signal. Jobs of kinds without a handler are left for other workers. */
export async function runJobs(
  database: JobDatabase,
  handlers: JobHandlers,
  options: WorkerOptions,
): Promise<void> {
  const { signal, logger, concurrency = 2, pollMs = 250 } = options
  const work = async () => {
    while (!signal.aborted) {
      const isBusy = await runNextJob(database, handlers, options).catch((error: unknown) => {
        logger.error('the jobs cannot be reached', { error })
        return false
      })
      if (!isBusy) await sleep(pollMs, undefined, { signal }).catch(() => {})
    }
  }
  await Promise.all(Array.from({ length: concurrency }, work))
}

/** Runs every job that is due now, one after another, and answers how many runs that were: for commands and tests. */
export async function runDueJobs(
  database: JobDatabase,
  handlers: JobHandlers,
  options: WorkerOptions,
): Promise<number> {
  let runs = 0
  while (!options.signal.aborted && (await runNextJob(database, handlers, options))) runs++
  return runs
}

/** Runs the job that is due longest; false when there is none. */
async function runNextJob(
  database: JobDatabase,
  handlers: JobHandlers,
  options: WorkerOptions,
): Promise<boolean> {
  const { clock, logger, leaseMs = 60_000 } = options
  const job = await claimJob(database, Object.keys(handlers), clock(), leaseMs)
  const handler = job && handlers[job.kind]
  if (!job || !handler) return false
  const about = { jobId: job.id, kind: job.kind, attempt: job.attempt }
  const lost = new AbortController()
  const heartbeat = keepLease(database, job, { ...options, leaseMs }, lost)
  let isFinished = false
  try {
    await handler(job, {
      signal: AbortSignal.any([options.signal, lost.signal]),
      async finish(transaction) {
        await finishJob(transaction, job)
        isFinished = true
      },
    })
    if (!isFinished) await finishJob(database, job)
    logger.debug('job done', about)
  } catch (error) {
    const outcome = await failJob(database, job, error, clock())
    logger[outcome === 'dead' ? 'error' : 'warn'](outcome === 'dead' ? 'job is dead' : 'job failed', {
      ...about,
      error,
    })
  } finally {
    clearInterval(heartbeat)
  }
  return true
}

function keepLease(
  database: JobDatabase,
  job: Job,
  { clock, logger, leaseMs }: { clock: Clock; logger: Logger; leaseMs: number },
  lost: AbortController,
): NodeJS.Timeout {
  return setInterval(() => {
    extendLease(database, job, new Date(clock().getTime() + leaseMs)).then(
      (isHeld) => isHeld || lost.abort(new Error('the job went to another worker')),
      (error: unknown) => logger.warn('could not keep a job', { jobId: job.id, error }),
    )
  }, leaseMs / 3)
}

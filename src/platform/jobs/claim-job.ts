import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { skipLocked } from '../database/skip-locked.ts'
import type { JobDatabase, JobTables } from './tables.ts'

/** A job as its handler sees it. */
export type Job = {
  id: string
  kind: string
  payload: unknown
  /** 1 at the first try. */
  attempt: number
  maxAttempts: number
  /** Proves that this worker still holds the job: another claim of the same job has another. */
  lease: string
}

/**
 * Claims the job that has been due longest, for a time: until then nobody else gets it; after that, whoever held it is
 * taken for dead and it runs again. `undefined` when nothing is due.
 */
export async function claimJob(
  database: JobDatabase,
  kinds: readonly string[],
  now: Date,
  leaseMs: number,
): Promise<Job | undefined> {
  if (kinds.length === 0) return undefined
  const at = now.toISOString()
  if (!(await isAnyDue(database, at))) return undefined
  await buryWorkerKillers(database, at)
  // One statement, so atomic on both engines. The inner query has no outer reference: it runs once, and locks one row.
  const { rows } = await sql<JobTables['job']>`
    update job
    set state = 'running', attempts = attempts + 1, lease = ${randomUUID()},
        leased_until = ${new Date(now.getTime() + leaseMs).toISOString()}
    where id = (
      select id from job
      where kind in (${sql.join(kinds)})
        and ((state = 'pending' and run_at <= ${at}) or (state = 'running' and leased_until <= ${at}))
      order by run_at, enqueued_at, id
      limit 1
      ${skipLocked(database)}
    )
    returning *`.execute(database)
  const [row] = rows
  if (!row?.lease) return undefined
  return {
    id: row.id,
    kind: row.kind,
    payload: JSON.parse(row.payload),
    attempt: row.attempts,
    maxAttempts: row.max_attempts,
    lease: row.lease,
  }
}

/** A look first: on SQLite a write would wait for whoever is writing, ten times a second and for nothing. */
async function isAnyDue(database: JobDatabase, at: string): Promise<boolean> {
  const due = await database
    .selectFrom('job')
    .select('id')
    .where((expression) =>
      expression.or([
        expression('state', '=', 'pending').and('run_at', '<=', at),
        expression('state', '=', 'running').and('leased_until', '<=', at),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return due !== undefined
}

/** A job whose last try ended with its worker is dead: it may be what kills the worker. */
async function buryWorkerKillers(database: JobDatabase, at: string): Promise<void> {
  await database
    .updateTable('job')
    .set({
      state: 'dead',
      lease: null,
      leased_until: null,
      error: 'The worker stopped before the job was done.',
    })
    .where('state', '=', 'running')
    .where('leased_until', '<=', at)
    .whereRef('attempts', '>=', 'max_attempts')
    .execute()
}

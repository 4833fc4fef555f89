import type { Kysely, Transaction } from 'kysely'

/** The table of jobs, in the desk database. Instants are UTC in ISO form, which sorts as text. */
export type JobTables = {
  job: {
    id: string
    kind: string
    payload: string
    key: string | null
    state: 'pending' | 'running' | 'dead'
    run_at: string
    attempts: number
    max_attempts: number
    lease: string | null
    leased_until: string | null
    error: string | null
    enqueued_at: string
  }
}

export type JobDatabase = Kysely<JobTables>
export type JobTransaction = Transaction<JobTables>

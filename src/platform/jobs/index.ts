import { fileURLToPath } from 'node:url'
import type { MigrationFolder } from '../database/migrate.ts'

export type { Job } from './claim-job.ts'
export { enqueueJob, type NewJob } from './enqueue-job.ts'
export {
  type JobContext,
  type JobHandler,
  type JobHandlers,
  runDueJobs,
  runJobs,
  type WorkerOptions,
} from './run-jobs.ts'
export type { JobDatabase, JobTables, JobTransaction } from './tables.ts'

/** The migrations that make the table of jobs. */
export const jobMigrations: MigrationFolder = {
  module: 'jobs',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

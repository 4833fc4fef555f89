import type { LogDatabase } from '../log/index.ts'

/**
 * Does work on one unchanging state of the log, while others may go on writing: a read transaction, whose snapshot both
 * engines keep.
 */
export async function readLogSnapshot<Result>(
  log: LogDatabase,
  work: (log: LogDatabase) => Promise<Result>,
): Promise<Result> {
  return log
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((transaction) => work(transaction))
}

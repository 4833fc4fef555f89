import { ConflictError, InvalidInputError } from '../platform/errors.ts'
import type { Clock } from '../platform/time/clock.ts'
import type { LogDatabase, LogTransaction } from '../record/log/index.ts'
import { ensureCouncil } from './council.ts'
import { ImportBatch, type KeyScope } from './import-batch.ts'
import { countOne, countWritten, type ImportRun, noteOdd, noteProblem, startRun } from './import-run.ts'
import { linkLateNames } from './link-late-names.ts'
import { loadPeople } from './load-people.ts'

/** How an import is to go, whatever it reads. */
export type ImportOptions = {
  /** The council's name, wanted while the record does not say whose it is. */
  council?: string | undefined
  /** What the record is called when it has no name and none was given: the domain of the source, to be replaced. */
  fallbackName?: string | undefined
  /** Count what would come in and write nothing. */
  isDryRun?: boolean
  /**
   * Begin a dry run's transaction only when all has been read: for sources that are slow to answer, so that nobody waits
   * for the log's lock meanwhile. What was read waits in memory.
   */
  readsFirst?: boolean
  clock: Clock
  /** Called after each step with what is done of what there is. */
  onProgress?: (progress: Progress) => void
  /** Stops between steps; what was taken in stays, and the next run goes on from there. */
  signal?: AbortSignal
}

export type Progress = { done: number; total: number; what: string }

/** What an import can do: steps, each of them one transaction. */
export type Importer = {
  run: ImportRun
  /**
   * Takes one thing in: all of what the work put, or nothing of it. What the log refuses is noted as a problem of the file.
   */
  step: (scope: KeyScope, file: string, work: (batch: ImportBatch) => Promise<void>) => Promise<void>
}

const ACTOR = 'Import'

class NothingIsKept extends Error {}

/**
 * Runs an import on a log and gives what it did. Steps are transactions of their own; in a dry run all steps are one
 * transaction that is rolled back.
 */
export async function runImport(
  database: LogDatabase,
  system: string,
  options: ImportOptions,
  work: (importer: Importer) => Promise<void>,
): Promise<ImportRun> {
  const run = startRun(ACTOR, options.clock)
  const inTransaction = <Result>(task: (transaction: LogTransaction) => Promise<Result>) =>
    database.transaction().execute(task)
  if (!options.isDryRun) {
    await runSteps(run, database, system, options, inTransaction, work)
    return run
  }
  const steps = options.readsFirst ? await readFirst(run, work) : work
  try {
    await database.transaction().execute(async (transaction) => {
      await runSteps(run, transaction, system, options, (task) => task(transaction), steps)
      throw new NothingIsKept()
    })
  } catch (error) {
    if (!(error instanceof NothingIsKept)) throw error
  }
  return run
}

/** Does the work with steps that only wait, and gives them as the work that is left. */
async function readFirst(
  run: ImportRun,
  work: (importer: Importer) => Promise<void>,
): Promise<(importer: Importer) => Promise<void>> {
  const waiting: Parameters<Importer['step']>[] = []
  const step: Importer['step'] = async (...one) => {
    waiting.push(one)
  }
  await work({ run, step })
  return async (importer) => {
    for (const one of waiting) await importer.step(...one)
  }
}

type InTransaction = <Result>(task: (transaction: LogTransaction) => Promise<Result>) => Promise<Result>

async function runSteps(
  run: ImportRun,
  database: LogDatabase,
  system: string,
  options: ImportOptions,
  inTransaction: InTransaction,
  work: (importer: Importer) => Promise<void>,
): Promise<void> {
  const council = await inTransaction((transaction) => ensureCouncil(transaction, options, ACTOR))
  if (council !== 'there already') countOne(run, 'council', 'council', council)
  if (council === 'new' && !options.council) noteOdd(run, 'called by its domain', options.fallbackName ?? '')
  await loadPeople(database, system, run)
  const step: Importer['step'] = async (stepScope, file, task) => {
    try {
      const written = await inTransaction(async (transaction) => {
        const batch = await ImportBatch.begin(transaction, stepScope)
        await task(batch)
        return batch.publish(run.actor, run.clock)
      })
      countWritten(run, written)
    } catch (error) {
      if (!(error instanceof ConflictError) && !(error instanceof InvalidInputError)) throw error
      noteProblem(run, {
        file,
        place: 'the whole file',
        expected: 'something the log can take',
        found: error.message,
      })
    }
  }
  await work({ run, step })
  await linkLateNames(run, inTransaction, { system, domain: undefined })
}

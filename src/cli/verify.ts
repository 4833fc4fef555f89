import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { checkSeal } from '../platform/database/seal.ts'
import { folderStore } from '../platform/files/folder-store.ts'
import {
  checkSqliteFile,
  type Disagreement,
  disagreementLine,
  type LogProof,
  type RecordProof,
  readLogSnapshot,
  verifyLog,
  verifyRecord,
} from '../record/verify/index.ts'
import type { Command, Io } from './command.ts'
import { count } from './count.ts'
import { type DataFolder, openLogToInspect } from './data-folder.ts'
import { councilFolder } from './data-option.ts'
import { type ProgressPrinter, progressPrinter } from './print-progress.ts'

const HELP = `
verify: prove that the log, the record and the published files agree

  verify --data DIR

Recomputes every hash of the log from its first entry to its head, checks every content against its format, every
published file against its hash, the database files themselves, and that the record equals one built anew from the log.
Names the first entry, row or file that does not agree: what was expected there and what was found. Changes nothing.

Options
  --data DIR   the folder that holds everything of the council (MOOTHALL_DATA, or ./data)

Examples
  moothall verify --data ./data

Compare the tree head it prints with the one you noted earlier or that somebody else holds: who has an old head can
prove that what was published then is still there. How to check without this program: docs/record-format.md

Exit codes: 0 everything agrees; 1 something does not; 2 the command was not understood.
`

/** The command `verify`. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'prove that log, record and files agree; name what does not',
  help: HELP,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
    const folder = councilFolder(values.data)
    const progress = progressPrinter(io, () => performance.now())
    const files = await checkDatabaseFiles(folder)
    const { problems } = files
    const proofs = await prove(folder, progress).catch((error: unknown) => {
      problems.push(unreadable(error))
      return undefined
    })
    progress.end()
    if (proofs) problems.push(...problemsOf(proofs.log, proofs.record))
    reportSeals(files, io)
    return report(proofs, problems, io)
  },
}

type Proofs = { log: LogProof; record: RecordProof | undefined }

/** Log first: a record can be compared only with a log that agrees with itself. */
async function prove(folder: DataFolder, progress: ProgressPrinter): Promise<Proofs> {
  const log = openLogToInspect(folder)
  try {
    return await readLogSnapshot(log, async (snapshot) => {
      const proof = await verifyLog(snapshot, {
        files: folderStore(folder.publicFiles),
        onProgress: ({ done, total }) => progress.show({ done, total, what: 'entries of the log checked' }),
      })
      if (proof.disagreement) return { log: proof, record: undefined }
      const record = await verifyRecord(snapshot, folder.recordPath, {
        onProgress: ({ done, total }) =>
          progress.show({ done, total, what: 'entries built anew to compare the record with' }),
      })
      return { log: proof, record }
    })
  } finally {
    await log.destroy()
  }
}

type FileProof = { sealed: string[]; unsealed: string[]; problems: Disagreement[] }

/** Seals before SQLite opens the files; then their structure, of those too that are open elsewhere and bear no seal. */
async function checkDatabaseFiles(folder: DataFolder): Promise<FileProof> {
  const { deskLocation, recordPath } = folder
  const paths = [...(deskLocation.engine === 'sqlite' ? [deskLocation.path] : []), recordPath]
  const proof: FileProof = { sealed: [], unsealed: [], problems: [] }
  for (const path of paths.filter((one) => existsSync(one))) {
    const seal = await checkSeal(path)
    if (seal === 'changed') proof.problems.push(sealBroken(path))
    else (seal === 'intact' ? proof.sealed : proof.unsealed).push(basename(path))
    const broken = checkSqliteFile(path)
    if (broken) proof.problems.push(broken)
  }
  return proof
}

function sealBroken(path: string): Disagreement {
  return {
    place: basename(path),
    what: 'bytes of the file',
    expected: 'those that were sealed when it was last closed',
    found: 'others: something else than Moothall wrote to it',
  }
}

function problemsOf(log: LogProof, record: RecordProof | undefined): Disagreement[] {
  return [log.disagreement, ...log.fileProblems, record?.disagreement].filter((one) => one !== undefined)
}

/** A database so damaged that SQLite refuses to read on. */
function unreadable(error: unknown): Disagreement {
  const isSqlite = error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
  if (!isSqlite) throw error
  return {
    place: 'desk.sqlite',
    what: 'the log',
    expected: 'tables that can be read to their end',
    found: error.message,
  }
}

function reportSeals({ sealed, unsealed }: FileProof, io: Io): void {
  if (sealed.length > 0) io.out(`Sealed, and every byte as it was: ${sealed.join(', ')}.`)
  if (unsealed.length > 0) {
    io.out(
      `Not sealed: ${unsealed.join(', ')} (open in another process, or not closed in order); what is in the tables was checked all the same.`,
    )
  }
}

function report(proofs: Proofs | undefined, problems: readonly Disagreement[], io: Io): number {
  if (proofs) {
    const { log, record } = proofs
    io.out(
      `Log: ${count(log.entries, 'entry', 'entries')}, ${count(log.contents, 'content', 'contents')} and ${count(log.files, 'file', 'files')} agree.`,
    )
    if (record) {
      io.out(
        `Record: ${count(record.tables, 'table', 'tables')}, ${count(record.rows, 'row', 'rows')} compared with a record built anew from the log.`,
      )
    }
    io.out(`Tree head: ${log.rootHash} (of ${count(log.entries, 'entry', 'entries')})`)
  }
  for (const problem of problems) io.err(`Does not agree: ${disagreementLine(problem)}`)
  if (proofs && !proofs.record)
    io.err('The record was not compared: the log it is built from does not agree.')
  if (problems.length === 0) io.out('Everything agrees.')
  return problems.length === 0 ? 0 : 1
}

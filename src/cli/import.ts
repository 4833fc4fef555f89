import { parseArgs } from 'node:util'
import type { ImportRun } from '../imports/import-run.ts'
import type { ImportOptions } from '../imports/importer.ts'
import { importPages } from '../imports/moderngov/import-pages.ts'
import { problemLines, summaryLines } from '../imports/summary.ts'
import { InvalidInputError } from '../platform/errors.ts'
import { systemClock } from '../platform/time/clock.ts'
import { buildRecord } from '../record/builder/build-record.ts'
import type { LogDatabase } from '../record/log/index.ts'
import type { Command, Io } from './command.ts'
import {
  closeLog,
  closeRecord,
  type DataFolder,
  dataFolder,
  openLog,
  openRecordToBuild,
} from './data-folder.ts'
import { progressPrinter } from './print-progress.ts'

const HELP = `
import: take in what another system published

  import page FILE... --data DIR            "Issue - meetings" pages of Modern.Gov, as HTML or as the text of the page

Options
  --data DIR       the folder that holds everything of the council; made where it is missing
  --council NAME   whose record it is; wanted once, before the record says so itself
  --dry-run        say what would come in, write nothing

What comes in twice comes in once: run it again to bring the record up to date, or after it was stopped.

Examples
  moothall import page social-media-policy.txt --data ./data --council "Anytown Council"

Exit codes: 0 all came in; 1 failed; 2 something of the input was not as expected (the rest came in).
`

const OPTIONS = {
  data: { type: 'string' },
  council: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

/** The command `import`. */
export const importCommand: Command = {
  name: 'import',
  summary: "take in another system's record: a page, a folder of answers, or a live site",
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    const [kind, ...sources] = positionals
    if (kind !== 'page' && kind !== 'moderngov') {
      throw new InvalidInputError(
        `Expected "import page" or "import moderngov"; found "import ${kind ?? ''}".`,
      )
    }
    if (sources.length === 0)
      throw new InvalidInputError(`import ${kind}: expected what to import; found nothing.`)
    if (!values.data) throw new InvalidInputError('Name the folder that holds the council: --data DIR.')
    const isDryRun = values['dry-run'] === true
    const progress = progressPrinter(io, () => performance.now())
    const options: ImportOptions = {
      council: values.council,
      isDryRun,
      clock: systemClock,
      onProgress: progress.show,
      signal: io.signal,
    }
    const folder = dataFolder(values.data)
    const log = await openLog(folder)
    try {
      const run = await importPages(
        log,
        sources.map((path) => ({ name: path, path })),
        options,
      )
      progress.end()
      if (!isDryRun) await buildFrom(log, folder)
      return report(run, isDryRun, io)
    } finally {
      await closeLog(folder, log)
    }
  },
}

async function buildFrom(log: LogDatabase, folder: DataFolder): Promise<void> {
  const record = await openRecordToBuild(folder)
  try {
    await buildRecord(log, record)
  } finally {
    await closeRecord(folder, record)
  }
}

function report(run: ImportRun, isDryRun: boolean, io: Io): number {
  for (const line of summaryLines(run, isDryRun)) io.out(line)
  const problems = problemLines(run)
  for (const line of problems) io.err(line)
  if (io.signal.aborted) {
    io.err('Stopped. What was taken in stays; run the same command again to go on.')
    return 1
  }
  return problems.length > 0 ? 2 : 0
}

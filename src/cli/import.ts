import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ImportRun } from '../imports/import-run.ts'
import type { ImportOptions } from '../imports/importer.ts'
import { apiAddress, importLegistarApi } from '../imports/legistar/import-api.ts'
import { importLegistarFolder } from '../imports/legistar/import-folder.ts'
import { importFolder } from '../imports/moderngov/import-folder.ts'
import { importPages } from '../imports/moderngov/import-pages.ts'
import { importSite, siteAddress } from '../imports/moderngov/import-site.ts'
import { problemLines, summaryLines } from '../imports/summary.ts'
import { openDeskDatabase } from '../platform/database/desk-database.ts'
import { migrate } from '../platform/database/migrate.ts'
import { InvalidInputError } from '../platform/errors.ts'
import type { FileStore } from '../platform/files/file-store.ts'
import { folderStore } from '../platform/files/folder-store.ts'
import { systemClock } from '../platform/time/clock.ts'
import { buildRecord } from '../record/builder/build-record.ts'
import { type LogDatabase, logMigrations } from '../record/log/index.ts'
import type { Command, Io } from './command.ts'
import {
  closeLog,
  closeRecord,
  type DataFolder,
  dataFolder,
  openLog,
  openRecordToBuild,
} from './data-folder.ts'
import { type LiveValues, liveOptions } from './live-import-options.ts'
import { progressPrinter } from './print-progress.ts'

const HELP = `
import: take in what another system published

  import page FILE... --data DIR            "Issue - meetings" pages of Modern.Gov, as HTML or as the text of the page
  import moderngov SOURCE --data DIR        a folder of recorded answers and pages, or the address of a live site
  import legistar SOURCE --data DIR         a folder of recorded answers of Legistar's Web API, or JSON lines of its rows,
                                            or the address of the Web API with its client

Options
  --data DIR       the folder that holds everything of the council; made where it is missing
  --council NAME   whose record it is; wanted once, before the record says so itself
  --dry-run        say what would come in, write nothing

Options for a live site
  --delay MS       pause between requests (default 500)
  --from DATE      only what was on this day or later, yyyy-mm-dd
  --to DATE        only what was on this day or earlier
  --without PART   leave out "pages" (of meetings and issues: the web service alone) or "decisions" (the registers);
                   may be given twice
  --with-documents fetch papers too (at most 50 MB each) and hold them; else they are only listed
  --refresh        read again what is known and has not changed

What comes in twice comes in once: run it again to bring the record up to date, or after it was stopped.

Examples
  moothall import page social-media-policy.txt --data ./data --council "Anytown Council"
  moothall import moderngov ./recorded --data ./data --dry-run
  moothall import legistar ./recorded-legistar --data ./data --council "Anytown"
  moothall import moderngov https://democracy.example.gov.uk/ --data ./data --delay 1000

Exit codes: 0 all came in; 1 failed; 2 something of the input was not as expected (the rest came in).
`

const OPTIONS = {
  data: { type: 'string' },
  council: { type: 'string' },
  'dry-run': { type: 'boolean' },
  delay: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  without: { type: 'string', multiple: true },
  refresh: { type: 'boolean' },
  'with-documents': { type: 'boolean' },
} as const

type Work = (log: LogDatabase, options: ImportOptions) => Promise<ImportRun>

/** The command `import`. */
export const importCommand: Command = {
  name: 'import',
  summary: "take in another system's record: a page, a folder of answers, or a live site",
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    const [kind, ...sources] = positionals
    const folder = values.data === undefined ? undefined : dataFolder(values.data)
    const files = values['with-documents'] && folder ? folderStore(folder.publicFiles) : undefined
    const work = workOf(kind, sources, values, files)
    if (!folder) throw new InvalidInputError('Name the folder that holds the council: --data DIR.')
    const isDryRun = values['dry-run'] === true
    const progress = progressPrinter(io, () => performance.now())
    const { log, close } = await opened(folder, isDryRun)
    try {
      const run = await work(log, {
        council: values.council,
        isDryRun,
        clock: systemClock,
        onProgress: progress.show,
        signal: io.signal,
      })
      progress.end()
      if (!isDryRun) await buildFrom(log, folder)
      return report(run, isDryRun, io)
    } finally {
      await close()
    }
  },
}

function workOf(
  kind: string | undefined,
  sources: readonly string[],
  values: LiveValues,
  files: FileStore | undefined,
): Work {
  if (kind !== 'page' && kind !== 'moderngov' && kind !== 'legistar') {
    throw new InvalidInputError(
      `Expected "import page", "import moderngov" or "import legistar"; found "import ${kind ?? ''}".`,
    )
  }
  const [source, ...more] = sources
  if (source === undefined)
    throw new InvalidInputError(`import ${kind}: expected what to import; found nothing.`)
  if (kind === 'page')
    return (log, options) =>
      importPages(
        log,
        sources.map((path) => ({ name: path, path })),
        options,
      )
  if (more.length > 0)
    throw new InvalidInputError(`import ${kind}: expected one source; found ${sources.length}.`)
  if (/^https?:\/\//i.test(source)) {
    const live = liveOptions(values)
    if (kind === 'legistar') {
      const api = apiAddress(source)
      return (log, options) => importLegistarApi(log, api, { ...options, ...live })
    }
    const site = siteAddress(source)
    return (log, options) => importSite(log, site, { ...options, ...live, files })
  }
  if (!statSync(source, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InvalidInputError(
      `import ${kind}: expected a folder or an address, https://...; found "${source}".`,
    )
  }
  const folderImport = kind === 'legistar' ? importLegistarFolder : importFolder
  return (log, options) => folderImport(log, source, options)
}

/** Opens the log; a dry run on a folder that is not there yet works in memory and leaves no folder behind. */
async function opened(
  folder: DataFolder,
  isDryRun: boolean,
): Promise<{ log: LogDatabase; close: () => Promise<void> }> {
  const { deskLocation } = folder
  if (isDryRun && deskLocation.engine === 'sqlite' && !existsSync(deskLocation.path)) {
    const log: LogDatabase = openDeskDatabase({ engine: 'sqlite', path: ':memory:' })
    await migrate(log, [logMigrations])
    return { log, close: () => log.destroy() }
  }
  const log = await openLog(folder)
  return { log, close: () => closeLog(folder, log) }
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

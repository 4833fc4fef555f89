import { parseArgs } from 'node:util'
import type { Config } from '../platform/config/settings.ts'
import { type JobHandlers, type JobTables, jobMigrations, runJobs } from '../platform/jobs/index.ts'
import { createLogger, type Logger } from '../platform/log/logger.ts'
import { createShutdown, type Shutdown } from '../platform/shutdown/shutdown.ts'
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
  requireData,
} from './data-folder.ts'
import { followLog } from './follow-log.ts'
import { progressPrinter } from './print-progress.ts'
import { configured, settingsOptions } from './settings-options.ts'
import { stopWith } from './stop-with.ts'
import { startWebServer, type WebServer } from './web-server.ts'

const HELP = `
serve: the public website of one council, and its data and feeds

Usage
  moothall serve --data DIR [--port 3000] [--host localhost] [--public-url URL] [--roles site,desk,worker]

Options
  --data DIR         the folder that holds everything of the council
  --port N           where to listen (3000)
  --host HOST        which address to listen on (localhost; 0.0.0.0 opens it to the network)
  --public-url URL   how the public reaches the site, for links in feeds and previews
  --roles LIST       what this process does: site, desk, worker (all). A site of its own reads record.sqlite and
                     nothing else of the folder but the public files
  --config FILE      the file of settings (moothall.json in the data folder, when it is there)

Every setting of docs/how-to/configure.md is an option too, and may stand in the environment or in the file instead.
What is imported or published while it runs is on the site a moment later. SIGTERM lets requests end first; a second
signal does not. /healthz, /readyz and /metrics tell machines how it is.

Example
  moothall serve --data ./data --port 8080
`

/** The work that this version has for workers. */
const jobHandlers: JobHandlers = {}

/** The command `serve`. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'the public website of one council, and its data and feeds',
  help: HELP,
  async run(args, io) {
    const { values } = parseArgs({ args, options: settingsOptions })
    const config = configured(values)
    return serveFolder(dataFolder(config.data, config.databaseUrl ?? ''), config, io)
  },
}

/** Serves a data folder until the signal, in the roles that the configuration names. Gives the exit code. */
export async function serveFolder(folder: DataFolder, config: Config, io: Io): Promise<number> {
  const logger = createLogger({
    level: config.logLevel,
    clock: systemClock,
    form: io.isTerminal ? 'line' : 'json',
    write: (line) => io.err(line.trimEnd()),
  })
  const { process, exited } = stopWith(io.signal)
  const deadlineMs = config.shutdownSeconds * 1_000
  const shutdown = createShutdown({ process, logger, deadlineMs })
  const isFollowing = config.roles.some((role) => role !== 'site')
  if (isFollowing) requireData(folder)
  const web = await startWebServer({ ...config, folder, clock: systemClock, logger })
  try {
    if (isFollowing) await follow(folder, web, { config, io, logger, shutdown })
    // Answers under way get most of the time; closing and sealing the files needs the rest.
    shutdown.onClose('web server', () => web.close(AbortSignal.timeout(deadlineMs * 0.7)))
    if (config.roles.includes('site')) web.openSite()
  } catch (error) {
    await web.close(AbortSignal.abort())
    await shutdown.close('it could not start')
    throw error
  }
  io.out(`Moothall is at ${web.address}`)
  return exited
}

type Serving = { config: Config; io: Io; logger: Logger; shutdown: Shutdown }

/** Brings the record up to the log, keeps it there, and does the jobs. */
async function follow(
  folder: DataFolder,
  web: WebServer,
  { config, io, logger, shutdown }: Serving,
): Promise<void> {
  const log = await openLog(folder, [jobMigrations])
  shutdown.onClose('log', () => closeLog(folder, log))
  web.follow(log)
  const record = await openRecordToBuild(folder)
  shutdown.onClose('record', () => closeRecord(folder, record))
  const progress = progressPrinter(io, () => performance.now())
  await buildRecord(log, record, {
    signal: shutdown.signal,
    onProgress: ({ done, total }) => progress.show({ done, total, what: 'entries in the record' }),
  })
  progress.end()
  const following = followLog(log, record, (error) =>
    logger.error('the record could not follow the log', { error }),
  )
  shutdown.onClose('follower', following.stop)
  if (config.roles.includes('worker')) startJobs(log, { config, logger, shutdown })
}

function startJobs(log: LogDatabase, { config, logger, shutdown }: Omit<Serving, 'io'>): void {
  const working = runJobs(log.withTables<JobTables>(), jobHandlers, {
    clock: systemClock,
    logger,
    signal: shutdown.signal,
    concurrency: config.jobsAtOnce,
  })
  shutdown.onClose('worker', () => working)
}

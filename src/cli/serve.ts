import { parseArgs } from 'node:util'
import { InvalidInputError } from '../platform/errors.ts'
import { systemClock } from '../platform/time/clock.ts'
import { buildRecord } from '../record/builder/build-record.ts'
import type { Command, Io } from './command.ts'
import { closeLog, closeRecord, dataFolder, openLog, openRecordToBuild, requireData } from './data-folder.ts'
import { followLog } from './follow-log.ts'
import { progressPrinter } from './print-progress.ts'
import { startWebServer } from './web-server.ts'

const HELP = `
serve: the public website of one council, and its data and feeds

Usage
  moothall serve --data DIR [--port 3000] [--host HOST] [--public-url URL]

Options
  --data DIR         the folder that holds everything of the council
  --port N           where to listen (3000)
  --host HOST        which address to listen on (all of this machine's)
  --public-url URL   how the public reaches the site, for links in feeds and previews

What is imported or published while it runs is on the site a moment later. SIGTERM lets requests end first.

Example
  moothall serve --data ./data --port 8080
`

const OPTIONS = {
  data: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'public-url': { type: 'string' },
} as const

/** The command `serve`. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'the public website of one council, and its data and feeds',
  help: HELP,
  async run(args, io) {
    const { values } = parseArgs({ args, options: OPTIONS })
    if (!values.data) throw new InvalidInputError('Name the folder that holds the council: --data DIR.')
    const folder = dataFolder(values.data)
    requireData(folder)
    return serveFolder(folder.path, {
      port: portOf(values.port ?? '3000'),
      host: values.host ?? '0.0.0.0',
      publicUrl: values['public-url'],
      io,
    })
  },
}

/** Serves a data folder until the signal: builds what is missing of the record, then follows the log. */
export async function serveFolder(
  path: string,
  options: { port: number; host: string; publicUrl?: string | undefined; io: Io },
): Promise<number> {
  const { io } = options
  const folder = dataFolder(path)
  const log = await openLog(folder)
  const record = await openRecordToBuild(folder)
  const progress = progressPrinter(io, () => performance.now())
  await buildRecord(log, record, {
    signal: io.signal,
    onProgress: ({ done, total }) => progress.show({ done, total, what: 'entries in the record' }),
  })
  progress.end()
  const following = followLog(log, record, (error) =>
    io.err(`The record could not follow the log: ${String(error)}`),
  )
  const web = await startWebServer({
    folder,
    clock: systemClock,
    port: options.port,
    host: options.host,
    publicUrl: options.publicUrl,
    onFailure: (error, failureId) => io.err(`${failureId}: ${traceOf(error)}`),
  })
  io.out(`Moothall is at ${web.address}`)
  await untilAborted(io.signal)
  await web.close()
  await following.stop()
  await closeRecord(folder, record)
  await closeLog(folder, log)
  return 0
}

/** A port number from an option. */
export function portOf(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new InvalidInputError(`--port ${text}: expected a number from 0 to 65535.`)
  }
  return port
}

function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

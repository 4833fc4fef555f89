import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { addApi } from '../api/api.ts'
import { ConflictError, UnavailableError } from '../platform/errors.ts'
import { folderStore } from '../platform/files/folder-store.ts'
import { pageCache } from '../platform/http/page-cache.ts'
import { pageServer } from '../platform/http/page-server.ts'
import type { Logger } from '../platform/log/logger.ts'
import type { LogDatabase } from '../record/log/index.ts'
import { openRecord } from '../record/queries/record-reader.ts'
import { snapshots } from '../record/queries/snapshot.ts'
import { createSite, type SiteOptions } from '../site/site.ts'
import type { DataFolder } from './data-folder.ts'
import { probes } from './probes.ts'
import { readinessOf } from './readiness.ts'
import { webMetrics } from './web-metrics.ts'

const CACHE_BYTES = 64 * 1024 * 1024

/** A web server that is listening. Until the site is opened it answers probes, and everything else with 503. */
export type WebServer = {
  address: string
  /** Opens the public side over the record. */
  openSite: () => void
  /** Has the readiness look at a log too. */
  follow: (log: LogDatabase) => void
  /** Stops listening; resolves when the answers under way were sent, or at the signal. */
  close: (cutOff?: AbortSignal) => Promise<void>
}

export type WebServerOptions = Pick<SiteOptions, 'clock'> & {
  folder: DataFolder
  port: number
  host: string
  publicUrl?: string | undefined
  logger: Logger
  /** Bytes of pages kept in memory. */
  cacheBytes?: number
}

/** Starts the web server of one council. Throws {@link ConflictError} when the port is taken. */
export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { folder, clock, logger } = options
  const record = openRecord(folder.recordPath)
  const cache = pageCache(options.cacheBytes ?? CACHE_BYTES)
  const metrics = webMetrics(cache)
  let log: LogDatabase | undefined
  const probe = probes(
    readinessOf(record, () => log, clock),
    metrics,
  )
  let site: ReturnType<typeof createSite> | undefined
  let host = 'localhost'
  const web = pageServer({
    cache,
    clock,
    host: () => host,
    fetch: (request, facts) =>
      probe(new URL(request.url).pathname) ?? site?.app.fetch(request, facts) ?? starting(),
    tag: () => whileThereIsOne(() => site?.tag() ?? ''),
    onAnswer: (answered) => {
      metrics.count(answered.status, answered.milliseconds)
      if (answered.milliseconds === undefined) logger.debug('answered from memory', answered)
      else logger.info('answered', answered)
    },
  })
  // Node would listen on whichever of ::1 and 127.0.0.1 the resolver names first; clients that try one try both.
  web.server.listen(options.port, options.host === 'localhost' ? '127.0.0.1' : options.host)
  await once(web.server, 'listening').catch((error: unknown) => {
    throw portProblem(error, options.port) ?? error
  })
  const { port } = web.server.address() as AddressInfo
  const address = `http://localhost:${port}`
  const origin = options.publicUrl ?? address
  host = new URL(origin).host
  return {
    address,
    openSite: () => {
      site = createSite({
        clock,
        record,
        origin,
        files: folderStore(folder.publicFiles),
        snapshots: snapshots(folder.recordPath),
        onFailure: (error, failureId) => logger.error('could not answer', { requestId: failureId, error }),
      })
      addApi(site.app, { record, clock, origin, tag: site.tag })
    },
    follow: (followed) => {
      log = followed
    },
    close: async (cutOff) => {
      await web.close(cutOff)
      record.close()
    },
  }
}

function starting(): Response {
  const headers = {
    'retry-after': '5',
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  }
  return new Response('Moothall is starting. Try again in a moment.\n', { status: 503, headers })
}

function whileThereIsOne(tag: () => string): string {
  try {
    return tag()
  } catch (error) {
    if (error instanceof UnavailableError) return ''
    throw error
  }
}

function portProblem(error: unknown, port: number): ConflictError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new ConflictError(
      `Port ${port} is taken: another program listens there, perhaps another Moothall. Stop it, or choose another port with --port ${port < 65_535 ? port + 1 : 3000} (npm start -- --port ...).`,
    )
  }
  if (code === 'EACCES') {
    return new ConflictError(`Port ${port} is not open to this user. Choose one above 1023 with --port.`)
  }
  return undefined
}

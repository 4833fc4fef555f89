import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { addApi } from '../api/api.ts'
import { UnavailableError } from '../platform/errors.ts'
import { folderStore } from '../platform/files/folder-store.ts'
import { pageCache } from '../platform/http/page-cache.ts'
import { pageServer } from '../platform/http/page-server.ts'
import { openRecord } from '../record/queries/record-reader.ts'
import { snapshots } from '../record/queries/snapshot.ts'
import { createSite, type SiteOptions } from '../site/site.ts'
import type { DataFolder } from './data-folder.ts'

const CACHE_BYTES = 64 * 1024 * 1024

/** A public web server that is listening. */
export type WebServer = { server: Server; address: string; close: () => Promise<void> }

/** Starts the public side over a record: the site, its data and its feeds. */
export async function startWebServer(
  options: Pick<SiteOptions, 'clock' | 'onFailure'> & {
    folder: DataFolder
    port: number
    host: string
    publicUrl?: string | undefined
  },
): Promise<WebServer> {
  const { folder } = options
  const record = openRecord(folder.recordPath)
  const origin = options.publicUrl ?? `http://localhost:${options.port}`
  const site = createSite({
    ...options,
    record,
    origin,
    files: folderStore(folder.publicFiles),
    snapshots: snapshots(folder.recordPath, join(folder.path, 'downloads')),
  })
  addApi(site.app, { record, clock: options.clock, origin, tag: site.tag })
  const server = pageServer({
    fetch: (request) => site.app.fetch(request),
    cache: pageCache(CACHE_BYTES),
    tag: () => {
      try {
        return site.tag()
      } catch (error) {
        if (error instanceof UnavailableError) return ''
        throw error
      }
    },
  })
  server.listen(options.port, options.host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    server,
    address: `http://localhost:${port}`,
    close: async () => {
      server.close()
      server.closeIdleConnections()
      await once(server, 'close')
      record.close()
    },
  }
}

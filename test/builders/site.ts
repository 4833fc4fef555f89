import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addApi } from '../../src/api/api.ts'
import type { FileStore } from '../../src/platform/files/file-store.ts'
import { folderStore } from '../../src/platform/files/folder-store.ts'
import { buildRecord } from '../../src/record/builder/build-record.ts'
import { openRecordForBuilding } from '../../src/record/builder/open-record.ts'
import type { Published } from '../../src/record/formats/index.ts'
import { appendPublications, type LogDatabase } from '../../src/record/log/index.ts'
import { openRecord } from '../../src/record/queries/record-reader.ts'
import { snapshots } from '../../src/record/queries/snapshot.ts'
import { createSite } from '../../src/site/site.ts'
import { emptyLog } from './log-database.ts'

/** A site over a record on disk, asked without a socket. */
export type RunningSite = {
  get: (path: string, headers?: Record<string, string>, method?: 'GET' | 'HEAD') => Promise<Response>
  /** The store of published files. */
  files: FileStore
  folder: string
  /** Any other request. */
  ask: (path: string, request: RequestInit) => Promise<Response>
  /** Publishes more and brings the record up to date. */
  publish: (...contents: Published[]) => Promise<void>
  log: LogDatabase
  failures: unknown[]
  close: () => Promise<void>
}

/** A site of a council that has published these contents, on 15 June 2025 or at another instant. */
export async function siteOver(
  contents: readonly Published[],
  now = '2025-06-15T12:00:00Z',
): Promise<RunningSite> {
  const clock = () => new Date(now)
  const folder = mkdtempSync(join(tmpdir(), 'moothall-site-'))
  const path = join(folder, 'record.sqlite')
  const log = await emptyLog()
  const building = openRecordForBuilding(path)
  const publish = async (...more: Published[]): Promise<void> => {
    const drafts = more.map((content) => ({ content, actor: 'Clerk', origin: 'desk' as const }))
    await log.transaction().execute((transaction) => appendPublications(transaction, drafts, clock))
    await buildRecord(log, building)
  }
  await publish(...contents)
  const record = openRecord(path)
  const files = folderStore(join(folder, 'files'))
  const failures: unknown[] = []
  const site = createSite({
    record,
    clock,
    origin: 'http://site.test',
    files,
    snapshots: snapshots(path),
    onFailure: (error) => failures.push(error),
  })
  addApi(site.app, { record, clock, origin: 'http://site.test', tag: site.tag })
  return {
    get: async (address, headers = {}, method = 'GET') =>
      site.app.request(`http://site.test${address}`, { headers, method }),
    ask: async (address, request) => site.app.request(`http://site.test${address}`, request),
    publish,
    files,
    folder,
    log,
    failures,
    close: async () => {
      record.close()
      building.close()
      await log.destroy()
      rmSync(folder, { recursive: true })
    },
  }
}

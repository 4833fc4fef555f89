import { join } from 'node:path'
import { folderStore } from '../../src/platform/files/folder-store.ts'
import type { Published } from '../../src/record/formats/index.ts'
import { snapshots } from '../../src/record/queries/snapshot.ts'
import { createSite } from '../../src/site/site.ts'
import { growingRecord } from './record-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A site over a record in memory. */
export type TestSite = {
  get: (address: string) => Promise<{ status: number; text: string; location: string | null }>
  /** The data of a page, whose status must be 200. */
  json: <View>(address: string) => Promise<View>
}

/** The council whose site it is. */
export const aCouncil: Published = {
  format: 'moothall/council/1',
  id: 'council/sallow-vale',
  slug: 'sallow-vale',
  name: 'Sallow Vale District Council',
  language: 'en-GB',
  timeZone: 'Europe/London',
}

/** The public site over what is published, as seen at an instant. */
export async function testSite(
  contents: readonly Published[],
  now = '2026-11-22T10:00:00Z',
): Promise<TestSite> {
  const record = await growingRecord()
  await record.publish(aCouncil, ...contents)
  const folder = temporaryFolder()
  const { app } = createSite({
    record: { reader: () => record.reader, close: () => undefined },
    files: folderStore(join(folder, 'files')),
    // The record is in memory: nothing of this site can be downloaded whole.
    snapshots: snapshots(join(folder, 'record.sqlite')),
    clock: () => new Date(now),
    origin: 'https://council.example',
    onFailure: (error) => {
      throw error
    },
  })
  const get: TestSite['get'] = async (address) => {
    const response = await app.request(address)
    const location = response.headers.get('location')
    return { status: response.status, text: await response.text(), location }
  }
  return {
    get,
    json: async (address) => {
      const { status, text } = await get(address)
      if (status !== 200) throw new Error(`${address}: expected status 200, found ${status}`)
      return JSON.parse(text)
    },
  }
}

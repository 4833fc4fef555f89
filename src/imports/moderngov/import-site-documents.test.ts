import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishedOf } from '../../../test/builders/published.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import type { FileStore } from '../../platform/files/file-store.ts'
import { folderStore } from '../../platform/files/folder-store.ts'
import type { LogDatabase } from '../../record/log/index.ts'
import { isNothingNew } from '../import-run.ts'
import { type FakeSite, startFakeSite } from './fixtures/fake-site.ts'
import { LOGIN, livePages } from './fixtures/live-pages.ts'
import { importSite } from './import-site.ts'
import type { SiteOptions } from './site/live-site.ts'

const FRONTSHEET = Buffer.from('%PDF-1.7 frontsheet')

describe('the papers of a live site', () => {
  let site: FakeSite
  let log: LogDatabase
  let files: FileStore
  let options: SiteOptions
  beforeEach(async () => {
    site = await startFakeSite('0')
    log = await emptyLog()
    files = folderStore(temporaryFolder())
    for (const [address, page] of livePages) site.pages.set(address, page)
    site.pages.set('documents/g501/agenda%20frontsheet.pdf?t=0', FRONTSHEET)
    site.pages.set('documents/s3005/photograph.pdf', LOGIN)
    options = {
      council: 'Quillford Council',
      clock: () => new Date('2025-06-02T03:04:05Z'),
      fetch,
      wait: async () => undefined,
      delay: 0,
      timeout: 2_000,
      files,
    }
  })
  afterEach(() => site.close())

  const paper = (slug: string) => publishedOf(log, 'document', slug)

  it('are listed and not fetched unless asked for', async () => {
    await importSite(log, site.address, { ...options, files: undefined })
    assert.deepEqual((await paper('agenda-frontsheet')).versions, [])
    assert.ok(site.asked.every((one) => !one.startsWith('documents/')))
  })

  it('are held by what they are, their bytes stored first; a login form is no paper', async () => {
    const named: string[] = []
    const watched: FileStore = {
      ...files,
      put: async (bytes) => {
        named.push(...(await paper('agenda-frontsheet')).versions.map((version) => version.sha256))
        return files.put(bytes)
      },
    }
    const run = await importSite(log, site.address, { ...options, files: watched })
    const [version] = (await paper('agenda-frontsheet')).versions
    assert.deepEqual([version?.mediaType, version?.fileName], ['application/pdf', 'Agenda frontsheet.pdf'])
    assert.deepEqual(await files.read(version?.sha256 ?? ''), FRONTSHEET)
    assert.deepEqual(named, [])
    assert.deepEqual((await paper('appendix-a-photograph')).versions, [])
    assert.match(
      run.odd.get('document not obtainable')?.examples.join('\n') ?? '',
      /Photograph: a page instead of/,
    )
  })

  it('of other sites and withheld ones are never asked for; what is held is not asked for again', async () => {
    await importSite(log, site.address, options)
    assert.ok(site.asked.every((one) => !/id=300[12]|chooseDocPack/i.test(one)))
    const before = site.asked.length
    assert.equal(isNothingNew(await importSite(log, site.address, options)), true)
    const papers = site.asked.slice(before).filter((one) => one.startsWith('documents/'))
    assert.deepEqual(papers, ['documents/s3005/photograph.pdf'])
  })

  it('come later where the first import only listed them', async () => {
    await importSite(log, site.address, { ...options, files: undefined })
    const run = await importSite(log, site.address, options)
    assert.deepEqual(run.counts.get('document'), { new: 0, changed: 1, unchanged: 0 })
  })

  it('are only counted in a dry run', async () => {
    await importSite(log, site.address, { ...options, isDryRun: true })
    assert.ok(site.asked.every((one) => !one.startsWith('documents/')))
  })
})

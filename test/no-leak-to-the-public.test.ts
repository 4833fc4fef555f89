import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Document, Published } from '../src/record/formats/index.ts'
import { aMeeting } from './builders/council-contents.ts'
import { dogCouncil } from './builders/dog-council.ts'
import { type RunningSite, siteOver } from './builders/site.ts'

const CANARY = 'kingfisher9313'
const exempt = { state: 'exempt' as const, categories: ['3'] }

const listed: Document = {
  format: 'moothall/document/1',
  id: 'document/appendix-a',
  slug: 'appendix-a',
  title: 'Appendix A',
  kind: 'appendix',
  openness: exempt,
  versions: [],
}
const meeting = aMeeting('council', '2025-05-01', [
  { heading: 'A property matter', documentIds: [listed.id] },
])
const withheldItem = (more: object): Published => ({
  ...meeting,
  items: meeting.items.map((item) => ({ ...item, openness: exempt, ...more })),
})

function dataOf(address: string): string {
  const [path, query] = address.split('?')
  return `${path === '/' ? '/index' : path}.json${query === undefined ? '' : `?${query}`}`
}

describe('what an importer or a clerk publishes by mistake', () => {
  let site: RunningSite
  let sha256 = ''
  before(async () => {
    site = await siteOver([...dogCouncil(), listed, withheldItem({})])
    sha256 = (await site.files.put(Buffer.from(`${CANARY} in the file`))).sha256
  })
  after(() => site.close())

  it('of withheld business is refused whole', async () => {
    const file = { sha256, mediaType: 'text/plain', bytes: 26, fileName: `${CANARY}.txt` }
    const mistakes: Published[] = [
      { ...listed, title: CANARY, text: CANARY },
      { ...listed, title: CANARY, versions: [file] },
      withheldItem({ heading: CANARY, text: CANARY }),
      withheldItem({ heading: CANARY, html: `<p>${CANARY}</p>` }),
    ]
    for (const mistake of mistakes) await assert.rejects(site.publish(mistake), /not open/)
  })

  it('reaches no page, data, feed, calendar, search or download', async () => {
    const own = [
      '/documents/appendix-a',
      '/meetings/2025-05-01-council',
      '/meetings/2025-05-01-council/items/1',
    ]
    const lists = [
      '/',
      '/meetings?month=2025-05',
      '/decisions',
      '/record',
      '/record/subjects/document/appendix-a',
    ]
    const addresses = [
      ...[...own, ...lists].flatMap((path) => [path, dataOf(path)]),
      `/search?q=${CANARY}`,
      `/search/suggestions.json?q=${CANARY.slice(0, 5)}`,
      '/search?q=property',
      '/index.atom',
      '/bodies/council.atom',
      '/meetings.ics',
      '/bodies/council.ics',
      '/sitemaps/1.xml',
      '/record/record.sqlite',
      '/record/log.jsonl',
    ]
    for (const address of addresses) {
      const response = await site.get(address)
      assert.equal(response.status, 200, address)
      const bytes = Buffer.from(await response.arrayBuffer()).toString('latin1')
      assert.ok(bytes.length > 10, address)
      // A search says what was searched for.
      const said = address.includes(CANARY) ? bytes.replaceAll(CANARY, '') : bytes
      assert.ok(!said.includes(CANARY) && !bytes.includes('in the file'), address)
    }
    const search = JSON.parse(await (await site.get(`/search.json?q=${CANARY}`)).text()) as {
      result: { total: number }
    }
    assert.equal(search.result.total, 0)
  })

  it('is not served as a file, whatever the name', async () => {
    for (const name of [`${CANARY}.txt`, sha256, '..', 'x?version=1']) {
      assert.equal((await site.get(`/documents/appendix-a/${name}`)).status, 404, name)
    }
  })
})

import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishedOf } from '../../../test/builders/published.ts'
import { isNothingNew } from '../import-run.ts'
import { problemLines, summaryLines } from '../summary.ts'
import { type FakeSite, startFakeSite } from './fixtures/fake-site.ts'
import { importSite, siteAddress } from './import-site.ts'
import type { SiteOptions } from './site/live-site.ts'

describe('import of a live site', () => {
  let site: FakeSite
  let pauses: number[]
  let options: SiteOptions
  beforeEach(async () => {
    site = await startFakeSite('0')
    pauses = []
    options = {
      council: 'Quillford Council',
      clock: () => new Date('2025-06-02T03:04:05Z'),
      fetch,
      wait: async (time) => {
        pauses.push(time)
      },
      delay: 500,
      without: ['pages', 'decisions'],
      timeout: 2_000,
    }
  })
  afterEach(() => site.close())

  it('asks for people, bodies, meetings and each meeting, one request at a time with pauses', async () => {
    const log = await emptyLog()
    const run = await importSite(log, site.address, options)
    assert.deepEqual(problemLines(run), [])
    assert.deepEqual(
      site.asked.map((one) => one.replace(/&.*/, '')),
      [
        'getcouncillorsbyward',
        'getcommittees',
        'getmeetings?lcommitteeid=0',
        'getmeeting?lmeetingid=501',
        'getmeeting?lmeetingid=502',
        'getmeeting?lmeetingid=503',
      ],
    )
    assert.deepEqual(pauses, [500, 500, 500, 500, 500])
    const meeting = await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')
    assert.equal(meeting.sources?.[0]?.url, `${site.address}ieListDocuments.aspx?CId=12&MId=501`)
    assert.equal((await publishedOf(log, 'meeting', '2025-04-01-parks-paths-committee')).status, 'cancelled')
    assert.equal(isNothingNew(await importSite(log, site.address, options)), true)
  })

  it('tries again when the site is busy, as long as it asks to wait, and after a cut or silent answer', async () => {
    site.mishaps.set('getcommittees', [
      (response) => response.writeHead(503, { 'retry-after': '7' }).end(),
      (response) => response.writeHead(429).end(),
    ])
    site.mishaps.set('getmeeting', [
      (response) =>
        response.writeHead(200, { 'content-length': '5000' }).write('<meeting>', () => response.destroy()),
      () => undefined,
    ])
    const log = await emptyLog()
    const run = await importSite(log, site.address, { ...options, timeout: 300 })
    assert.deepEqual(problemLines(run), [])
    assert.deepEqual(pauses, [500, 7_000, 2_000, 500, 500, 1_000, 2_000, 500, 500])
    assert.equal((await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')).items.length, 3)
  })

  it('says what came instead of an answer, and takes in the rest', async () => {
    const page = (text: string) => (response: import('node:http').ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(text)
    }
    site.mishaps.set('getcouncillorsbyward', [
      page('<html><title>Just a moment...</title><body></body></html>'),
    ])
    site.mishaps.set('getmeeting', [
      page('<html><body><h1>Log in</h1><form><input type="password"></form></body></html>'),
      page('Missing parameter: lMeetingId.'),
      (response) => response.writeHead(404).end(),
    ])
    const log = await emptyLog()
    const run = await importSite(log, site.address, options)
    const problems = problemLines(run).map((line) => line.replace(site.address, ''))
    assert.deepEqual(problems, [
      "mgWebService.asmx/GetCouncillorsByWard: the whole page: expected a page of the council; found a firewall's challenge.",
      'mgWebService.asmx/GetMeeting?lMeetingId=501: the whole page: expected a page of the council; found a login form.',
      'mgWebService.asmx/GetMeeting?lMeetingId=502: the answer: expected an answer with meeting; found Missing parameter: lMeetingId..',
      'mgWebService.asmx/GetMeeting?lMeetingId=503: the answer: expected an answer; found HTTP 404 Not Found.',
    ])
    assert.equal((await publishedOf(log, 'meeting', '2025-04-01-parks-paths-committee')).status, 'cancelled')
  })

  it('does not ask again for meetings long settled', async () => {
    const log = await emptyLog()
    await importSite(log, site.address, options)
    const before = site.asked.length
    const run = await importSite(log, site.address, {
      ...options,
      clock: () => new Date('2027-01-02T00:00:00Z'),
    })
    assert.deepEqual(
      site.asked.slice(before).filter((one) => one.startsWith('getmeeting?')),
      ['getmeeting?lmeetingid=503'],
    )
    assert.match(summaryLines(run, false).join('\n'), /not asked for again: 2/)
  })

  for (const all of ['-1', 'none'] as const) {
    it(`finds the meetings of a site that takes ${all} as all committees`, async () => {
      await site.close()
      site = await startFakeSite(all)
      const log = await emptyLog()
      await importSite(log, site.address, options)
      assert.equal((await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')).items.length, 3)
    })
  }

  it('takes any address of the site', () => {
    const cases = [
      ['https://a.example', 'https://a.example/'],
      ['https://a.example/moderngov', 'https://a.example/moderngov/'],
      ['https://a.example/x/mgListCommittees.aspx?bcr=1', 'https://a.example/x/'],
      ['https://a.example//mgWebService.asmx/GetCommittees', 'https://a.example/'],
    ] as const
    for (const [given, expected] of cases) assert.equal(siteAddress(given), expected)
    assert.throws(() => siteAddress('ftp://a.example'), /Expected the address of a site/)
  })
})

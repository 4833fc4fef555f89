import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishedOf, wholeLog } from '../../../test/builders/published.ts'
import { logHead } from '../../record/log/index.ts'
import { isNothingNew } from '../import-run.ts'
import { problemLines, summaryLines } from '../summary.ts'
import { type FakeSite, startFakeSite } from './fixtures/fake-site.ts'
import { LOGIN, livePages, OFFICER_REGISTER, REGISTER } from './fixtures/live-pages.ts'
import { importSite } from './import-site.ts'
import type { SiteOptions } from './site/live-site.ts'

const OAK_PAGE = 'ielistdocuments.aspx?cid=12&mid=501&ver=4'

describe('the pages of a live site', () => {
  let site: FakeSite
  let options: SiteOptions
  beforeEach(async () => {
    site = await startFakeSite('0')
    for (const [address, page] of livePages) site.pages.set(address, page)
    options = {
      council: 'Quillford Council',
      clock: () => new Date('2025-06-02T03:04:05Z'),
      fetch,
      wait: async () => undefined,
      delay: 0,
      timeout: 2_000,
    }
  })
  afterEach(() => site.close())

  const pagesAsked = (from = 0) => site.asked.slice(from).filter((one) => !one.startsWith('get'))
  const summary = (run: Parameters<typeof summaryLines>[0]) => summaryLines(run, false).join('\n')

  it('tell the issue behind an item, its other meetings, sizes, supplements, drafts and reasons', async () => {
    const log = await emptyLog()
    const run = await importSite(log, site.address, options)
    assert.deepEqual(problemLines(run), [])
    assert.doesNotMatch(summary(run), /could not be read/)
    const issue = await publishedOf(log, 'issue', 'the-mayors-oak')
    assert.equal(issue.title, 'The Great Oak of Quillford')
    assert.deepEqual([issue.isKeyDecision, issue.wards], [true, ['Mill', 'Weir']])
    assert.deepEqual(
      issue.appearances.map((one) => `${one.meetingId} ${one.itemId}`),
      ['meeting/2020-01-07-old-bridges-panel 2', 'meeting/2025-03-04-parks-paths-committee 4'],
    )
    const meeting = await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')
    assert.equal(meeting.status, 'minutes draft')
    assert.equal(meeting.webcastUrl, 'https://webcast.example/501')
    assert.deepEqual(
      meeting.editions.map((edition) => edition.title),
      ['Supplement: Late Material'],
    )
    const [, oak, land] = meeting.items
    assert.equal(oak?.documentIds?.length, 2)
    const report = await publishedOf(log, 'document', 'report-on-the-oak')
    assert.deepEqual([report.title, report.sizePrinted], ['Report on the oak', '12 KB'])
    assert.deepEqual(land?.openness, {
      state: 'exempt',
      reason: 'NOT FOR PUBLICATION: paragraphs 3 and 5 of Part 1 of Schedule 12A.',
      categories: ['3', '5'],
    })
    const minute = await publishedOf(log, 'minute', '2025-03-04-parks-paths-committee-4')
    assert.match(minute.text, /RESOLVED that the oak be kept/)
    assert.match(minute.text, /\nRecorded vote: Motion. For: Councillor Ada Fenwick; Against: none. Carried$/)
    assert.doesNotMatch(minute.text, /Said in the minutes/)
    assert.equal(minute.status, 'draft')
    assert.doesNotMatch(await wholeLog(log), /CANARY|shortened text/)
  })

  it('tell of decisions, through all pages of both registers', async () => {
    const log = await emptyLog()
    await importSite(log, site.address, options)
    const bins = await publishedOf(log, 'decision', 'new-bins')
    assert.equal(bins.text, 'RESOLVED that there be bins.')
    assert.deepEqual(
      [bins.maker.kind, bins.maker.name, bins.callIn],
      ['officer', 'Director of Streets', 'Not for call-in'],
    )
    assert.equal((await publishedOf(log, 'decision', 'old-bins')).text, 'RESOLVED that there be no bins.')
    assert.equal(site.asked.filter((one) => one.includes('pg=2')).length, 1)
    assert.ok(site.asked.every((one) => !one.includes('mglistcommittees')))
  })

  it('are not asked for again while nothing changed, but with --refresh', async () => {
    const log = await emptyLog()
    await importSite(log, site.address, options)
    let before = site.asked.length
    assert.equal(isNothingNew(await importSite(log, site.address, options)), true)
    assert.deepEqual(pagesAsked(before), [OFFICER_REGISTER, REGISTER, 'mgdelegateddecisions.aspx?pg=2'])
    before = site.asked.length
    assert.equal(isNothingNew(await importSite(log, site.address, { ...options, refresh: true })), true)
    assert.equal(pagesAsked(before).length, livePages.length)
  })

  it('can be left out', async () => {
    const log = await emptyLog()
    await importSite(log, site.address, { ...options, without: ['pages'] })
    assert.ok(pagesAsked().every((one) => /decision/.test(one)))
    const before = site.asked.length
    await importSite(log, site.address, { ...options, without: ['decisions'] })
    assert.ok(pagesAsked(before).length > 0 && pagesAsked(before).every((one) => !/decisions\./.test(one)))
  })

  it('that are missing, broken or behind a login are odd lines, and the rest comes in', async () => {
    site.pages.set('iedecisiondetails.aspx?id=600', LOGIN)
    site.pages.delete('ieissuedetails.aspx?iid=77&planid=0&opt=3')
    site.mishaps.set('mgreasonsrestricted.aspx', [(response) => response.writeHead(404).end()])
    site.mishaps.set('ielistdocuments.aspx', [
      (response) => response.writeHead(503, { 'retry-after': '1' }).end(),
      () => undefined,
    ])
    const log = await emptyLog()
    const run = await importSite(log, site.address, { ...options, timeout: 300 })
    assert.deepEqual(problemLines(run), [])
    const lines = run.odd.get('page not available')?.examples
    assert.deepEqual(
      lines,
      [
        'mgReasonsRestricted.aspx?OID=9003&OT=I: HTTP 404 Not Found',
        "ieIssueDetails.aspx?IId=77&PlanId=0&Opt=3: the site's error page",
        'ieDecisionDetails.aspx?ID=600: a login form',
      ].toSorted((a, b) => (lines?.indexOf(a) ?? 0) - (lines?.indexOf(b) ?? 0)),
    )
    assert.equal((await publishedOf(log, 'decision', 'new-bins')).publishedOn, '2025-03-03')
    assert.equal((await publishedOf(log, 'decision', 'old-bins')).text, 'RESOLVED that there be no bins.')
  })

  it('of a type that the site has not are given up after a few, with one line', async () => {
    for (const address of site.pages.keys()) if (address.startsWith('ie')) site.pages.delete(address)
    const log = await emptyLog()
    const run = await importSite(log, site.address, options)
    assert.equal(pagesAsked().filter((one) => one.startsWith('ielistdocuments')).length, 3)
    assert.match(
      summary(run),
      /meeting pages: none could be read; ieListDocuments.aspx\?CId=12&MId=501&Ver=4: the site's error page/,
    )
    assert.equal((await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')).items.length, 3)
  })

  it('are asked for again when the site was too busy for them', async () => {
    site.mishaps.set(
      'ielistdocuments.aspx',
      Array(5).fill((response: import('node:http').ServerResponse) => response.writeHead(503).end()),
    )
    const log = await emptyLog()
    await importSite(log, site.address, options)
    const before = site.asked.length
    await importSite(log, site.address, options)
    assert.ok(pagesAsked(before).includes(OAK_PAGE))
    assert.equal(
      (await publishedOf(log, 'meeting', '2025-03-04-parks-paths-committee')).status,
      'minutes confirmed',
    )
  })

  it('go no further than the dates asked for', async () => {
    const log = await emptyLog()
    const run = await importSite(log, site.address, {
      ...options,
      from: '2025-03-01',
      to: '2025-03-31',
      without: ['decisions'],
    })
    assert.deepEqual([run.counts.get('meeting')?.new, run.counts.get('issue')?.new], [2, 1])
    assert.match(site.asked.join('\n'), /sfromdate=01\/03\/2025&stodate=31\/03\/2025/)
  })

  it('in a dry run are all read before the log is locked, and nothing is written', async () => {
    const log = await emptyLog()
    let writesWhileReading = 0
    const watching: typeof fetch = async (...request) => {
      // Were a transaction open, this one would wait for it for ever.
      await log.transaction().execute(async () => writesWhileReading++)
      return fetch(...request)
    }
    const run = await importSite(log, site.address, { ...options, fetch: watching, isDryRun: true })
    assert.equal(writesWhileReading, site.asked.filter((one) => !one.startsWith('mgerror')).length)
    assert.equal(run.counts.get('decision')?.new, 2)
    assert.equal((await logHead(log)).size, 0)
  })
})

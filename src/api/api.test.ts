import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import ICAL from 'ical.js'
import { SaxesParser } from 'saxes'
import { dogCouncil } from '../../test/builders/dog-council.ts'
import { type RunningSite, siteOver } from '../../test/builders/site.ts'

describe('feeds, calendars and sitemaps', () => {
  let site: RunningSite
  before(async () => {
    site = await siteOver(dogCouncil())
  })
  after(() => site.close())

  for (const path of [
    '/index.atom',
    '/bodies/council.atom',
    '/issues/dog-control.atom',
    '/sitemap.xml',
    '/sitemaps/1.xml',
  ]) {
    it(`${path} is well-formed XML`, async () => {
      const response = await site.get(path)
      assert.equal(response.status, 200)
      const text = await response.text()
      let elements = 0
      const parser = new SaxesParser({ xmlns: true })
      parser.on('opentag', () => {
        elements++
      })
      parser.on('error', (error) => assert.fail(error))
      parser.write(text).close()
      assert.ok(elements >= 3, `${elements} elements`)
    })
  }

  it('tells a feed reader what was resolved, and where', async () => {
    const feed = await (await site.get('/issues/dog-control.atom')).text()
    assert.match(feed, /RESOLVED that the order be made/)
    assert.match(feed, /href="http:\/\/site\.test\/meetings\/2025-03-01-council\/items\/1"/)
  })

  it('gives calendars that another program reads, with the meeting’s own hour and a cancelled one as cancelled', async () => {
    const response = await site.get('/meetings.ics')
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8')
    const text = await response.text()
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one))
    const cancelled = events.find((event) => event.component.getFirstPropertyValue('status') === 'CANCELLED')
    const held = events.find((event) => event.summary === 'Council')
    assert.equal(cancelled?.summary, 'Environment Panel')
    assert.equal(held?.startDate.toString(), '2025-03-01T19:30:00')
    assert.equal(held?.startDate.zone.tzid, 'Europe/London')
    assert.equal(held?.sequence, 1)
    assert.match(held?.uid ?? '', /^meeting-2025-03-01-council@/)
  })

  it('answers 404 where there is nothing', async () => {
    for (const path of [
      '/bodies/nobody.atom',
      '/issues/none.atom',
      '/meetings/none.ics',
      '/sitemaps/9.xml',
    ]) {
      assert.equal((await site.get(path)).status, 404, path)
    }
  })

  it('leads old addresses of Modern.Gov to the new pages, whatever their case and order', async () => {
    const to = async (path: string) => (await site.get(path)).headers.get('location')
    assert.equal(await to('/ieListDocuments.aspx?CId=1&MId=77&Ver=4'), '/meetings/2025-03-01-council')
    assert.equal(await to('/moderngov//IELISTDOCUMENTS.ASPX?mid=77&cid=9'), '/meetings/2025-03-01-council')
    assert.equal(await to('/mgAi.aspx?ID=770'), '/meetings/2025-03-01-council/items/1')
    // What came from nowhere else has a number of its own in the web service: its addresses lead here too.
    assert.equal(await to('/mgCommitteeDetails.aspx?ID=1000000002'), '/bodies/environment-panel')
    assert.equal(await to('/mgAi.aspx?ID=1200000001'), '/meetings/2025-02-01-environment-panel/items/1')
    assert.equal((await site.get('/ieListDocuments.aspx?MId=1000000002')).status, 404)
    assert.equal((await site.get('/ieListDocuments.aspx?MId=78')).status, 404)
  })
})

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import type { Hono } from 'hono'
import { growingRecord } from '../../../../test/builders/record-of.ts'
import { temporaryFolder } from '../../../../test/builders/temporary-folder.ts'
import { folderStore } from '../../../platform/files/folder-store.ts'
import { snapshots } from '../../../record/queries/snapshot.ts'
import { createSite } from '../../site.ts'

describe('When must the papers be out?', () => {
  const folder = temporaryFolder()
  let app: Hono

  before(async () => {
    const record = await growingRecord()
    await record.publish({
      format: 'moothall/council/1',
      id: 'council/sallow-vale',
      slug: 'sallow-vale',
      name: 'Sallow Vale District Council',
      language: 'en-GB',
      timeZone: 'Europe/London',
    })
    app = createSite({
      record: { reader: () => record.reader, close: () => {} },
      files: folderStore(folder),
      snapshots: snapshots(join(folder, 'record.sqlite')),
      clock: () => new Date('2026-11-22T12:00:00Z'),
      origin: 'https://example.org',
    }).app
  })

  async function page(address: string): Promise<{ status: number; body: string }> {
    const answer = await app.request(address)
    return { status: answer.status, body: await answer.text() }
  }

  it('asks for a profile and a date, without script', async () => {
    const { status, body } = await page('/papers-out')
    assert.equal(status, 200)
    assert.match(body, /<h1>When must the papers be out\?<\/h1>/)
    assert.match(body, /<form [^>]*action="\/papers-out" method="get">/)
    assert.match(body, /<option value="england-parish">England: parish or town council<\/option>/)
    assert.doesNotMatch(body, /There is a problem|At a glance/)
  })

  it('shows each deadline with its rule, its sentence and a small calendar', async () => {
    const { status, body } = await page('/papers-out?profile=england-principal&date=2013-02-19')
    assert.equal(status, 200)
    assert.match(body, /<a href="#agenda">Agenda and reports<\/a> by Monday 11 February 2013/)
    assert.match(body, /Publish the agenda and open reports by Monday 11 February 2013: 5 clear working days/)
    const agenda = /<section [^>]*id="agenda">[\s\S]*?<\/section>/.exec(body)?.[0] ?? ''
    assert.equal(agenda.match(/class="working__counted"/g)?.length, 5)
    assert.equal(agenda.match(/class="working__left"/g)?.length, 2)
    assert.equal(agenda.match(/class="working__end"/g)?.length, 2)
    assert.match(agenda, /<td class="working__left"><time datetime="2013-02-16">/)
    assert.match(body, /Unverified/)
    assert.ok(body.indexOf('What the law asks') < body.indexOf('Usual practice'))
  })

  it('names what was wrong at its field, and keeps what was typed', async () => {
    const cases: [string, string, RegExp][] = [
      ['date=2013-02-30', 'date', /meeting: February 2013 has 28 days/],
      ['date=', 'date', /meeting: expected a date such as/],
      ['profile=atlantis&date=2013-02-19', 'profile', /profile: expected one of/],
      ['profile=california&date=2013-02-19', 'time', /time: expected the time of the meeting/],
      ['profile=california&date=2013-02-19&time=25:99', 'time', /time: expected a time of day/],
      ['date=1980-01-01', 'date', /expected a day from 1986-04-01 on/],
      ['date=2013-02-19&body=mob', 'body', /body: expected one of council/],
      ['date=%3Cscript%3E', 'date', /found &quot;&lt;script&gt;&quot;/],
    ]
    for (const [query, field, message] of cases) {
      const { status, body } = await page(`/papers-out?${query}`)
      assert.equal(status, 200, query)
      assert.match(body, /There is a problem/, query)
      assert.match(body, message)
      assert.match(body, new RegExp(`<a href="#${field}">`))
      assert.match(body, new RegExp(`id="${field}-error"`))
    }
  })

  it('judges an old meeting by the law of its day, and an executive by its own rules', async () => {
    const old = await page('/papers-out?date=1990-05-01')
    assert.match(old.body, /3 clear working days must lie/)
    const executive = await page('/papers-out?date=2026-11-30&body=executive')
    assert.match(executive.body, /Private meeting: first notice<\/a> by Friday 30 October 2026/)
    assert.match(executive.body, /the chair of the relevant overview and scrutiny committee/)
    const hours = await page('/papers-out?profile=california&date=2026-12-01&time=18:00')
    assert.match(hours.body, /by 18:00 on Saturday 28 November 2026/)
  })

  it('sends the same as JSON, and refuses parameters it does not know', async () => {
    const json = await page('/papers-out.json?profile=england-parish&date=2026-05-05')
    const view = JSON.parse(json.body)
    assert.equal(view.deadlines.find((one: { rule: string }) => one.rule === 'agenda').date, '2026-04-29')
    assert.equal((await page('/papers-out?colour=red')).status, 400)
  })
})

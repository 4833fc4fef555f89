import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { aBody, aMeeting } from '../../../../test/builders/council-contents.ts'
import { testSite } from '../../../../test/builders/test-site.ts'
import type { MeetingsView } from '../../../record/queries/meetings-view.ts'
import { monthAfter, weeksOf } from './weeks.ts'

const items = [{ heading: 'Dogs' }]
const contents = [
  aBody('panel', 'Environment Panel'),
  aBody('council', 'Council'),
  { ...aMeeting('panel', '2026-11-01', items), time: '19:30' },
  { ...aMeeting('panel', '2026-11-30', items), status: 'cancelled' as const },
  aMeeting('council', '2026-12-01', items),
  aMeeting('council', '2013-03-20', items),
]

describe('the calendar of meetings', async () => {
  const site = await testSite(contents)
  const slugs = async (query: string) =>
    (await site.json<MeetingsView>(`/meetings.json${query}`)).lines.map(({ slug }) => slug)

  it('shows this month as a table of weeks, with links to the months beside it', async () => {
    const { status, text } = await site.get('/meetings')
    assert.equal(status, 200)
    assert.match(text, /<caption[^>]*>Meetings in November 2026</)
    assert.match(text, /<th scope="col">Monday<\/th>.*<th scope="col">Sunday<\/th>/)
    assert.match(text, /7\.30 pm<\/span> <a href="\/meetings\/2026-11-01-panel">Environment Panel<\/a>/)
    assert.match(text, /href="\/meetings\?month=2026-10" rel="prev"/)
    assert.match(text, /href="\/meetings\?month=2026-12" rel="next"/)
    assert.match(text, /aria-current="date"/)
    assert.equal(text.match(/2026-11-01-panel/g)?.length, 1, 'each meeting is linked once')
    assert.doesNotMatch(text, /2026-12-01-council/)
  })

  it('strikes a cancelled meeting, with the word', async () => {
    const { text } = await site.get('/meetings?month=2026-11&body=panel')
    assert.match(
      text,
      /<s><a href="\/meetings\/2026-11-30-panel">Environment Panel<\/a><\/s> <b[^>]*>cancelled</,
    )
  })

  it('lists meetings of a year, a month and a body, the furthest date first', async () => {
    assert.deepEqual(await slugs('?view=list'), [
      '2026-12-01-council',
      '2026-11-30-panel',
      '2026-11-01-panel',
      '2013-03-20-council',
    ])
    assert.deepEqual(await slugs('?view=list&year=2013'), ['2013-03-20-council'])
    assert.deepEqual(await slugs('?year=2026&body=council'), ['2026-12-01-council'])
    assert.deepEqual(await slugs('?view=list&month=2026-11'), ['2026-11-30-panel', '2026-11-01-panel'])
    const { text } = await site.get('/meetings?view=list&year=2013')
    assert.match(text, /href="\/meetings\?view=list&amp;year=2026"/)
  })

  it('goes from 1900 to 2100, and no further', async () => {
    const first = await site.get('/meetings?month=1900-01')
    assert.equal(first.status, 200)
    assert.doesNotMatch(first.text, /rel="prev"/)
    assert.match(first.text, /No meeting is in the record for this month/)
    assert.doesNotMatch((await site.get('/meetings?month=2100-12')).text, /rel="next"/)
  })

  it('answers impossible months, years and pages with 400, and a page past the end with 404', async () => {
    const bad = [
      'month=2026-13',
      'month=2026-00',
      'month=26-1',
      'month=1899-12',
      'month=2101-01',
      'year=0',
      'view=week',
    ]
    for (const query of [...bad, 'body=nobody', 'page=-1', 'day=1']) {
      assert.equal((await site.get(`/meetings?${query}`)).status, 400, query)
    }
    assert.equal((await site.get('/meetings?view=list&page=2')).status, 404)
  })
})

describe('the weeks of a month', () => {
  it('run from Monday to Sunday', () => {
    const weeks = weeksOf('2026-11')
    assert.deepEqual(weeks[0], [null, null, null, null, null, null, '2026-11-01'])
    assert.equal(weeks[5]?.[0], '2026-11-30')
    assert.equal(weeksOf('2027-02').length, 4)
  })

  it('hold every day of any month once, and the months beside it are inverse', () => {
    const months = fc
      .tuple(fc.integer({ min: 1901, max: 2099 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
    fc.assert(
      fc.property(months, (month) => {
        const days = weeksOf(month).flat()
        assert.equal(days.length % 7, 0)
        const own = days.filter((day) => day !== null)
        assert.equal(new Set(own).size, own.length)
        assert.ok(own.length >= 28 && own.every((day) => day.startsWith(month)))
        assert.equal(monthAfter(monthAfter(month, 1) ?? '', -1), month)
      }),
    )
  })
})

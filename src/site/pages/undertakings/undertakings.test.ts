import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aBody, aMeeting, aMinute, anIssue } from '../../../../test/builders/council-contents.ts'
import { testSite } from '../../../../test/builders/test-site.ts'
import type { Meeting, Minute, Published } from '../../../record/formats/index.ts'
import type { UndertakingsView } from '../../../record/queries/undertakings-view.ts'

const reading = { by: 'machine' as const, confidence: 0.9 }

function promised(meeting: Meeting, ...texts: string[]): Minute {
  const undertakings = texts.map((text, index) => ({ id: `u${index + 1}`, text, by: 'Clerk', reading }))
  return { ...aMinute(meeting, '1', { text: texts.join(' ') }), undertakings }
}

const first = aMeeting('panel', '2013-02-19', [{ heading: 'Codes' }])
const later = aMeeting('panel', '2026-09-01', [{ heading: 'Dogs' }])
const old = promised(first, 'to discuss <the codes>', 'to write')
const contents: Published[] = [
  aBody('panel', 'Environment Panel'),
  first,
  later,
  old,
  {
    ...promised(later, 'to count dogs'),
    closes: [{ minuteId: old.id, undertakingId: 'u2', note: 'Written in March' }],
  },
  anIssue('codes', 'Codes of conduct', [{ meetingId: first.id, itemId: '1' }]),
]

describe('promises', async () => {
  const site = await testSite(contents)

  it('that are open stand oldest first, with by whom, how old, and the item they come from', async () => {
    const { status, text } = await site.get('/undertakings')
    assert.equal(status, 200)
    assert.match(text, /discuss &lt;the codes&gt;/)
    assert.match(text, /open for 13 years/)
    assert.match(text, /open for 2 months/)
    assert.match(text, /href="\/meetings\/2013-02-19-panel\/items\/1#u1"/)
    assert.match(text, /href="\/issues\/codes">Codes of conduct/)
    const view = await site.json<UndertakingsView>('/undertakings.json')
    assert.deepEqual(view.counts, { open: 2, closed: 1 })
    assert.deepEqual(
      view.lines.map(({ undertaking }) => undertaking.text),
      ['to discuss <the codes>', 'to count dogs'],
    )
  })

  it('that are closed say when and how', async () => {
    const { text } = await site.get('/undertakings?state=closed')
    assert.match(text, /To write.*1 September 2026<\/a>: Written in March/s)
    assert.doesNotMatch(text, /to count dogs/i)
  })

  it('are paged, and the list ends', async () => {
    const many = Array.from({ length: 30 }, (_, index) => `to do thing ${index}`)
    const long = await testSite([aBody('panel', 'Panel'), first, promised(first, ...many)])
    assert.equal((await long.json<UndertakingsView>('/undertakings.json?page=2')).lines.length, 5)
    assert.equal((await long.get('/undertakings?page=3')).status, 404)
    assert.equal((await long.get('/undertakings?state=closed')).status, 200)
  })

  it('answer what is not understood with 400', async () => {
    for (const query of ['state=kept', 'page=1.5', 'by=clerk']) {
      assert.equal((await site.get(`/undertakings?${query}`)).status, 400, query)
    }
  })
})

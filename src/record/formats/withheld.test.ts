import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { InvalidInputError } from '../../platform/errors.ts'
import { appendPublications, readEntries } from '../log/index.ts'
import { type Document, formats, type Item, type Meeting, type Published } from './index.ts'

const CANARY = 'kingfisher-9313'

const listed: Document = {
  format: 'moothall/document/1',
  id: 'document/tender',
  slug: 'tender',
  title: 'Tender report',
  kind: 'report',
  openness: { state: 'exempt', categories: ['3'] },
  versions: [],
}
const version = { sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 1, fileName: `${CANARY}.pdf` }

function meetingWith(item: Partial<Item>): Meeting {
  return {
    format: 'moothall/meeting/1',
    id: 'meeting/m1',
    slug: 'm1',
    bodyId: 'body/council',
    date: '2026-03-01',
    status: 'agenda published',
    editions: [],
    items: [
      { id: '1', heading: 'A property matter', kind: 'business', openness: { state: 'exempt' }, ...item },
    ],
    attendance: [],
  }
}

const leaks: [string, Published][] = [
  ['the text of an exempt paper', { ...listed, text: CANARY }],
  ['the file of an exempt paper', { ...listed, versions: [version] }],
  ['the text of a confidential paper', { ...listed, openness: { state: 'confidential' }, text: CANARY }],
  ['the text of an exempt item', meetingWith({ text: CANARY })],
  ['the markup of an exempt item', meetingWith({ html: `<p>${CANARY}</p>` })],
  ['the text of a confidential item', meetingWith({ openness: { state: 'confidential' }, text: CANARY })],
]

describe('what is withheld', () => {
  for (const [what, content] of leaks) {
    it(`cannot be published: ${what}`, async () => {
      const log = await emptyLog()
      const drafts = [{ content, actor: 'Clerk', origin: 'imported' as const }]
      const append = log
        .transaction()
        .execute((transaction) => appendPublications(transaction, drafts, () => new Date(0)))
      await assert.rejects(append, (error) => {
        assert.ok(error instanceof InvalidInputError)
        assert.match(error.message, /not open/)
        assert.doesNotMatch(error.message, new RegExp(CANARY))
        return true
      })
      assert.deepEqual(await readEntries(log, 0, 10), [])
      await log.destroy()
    })
  }

  it('can be listed, and what is open says all it has', () => {
    assert.ok(formats.document.safeParse(listed).success)
    assert.ok(formats.meeting.safeParse(meetingWith({})).success)
    const open = { state: 'open' as const }
    assert.ok(
      formats.document.safeParse({ ...listed, openness: open, versions: [version], text: CANARY }).success,
    )
    assert.ok(formats.meeting.safeParse(meetingWith({ openness: open, text: CANARY })).success)
  })
})

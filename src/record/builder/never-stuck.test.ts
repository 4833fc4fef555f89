import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import { aBody, aMeeting, aMinute, anIssue } from '../../../test/builders/council-contents.ts'
import { emptyLog } from '../../../test/builders/log-database.ts'
import type { Minute, Published } from '../formats/index.ts'
import { subjectTypeOf } from '../formats/index.ts'
import { canonicalJson, type LogDatabase, leafHash, logHead } from '../log/index.ts'
import { buildRecord } from './build-record.ts'
import { openRecordForBuilding, recordFormat } from './open-record.ts'

/** Puts a content into a log without the checks of today, as an older version may have done. */
async function force(log: LogDatabase, content: Published): Promise<void> {
  const body = canonicalJson(content)
  const sha256 = hash('sha256', body)
  const { size } = await logHead(log)
  const root = leafHash(`${size}`)
  await log.insertInto('publication_content').values({ sha256, body }).execute()
  await log
    .insertInto('publication')
    .values({
      seq: size + 1,
      at: '2026-01-02T03:04:05.000Z',
      actor: 'Clerk',
      origin: 'desk',
      act: 'published',
      subject_type: subjectTypeOf(content),
      subject_id: content.id,
      version: 1,
      content_sha256: sha256,
      note: null,
      leaf_hash: root,
      root_hash: root,
    })
    .execute()
  await log
    .updateTable('log_head')
    .set({ size: size + 1, root_hash: root })
    .execute()
}

const meeting = aMeeting('panel', '2026-03-01', [{ heading: 'Dogs' }])
const minute = aMinute(meeting, '1', { text: 'So be it', outcomes: ['resolved', 'noted'] })
const closes = { minuteId: 'minute/z', undertakingId: 'u1' }
const doubled: Minute = {
  ...minute,
  outcomes: minute.outcomes.map((outcome) => ({ ...outcome, id: 'o1' })),
  closes: [closes, closes],
}

describe('the builder', () => {
  it('is stopped by no content, and keeps the first of two with one identifier', async () => {
    const log = await emptyLog()
    await force(log, aBody('panel', 'Panel'))
    await force(log, { ...meeting, items: [...meeting.items, ...meeting.items] })
    await force(log, doubled)
    await force(log, { ...anIssue('a', 'A', []), slug: 'b' })
    await force(log, anIssue('b', 'B', []))
    const record = openRecordForBuilding(':memory:')
    assert.equal(await buildRecord(log, record), 5)
    const kinds = record.prepare('select kind from outcome').all()
    assert.deepEqual(
      kinds.map((row) => row.kind),
      ['resolved'],
    )
    await log.destroy()
  })

  it('names the format of a record after its tables: it cannot be forgotten', () => {
    assert.notEqual(recordFormat(1, 'create table a (b)'), recordFormat(1, 'create table a (b, c)'))
    assert.notEqual(recordFormat(1, 'create table a (b)'), recordFormat(2, 'create table a (b)'))
  })
})

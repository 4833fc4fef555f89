import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import type { Body, Issue, Meeting, Minute, Published } from '../formats/index.ts'
import { appendPublications, withdrawSubject } from '../log/index.ts'
import { buildRecord } from './build-record.ts'
import { openRecordForBuilding } from './open-record.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')
const machine = { by: 'machine' as const, confidence: 0.9 }

function body(id: string, name: string): Body {
  return { format: 'moothall/body/1', id: `body/${id}`, slug: id, name, kind: 'committee' }
}
function meeting(id: string, bodyId: string, date: string): Meeting {
  return {
    format: 'moothall/meeting/1',
    id: `meeting/${id}`,
    slug: id,
    bodyId: `body/${bodyId}`,
    date,
    status: 'minutes confirmed',
    editions: [],
    items: [{ id: '1', number: '1', heading: 'Dog control', kind: 'business', openness: { state: 'open' } }],
    attendance: [],
  }
}
function minute(meetingId: string, outcome: Minute['outcomes'][number]): Minute {
  return {
    format: 'moothall/minute/1',
    id: `minute/${meetingId}-1`,
    slug: `${meetingId}-1`,
    meetingId: `meeting/${meetingId}`,
    itemId: '1',
    status: 'confirmed',
    text: outcome.text,
    outcomes: [outcome],
    undertakings: [],
    references: [],
    mentions: [],
  }
}

const contents: Published[] = [
  body('panel', 'Environment Panel'),
  body('council', 'Council'),
  meeting('m1', 'panel', '2025-02-01'),
  minute('m1', { id: 'o1', kind: 'recommended', text: 'that an order be made', reading: machine }),
  meeting('m2', 'council', '2025-03-01'),
  minute('m2', {
    id: 'o1',
    kind: 'resolved',
    text: 'that the order be made',
    answers: { body: 'the Environment Panel', date: '2025-02-01', how: 'supported' },
    reading: machine,
  }),
  {
    format: 'moothall/issue/1',
    id: 'issue/dogs',
    slug: 'dogs',
    title: 'Dogs',
    appearances: [
      { meetingId: 'meeting/m1', itemId: '1' },
      { meetingId: 'meeting/m2', itemId: '1' },
    ],
  } satisfies Issue,
]

async function recordOf(order: Published[], inSteps: boolean) {
  const log = await emptyLog()
  const record = openRecordForBuilding(':memory:')
  for (const content of order) {
    await log
      .transaction()
      .execute((transaction) =>
        appendPublications(transaction, [{ content, actor: 'Clerk', origin: 'desk' }], clock),
      )
    if (inSteps) await buildRecord(log, record)
  }
  await buildRecord(log, record)
  return { log, record }
}

describe('the record builder', () => {
  it('ties an answer to the recommendation whatever the order in which they were published', async () => {
    for (const order of [contents, contents.toReversed()]) {
      for (const inSteps of [true, false]) {
        const { record } = await recordOf(order, inSteps)
        assert.deepEqual(
          record
            .prepare('select * from tie')
            .all()
            .map((row) => ({ ...row })),
          [
            {
              minute_id: 'minute/m2-1',
              outcome_id: 'o1',
              to_minute_id: 'minute/m1-1',
              to_outcome_id: 'o1',
              how: 'supported',
            },
          ],
        )
      }
    }
  })

  it('looks again at an answer without a date when what it answers comes later', async () => {
    const undatedAnswer = contents.map((content) =>
      content.id === 'minute/m2-1' && content.format === 'moothall/minute/1'
        ? {
            ...content,
            outcomes: content.outcomes.map((one) => ({
              ...one,
              answers: { body: 'the Environment Panel', how: 'supported' as const },
            })),
          }
        : content,
    )
    const recommendation = undatedAnswer.filter(({ id }) => id === 'minute/m1-1')
    const rest = undatedAnswer.filter(({ id }) => id !== 'minute/m1-1')
    const { record } = await recordOf([...rest, ...recommendation], true)
    const ties = record.prepare('select minute_id, to_minute_id from tie').all()
    assert.deepEqual(
      ties.map((row) => ({ ...row })),
      [{ minute_id: 'minute/m2-1', to_minute_id: 'minute/m1-1' }],
    )
  })

  it('shares the work with another builder of the same record', async () => {
    const { log } = await recordOf(contents, false)
    const path = join(temporaryFolder(), 'record.sqlite')
    const [one, other] = [openRecordForBuilding(path), openRecordForBuilding(path)]
    const taken = await Promise.all([
      buildRecord(log, one, { keepsTurnsShort: true }),
      buildRecord(log, other, { keepsTurnsShort: true }),
      buildRecord(log, other),
    ])
    assert.equal(
      taken.reduce((sum, count) => sum + count, 0),
      contents.length,
    )
    one.close()
    other.close()
  })

  it('drops every trace of what is withdrawn except its entries', async () => {
    const { log, record } = await recordOf(contents, true)
    await log
      .transaction()
      .execute((transaction) =>
        withdrawSubject(
          transaction,
          { id: 'minute/m1-1', actor: 'Clerk', origin: 'desk', note: 'In error' },
          clock,
        ),
      )
    await buildRecord(log, record)
    assert.equal(record.prepare('select 1 from tie').get(), undefined)
    assert.equal(
      record.prepare(`select 1 from passage where text like '%an order be made%'`).get(),
      undefined,
    )
    const traces = record.prepare(`select count(*) as n from entry where subject_id = 'minute/m1-1'`).get()
    assert.deepEqual({ ...traces }, { n: 2 })
  })
})

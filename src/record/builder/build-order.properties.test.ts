import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { aMeeting, aMinute, anIssue } from '../../../test/builders/council-contents.ts'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { smallCouncil } from '../../../test/builders/small-council.ts'
import type { Minute, Published } from '../formats/index.ts'
import { appendPublications, type LogDatabase, withdrawSubject } from '../log/index.ts'
import { searchComparison } from '../search/comparison.ts'
import { compareDatabases } from '../verify/compare-databases.ts'
import { buildRecord } from './build-record.ts'
import { openRecordForBuilding } from './open-record.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')
const author = { actor: 'Clerk', origin: 'desk' as const }

// An answer that names a body and no date: which recommendation it means depends on what else is there.
const [asked, answering] = ['panel', 'council'].map((body, month) =>
  aMeeting(body, `2024-0${month + 1}-01`, [{ heading: 'Lights' }]),
) as [ReturnType<typeof aMeeting>, ReturnType<typeof aMeeting>]
const answer = aMinute(answering, '1', { text: 'That it be so', outcomes: ['resolved'] })
const undated: Published[] = [
  asked,
  answering,
  aMinute(asked, '1', { text: 'That there be lights', outcomes: ['recommended'] }),
  {
    ...answer,
    outcomes: answer.outcomes.map((outcome) => ({
      ...outcome,
      answers: { body: 'Environment Panel', how: 'supported' },
    })),
  } satisfies Minute,
  anIssue(
    'lights',
    'Lights',
    [asked, answering].map(({ id }) => ({ meetingId: id, itemId: '1' })),
  ),
]
const contents = [...smallCouncil, ...undated]

/** One step of a council's life: a subject published (again), or withdrawn when it is published. */
type Step = { index: number; withdraws: boolean; buildsAfter: boolean }

const step: fc.Arbitrary<Step> = fc.record({
  index: fc.nat(contents.length - 1),
  withdraws: fc.boolean(),
  buildsAfter: fc.boolean(),
})

async function take(log: LogDatabase, { index, withdraws }: Step, isPublished: Set<number>): Promise<void> {
  const content = contents[index]
  if (!content) return
  await log.transaction().execute(async (transaction) => {
    if (withdraws && isPublished.has(index)) {
      await withdrawSubject(transaction, { id: content.id, ...author, note: 'In error' }, clock)
      isPublished.delete(index)
    } else {
      await appendPublications(transaction, [{ content, ...author }], clock)
      isPublished.add(index)
    }
  })
}

describe('a record that grows', () => {
  it('equals one built at once, whatever was published and withdrawn in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const log = await emptyLog()
        const [grown, atOnce] = [openRecordForBuilding(':memory:'), openRecordForBuilding(':memory:')]
        const isPublished = new Set<number>()
        for (const one of steps) {
          await take(log, one, isPublished)
          if (one.buildsAfter) await buildRecord(log, grown)
        }
        await buildRecord(log, grown)
        await buildRecord(log, atOnce)
        assert.equal(compareDatabases(atOnce, grown, { queries: searchComparison }).difference, undefined)
        for (const record of [grown, atOnce]) {
          record.exec(`insert into passage_text (passage_text, rank) values ('integrity-check', 1)`)
          record.exec(`insert into title_text (title_text, rank) values ('integrity-check', 1)`)
          record.close()
        }
        await log.destroy()
      }),
      { numRuns: 60 },
    )
  })
})

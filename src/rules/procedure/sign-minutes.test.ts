import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type BodyMeeting, canSignMinutes, nextSuitableMeeting } from './sign-minutes.ts'

it('passes over extraordinary and cancelled meetings (SI 1993/202 Sch 2 para 2)', () => {
  const meetings: BodyMeeting[] = [
    { date: '2026-03-20', kind: 'ordinary' },
    { date: '2026-02-10', kind: 'extraordinary' },
    { date: '2026-02-20', kind: 'ordinary', isCancelled: true },
    { date: '2026-01-20', kind: 'ordinary' },
    { date: '2026-01-10', kind: 'ordinary' },
  ]
  assert.deepEqual(nextSuitableMeeting('2026-01-20', meetings), {
    at: '2026-03-20',
    passedOver: ['2026-02-10'],
    sentence:
      'The minutes can be signed on Friday 20 March 2026 (not at the extraordinary meeting of 2026-02-10).',
  })
  assert.deepEqual(nextSuitableMeeting('2026-01-10', meetings), {
    at: '2026-01-20',
    passedOver: [],
    sentence: 'The minutes can be signed on Tuesday 20 January 2026.',
  })
  assert.deepEqual(nextSuitableMeeting('2026-01-20', meetings.slice(1, 3)), {
    passedOver: ['2026-02-10'],
    sentence:
      'No suitable meeting to sign the minutes at is in the calendar yet (not at the extraordinary meeting of 2026-02-10).',
  })
  const more: BodyMeeting[] = [{ date: '2026-02-12', kind: 'extraordinary' }, ...meetings]
  assert.deepEqual(nextSuitableMeeting('2026-01-20', more).passedOver, ['2026-02-10', '2026-02-12'])
  assert.match(nextSuitableMeeting('2026-01-20', more).sentence, /of 2026-02-10, 2026-02-12\)/)
  assert.equal(nextSuitableMeeting('2026-03-20', meetings).at, undefined)
})

it('knows the kinds at which minutes can be signed, and refuses dates that are none', () => {
  assert.equal(canSignMinutes({ kind: 'extraordinary' }), false)
  assert.equal(canSignMinutes({ kind: 'annual' }), true)
  assert.throws(() => nextSuitableMeeting('x', []), /^InvalidInputError: minutes of: expected/)
  assert.throws(
    () => nextSuitableMeeting('2026-01-20', [{ date: 'x', kind: 'ordinary' }]),
    /meeting: expected/,
  )
})

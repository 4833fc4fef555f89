import assert from 'node:assert/strict'
import { it } from 'node:test'
import { watchAttendance } from './attendance.ts'

it('names the last council meeting that can approve an absence (LGA 1972 s.85)', () => {
  const meetings = ['2026-02-25', '2026-01-07', '2026-07-07', '2026-05-20', '2026-07-08']
  assert.deepEqual(watchAttendance('2026-01-07', meetings), {
    lastAttended: '2026-01-07',
    expires: '2026-07-07',
    alerts: ['2026-04-07', '2026-05-07', '2026-06-07'],
    lastMeetingThatCanApprove: '2026-07-07',
    sentence:
      'Six months from Wednesday 7 January 2026 expire at the end of Tuesday 7 July 2026; the last council meeting that can approve the reason is on Tuesday 7 July 2026.',
  })
  assert.equal(watchAttendance('2026-01-07', meetings.slice(0, 2)).lastMeetingThatCanApprove, '2026-02-25')
})

it('says when no meeting is left', () => {
  const watch = watchAttendance('2026-01-07', ['2026-01-07', '2026-07-08'])
  assert.equal(watch.lastMeetingThatCanApprove, undefined)
  assert.equal(
    watch.sentence,
    'Six months from Wednesday 7 January 2026 expire at the end of Tuesday 7 July 2026; no council meeting given falls in that time, so one must be called for the reason to be approved.',
  )
  assert.throws(() => watchAttendance('x', []), /^InvalidInputError: last attendance: expected/)
  assert.throws(() => watchAttendance('2026-01-07', ['x']), /council meeting: expected/)
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { createCalendar, type DayCount } from './calendar.ts'
import { parseDay } from './civil-date.ts'
import { clearDaysBetween } from './counting.ts'
import { amountOf, clearDaysSentence, joinedWithAnd } from './sentences.ts'

function sentence(count: DayCount, from: string, to: string): string {
  const [first, last] = [parseDay(from), parseDay(to)]
  const calendar = createCalendar({ holidays: 'england-wales' })
  return clearDaysSentence(count, first, last, clearDaysBetween(calendar, count, first, last))
}

it('says which days count and which do not, and why', () => {
  assert.equal(
    sentence('working', '2022-09-14', '2022-09-22'),
    '4 clear working days lie between Wednesday 14 September 2022 and Thursday 22 September 2022: Thu 15 Sep, Fri 16 Sep, Tue 20 Sep and Wed 21 Sep count; Sat 17 Sep, Sun 18 Sep and Mon 19 Sep (State funeral of Queen Elizabeth II) do not.',
  )
  assert.equal(
    sentence('parish', '2026-05-01', '2026-05-05'),
    '1 clear day as parishes count them lies between Friday 1 May 2026 and Tuesday 5 May 2026: Sat 2 May counts; Sun 3 May and Mon 4 May (Early May bank holiday) do not.',
  )
  assert.equal(
    sentence('calendar', '2026-05-01', '2026-05-06'),
    '4 clear days lie between Friday 1 May 2026 and Wednesday 6 May 2026: Sat 2 May to Tue 5 May count.',
  )
  assert.equal(
    sentence('working', '2026-05-01', '2026-05-04'),
    '0 clear working days lie between Friday 1 May 2026 and Monday 4 May 2026: Sat 2 May and Sun 3 May do not.',
  )
  assert.equal(
    sentence('working', '2026-04-24', '2026-04-26'),
    '0 clear working days lie between Friday 24 April 2026 and Sunday 26 April 2026: Sat 25 Apr does not.',
  )
  assert.equal(
    sentence('working', '2026-04-24', '2026-04-25'),
    '0 clear working days lie between Friday 24 April 2026 and Saturday 25 April 2026.',
  )
})

it('names a run of days closed for one reason once', () => {
  const calendar = createCalendar({
    holidays: 'none',
    closures: [{ from: '2026-07-20', to: '2026-07-22', why: 'Fair week' }],
  })
  const [from, to] = [parseDay('2026-07-19'), parseDay('2026-07-23')]
  assert.equal(
    clearDaysSentence('working', from, to, clearDaysBetween(calendar, 'working', from, to)),
    '0 clear working days lie between Sunday 19 July 2026 and Thursday 23 July 2026: Mon 20 Jul to Wed 22 Jul (Fair week) do not.',
  )
  const shorter = parseDay('2026-07-22')
  assert.match(
    clearDaysSentence('working', from, shorter, clearDaysBetween(calendar, 'working', from, shorter)),
    /: Mon 20 Jul and Tue 21 Jul \(Fair week\) do not\.$/,
  )
})

it('joins and counts as people do', () => {
  assert.equal(joinedWithAnd([]), '')
  assert.equal(joinedWithAnd(['a']), 'a')
  assert.equal(joinedWithAnd(['a', 'b']), 'a and b')
  assert.equal(joinedWithAnd(['a', 'b', 'c']), 'a, b and c')
  assert.equal(amountOf(1, 'clear day'), '1 clear day')
  assert.equal(amountOf(3, 'clear day as parishes count them'), '3 clear days as parishes count them')
  assert.equal(amountOf(72, 'hour'), '72 hours')
})

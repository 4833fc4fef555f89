/**
 * Full deadline sets with their workings, a second, on one core. Data: 5,000 meetings on consecutive days from 1 June
 * 2013, of a committee under england-principal (16 deadlines each). Reference, in the same minute: only the
 * day of the agenda, without any working, reckoned with Temporal.PlainDate.
 */
import { Temporal } from 'temporal-polyfill'
import { isoDate, parseDay } from '../src/rules/civil-date.ts'
import { deadlinesFor } from '../src/rules/deadlines/deadlines.ts'
import { holidaySet } from '../src/rules/holidays/holiday-set.ts'
import { findProfile } from '../src/rules/profiles/profiles.ts'

const MEETINGS = 5000
const first = parseDay('2013-06-01')
const dates = Array.from({ length: MEETINGS }, (_, index) => isoDate(first + index))
const profile = findProfile('england-principal')

function fullSets(): number {
  let deadlines = 0
  for (const meeting of dates) deadlines += deadlinesFor(profile, { events: { meeting } }).length
  return deadlines
}

const holidays = new Set([...holidaySet('england-wales').byDay.values()].map((holiday) => holiday.date))

function agendaDaysOnly(): number {
  let length = 0
  for (const meeting of dates) {
    let day = Temporal.PlainDate.from(meeting)
    const isWorking = () => day.dayOfWeek < 6 && !holidays.has(day.toString())
    for (let left = 5; left > 0; ) {
      day = day.subtract({ days: 1 })
      if (isWorking()) left -= 1
    }
    do day = day.subtract({ days: 1 })
    while (!isWorking())
    length += day.toString().length
  }
  return length
}

/** The best of five runs, in milliseconds, after one to warm up. */
function best(work: () => number): number {
  if (work() === 0) throw new Error('The benchmark did nothing.')
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

const deadlines = fullSets()
const full = best(fullSets)
const reference = best(agendaDaysOnly)
const perSecond = Math.round((MEETINGS / full) * 1000)
console.log(
  `${MEETINGS} full sets, ${deadlines} deadlines with workings: ${full.toFixed(0)} ms, ${perSecond} sets a second`,
)
console.log(`a big council's year (500 meetings): ${(full / 10).toFixed(1)} ms; target 100 ms`)
console.log(
  `reference, only the agenda's day with Temporal: ${reference.toFixed(0)} ms; ratio ${(reference / full).toFixed(2)}x`,
)
if (perSecond < 5000) {
  console.error('Expected at least 5,000 full sets a second.')
  process.exitCode = 1
}

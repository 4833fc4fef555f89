import { InvalidInputError } from '../platform/errors.ts'
import type { Calendar, CountedDay, DayCount } from './calendar.ts'
import type { DayNumber } from './civil-date.ts'

/** A day reached by counting, and every day passed on the way in the order of the calendar. */
export type Count = { result: DayNumber; days: CountedDay[] }

/**
 * The clear days between two days: neither of them is counted (R v Herefordshire Justices, 1820). An end on or before
 * the start has none.
 */
export function clearDaysBetween(
  calendar: Calendar,
  count: DayCount,
  from: DayNumber,
  to: DayNumber,
): { clearDays: number; days: CountedDay[] } {
  if (to - from > 3660) {
    throw new InvalidInputError(`expected at most ten years between the two days, found ${to - from} days`)
  }
  const days: CountedDay[] = []
  let clearDays = 0
  for (let number = from + 1; number < to; number++) {
    const day = calendar.day(count, number)
    days.push(day)
    if (day.counted) clearDays += 1
  }
  return { clearDays, days }
}

/** The latest day that leaves so many clear days before an event. */
export function latestForClearDays(
  calendar: Calendar,
  count: DayCount,
  amount: number,
  event: DayNumber,
): Count {
  const before = countBack(calendar, count, amount, event)
  return { result: before.result - 1, days: before.days }
}

/** The earliest day on which so many clear days have elapsed since a day. */
export function earliestAfterClearDays(
  calendar: Calendar,
  count: DayCount,
  amount: number,
  start: DayNumber,
): Count {
  const after = countForward(calendar, count, amount, start)
  return { result: after.result + 1, days: after.days }
}

/** The n-th counting day before an event; the event's own day is not counted. */
export function countBack(calendar: Calendar, count: DayCount, amount: number, event: DayNumber): Count {
  const days: CountedDay[] = []
  let number = event
  for (let left = amount; left > 0; ) {
    number -= 1
    const day = calendar.day(count, number)
    days.push(day)
    if (day.counted) left -= 1
  }
  return { result: number, days: days.reverse() }
}

/** The n-th counting day after a day; that day itself is not counted. */
export function countForward(calendar: Calendar, count: DayCount, amount: number, start: DayNumber): Count {
  const days: CountedDay[] = []
  let number = start
  for (let left = amount; left > 0; ) {
    number += 1
    const day = calendar.day(count, number)
    days.push(day)
    if (day.counted) left -= 1
  }
  return { result: number, days }
}

/** The last day of a period of so many days "beginning with" a day: that day is counted, if it counts at all. */
export function lastDayBeginningWith(
  calendar: Calendar,
  count: DayCount,
  amount: number,
  start: DayNumber,
): Count {
  return countForward(calendar, count, amount, start - 1)
}

/** The day itself or, where nothing can be given on it, the nearest day before on which it can. */
export function sameOrEarlier(calendar: Calendar, count: DayCount, number: DayNumber): DayNumber {
  let day = number
  while (!calendar.counts(count, day)) day -= 1
  return day
}

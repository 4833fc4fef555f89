import { InvalidInputError } from '../platform/errors.ts'

/** A civil date of the council's zone, `YYYY-MM-DD`: never an instant. */
export type CivilDate = string

/** Days since 1 January 1970: what counting is done on. */
export type DayNumber = number

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The day number of a year, month (1 to 12) and day of the Gregorian calendar (Hinnant's days_from_civil). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** Year, month (1 to 12) and day of a day number (Hinnant's civil_from_days). */
export function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return { year: yearOfEra + era * 400 + (month > 2 ? 0 : 1), month, day }
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  return (
    dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
  )
}

/** Reads a civil date of the years 1800 to 2199; `what` names the field in the one-line error. */
export function parseDay(text: string, what = 'date'): DayNumber {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const year = Number(found?.[1])
  const month = Number(found?.[2])
  const day = Number(found?.[3])
  if (!found || month < 1 || month > 12 || day < 1 || year < 1800 || year > 2199) {
    throw new InvalidInputError(`${what}: expected a date such as 2026-02-28, found "${text.slice(0, 40)}"`)
  }
  const last = daysInMonth(year, month)
  if (day > last) {
    throw new InvalidInputError(
      `${what}: ${MONTHS[month - 1]} ${year} has ${last} days, so there is no ${text}; expected a date that exists`,
    )
  }
  return dayNumber(year, month, day)
}

/** The ISO form of a day number. */
export function isoDate(number: DayNumber): CivilDate {
  const { year, month, day } = partsOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7
}

/** "Monday 11 February 2013" */
export function longDate(number: DayNumber): string {
  const { year, month, day } = partsOf(number)
  return `${WEEKDAYS[weekdayOf(number)]} ${day} ${MONTHS[month - 1]} ${year}`
}

/** "Mon 11 Feb" */
export function shortDate(number: DayNumber): string {
  const { month, day } = partsOf(number)
  return `${WEEKDAYS[weekdayOf(number)]?.slice(0, 3)} ${day} ${MONTHS[month - 1]?.slice(0, 3)}`
}

/**
 * The corresponding date so many months later (Dodds v Walker [1981]): the same day of the month or, where that month
 * is too short, its last day.
 */
export function correspondingDate(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = partsOf(number)
  const count = year * 12 + month - 1 + months
  const laterYear = Math.floor(count / 12)
  const laterMonth = (count % 12) + 1
  return dayNumber(laterYear, laterMonth, Math.min(day, daysInMonth(laterYear, laterMonth)))
}

import { Temporal } from 'temporal-polyfill'
import { InvalidInputError } from '../../platform/errors.ts'
import { type CivilDate, isoDate, parseDay } from '../civil-date.ts'

/** A moment of the council's day: its civil date and its time of day, `HH:MM`. */
export type CivilTime = { date: CivilDate; time: string }

/** Reads a time of day. */
export function parseTime(text: string, what = 'time'): string {
  if (/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return text
  throw new InvalidInputError(`${what}: expected a time of day such as 18:00, found "${text.slice(0, 40)}"`)
}

/** The moment so many hours before another in a zone; a change of the clocks in between is taken into account. */
export function hoursBefore(zone: string, moment: CivilTime, hours: number): CivilTime {
  parseDay(moment.date)
  const start = Temporal.PlainDateTime.from(`${moment.date}T${parseTime(moment.time)}`)
  const before = start.toZonedDateTime(zone).subtract({ hours }).toPlainDateTime()
  return { date: before.toPlainDate().toString(), time: before.toPlainTime().toString().slice(0, 5) }
}

/**
 * When something was published, as the council's calendar sees it: a civil date stays what it is; an instant becomes
 * the date in the council's zone or, at or after the time the office closes, the next date.
 */
export function givenOn(publishedAt: string, zone: string, officeCloses?: string): CivilDate {
  const { date, time } = localMoment(publishedAt, zone)
  const late = officeCloses !== undefined && !isCivilDate(publishedAt) && time >= officeCloses
  return late ? isoDate(parseDay(date) + 1) : date
}

/** An instant as a date and time of the zone; a civil date without a time is taken as the end of that day. */
export function localMoment(publishedAt: string, zone: string): CivilTime {
  if (isCivilDate(publishedAt)) return { date: isoDate(parseDay(publishedAt, 'publishedAt')), time: '23:59' }
  const there = readInstant(publishedAt).toZonedDateTimeISO(zone)
  return { date: there.toPlainDate().toString(), time: there.toPlainTime().toString().slice(0, 5) }
}

function isCivilDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function readInstant(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text)
  } catch (cause) {
    const expected = 'expected a date such as 2026-02-11 or an instant such as 2026-02-11T16:59:00Z'
    throw new InvalidInputError(`publishedAt: ${expected}, found "${text.slice(0, 40)}"`, { cause })
  }
}

import { InvalidInputError } from '../platform/errors.ts'
import {
  type CivilDate,
  type DayNumber,
  dayNumber,
  isoDate,
  parseDay,
  partsOf,
  WEEKDAYS,
  weekdayOf,
} from './civil-date.ts'
import { easterSunday } from './holidays/easter.ts'
import { HOLIDAY_SETS, type HolidaySetName, holidaySet } from './holidays/holiday-set.ts'

/** Which days a rule counts: every day, working days, or the days of LGA 1972 s.243 (parishes: Saturdays count). */
export const DAY_COUNTS = ['calendar', 'working', 'parish'] as const
export type DayCount = (typeof DAY_COUNTS)[number]

/** A day of a working: was it counted, and why or why not. */
export type CountedDay = { date: CivilDate; weekday: string; counted: boolean; why: string }

/** Days on which a council's offices are closed, or that it excludes by its own rule, both ends included. */
export type Closure = { from: CivilDate; to: CivilDate; why: string }

/** A holiday, or a day of thanksgiving or mourning, that is not in the national list. */
export type ExtraHoliday = { date: CivilDate; name: string; knownOn?: CivilDate | undefined }

/** Days a council's own rule excludes every year. */
export const YEARLY_EXCLUSIONS = {
  'christmas-eve': 'Christmas Eve',
  'new-years-eve': "New Year's Eve",
} as const
export type YearlyExclusion = keyof typeof YEARLY_EXCLUSIONS

/** What a council's calendar is made of. */
export type CalendarParts = {
  holidays: HolidaySetName
  /** Only holidays that were known on this day are taken into account. */
  knownOn?: CivilDate | undefined
  extraHolidays?: readonly ExtraHoliday[] | undefined
  closures?: readonly Closure[] | undefined
  exclude?: readonly YearlyExclusion[] | undefined
}

/** Answers, for each way of counting, whether a day counts. */
export type Calendar = {
  parts: CalendarParts
  day: (count: DayCount, number: DayNumber) => CountedDay
  counts: (count: DayCount, number: DayNumber) => boolean
}

/** Builds a calendar; its answers are computed once for each day and then shared. */
export function createCalendar(parts: CalendarParts): Calendar {
  const set = holidaySet(parts.holidays, parts.knownOn)
  const closed = new Map<DayNumber, string>()
  const named = new Map<DayNumber, string>()
  for (const [number, holiday] of set.byDay) named.set(number, holiday.name)
  for (const extra of parts.extraHolidays ?? []) {
    const isKnown = parts.knownOn === undefined || (extra.knownOn ?? '') <= parts.knownOn
    const number = parseDay(extra.date, 'holiday')
    if (isKnown) named.set(number, extra.name)
  }
  for (const closure of parts.closures ?? []) addClosure(closed, closure)

  const isWeekday = (number: DayNumber) => weekdayOf(number) !== 0
  const excluded = (number: DayNumber) => yearlyExclusion(parts.exclude ?? [], number)

  /** The strategies: why a day is not counted, or undefined when it is. */
  const notCounted: Record<DayCount, (number: DayNumber) => string | undefined> = {
    calendar: () => undefined,
    working: (number) => named.get(number) ?? weekend(number) ?? excluded(number) ?? closed.get(number),
    parish: (number) =>
      named.get(number) ??
      (isWeekday(number) ? undefined : 'Sunday') ??
      breakOf(number) ??
      excluded(number) ??
      closed.get(number),
  }

  /** LGA 1972 s.243, England and Wales: the Christmas and Easter breaks; a week-day is any day but Sunday. */
  function breakOf(number: DayNumber): string | undefined {
    const { year } = partsOf(number)
    const easter = easterSunday(year)
    if (number >= easter - 3 && number <= easter + 2) return 'Easter break'
    const christmas = dayNumber(year, 12, 25)
    let first = christmas - 1
    while (!isWeekday(first)) first -= 1
    let last = christmas + 1
    while (!isWeekday(last) || named.has(last)) last += 1
    return number >= first && number <= last ? 'Christmas break' : undefined
  }

  const caches: Record<DayCount, CountedDay[]> = { calendar: [], working: [], parish: [] }
  const counted = { calendar: 'calendar day', working: 'working day', parish: 'counts (LGA 1972 s.243)' }

  function day(count: DayCount, number: DayNumber): CountedDay {
    const before = caches[count][number - set.first]
    if (before) return before
    if (number < set.first || number > set.last) throw outside(number)
    const reason = notCounted[count](number)
    const answer = {
      date: isoDate(number),
      weekday: WEEKDAYS[weekdayOf(number)] ?? '',
      counted: reason === undefined,
      why: reason ?? counted[count],
    }
    caches[count][number - set.first] = answer
    return answer
  }

  function outside(number: DayNumber): InvalidInputError {
    const held = `${partsOf(set.first).year} to ${partsOf(set.last).year}`
    return new InvalidInputError(
      `the holidays of ${HOLIDAY_SETS[set.name]} are held for ${held}; counting reached ${isoDate(number)}, expected a date within them`,
    )
  }

  return { parts, day, counts: (count, number) => day(count, number).counted }
}

function addClosure(closed: Map<DayNumber, string>, closure: Closure): void {
  const from = parseDay(closure.from, 'closure')
  const to = parseDay(closure.to, 'closure')
  if (to < from || to - from > 366) {
    throw new InvalidInputError(
      `closure: expected an end within a year after ${closure.from}, found ${closure.to}`,
    )
  }
  for (let number = from; number <= to; number++) closed.set(number, closure.why)
}

function weekend(number: DayNumber): string | undefined {
  const weekday = weekdayOf(number)
  return weekday === 0 || weekday === 6 ? WEEKDAYS[weekday] : undefined
}

const EXCLUSION_DAYS: Record<YearlyExclusion, string> = { 'christmas-eve': '12-24', 'new-years-eve': '12-31' }

function yearlyExclusion(exclude: readonly YearlyExclusion[], number: DayNumber): string | undefined {
  if (exclude.length === 0) return undefined
  const ending = isoDate(number).slice(5)
  const found = exclude.find((one) => EXCLUSION_DAYS[one] === ending)
  return found && YEARLY_EXCLUSIONS[found]
}

import { z } from 'zod'
import { InvalidInputError } from '../../platform/errors.ts'
import {
  type CivilDate,
  type DayNumber,
  dayNumber,
  daysInMonth,
  isoDate,
  parseDay,
  weekdayOf,
} from '../civil-date.ts'
import { easterSunday } from './easter.ts'
import unitedKingdom from './united-kingdom.json' with { type: 'json' }

/** A bank or public holiday of one set, with when it became known and where that was read. */
export type Holiday = {
  date: CivilDate
  name: string
  kind: 'regular' | 'substitute' | 'one-off'
  /** The first day on which anybody could know of it; absent where that was not established. */
  knownOn?: CivilDate
  source: string
  verified: boolean
  note?: string
}

const setName = z.enum(['england-wales', 'scotland', 'northern-ireland'])
const regular = z.object({
  name: z.string(),
  sets: z.array(setName),
  fixed: z.string().optional(),
  easter: z.number().optional(),
  monday: z.enum(['first', 'last']).optional(),
  month: z.number().optional(),
  saturday: z.string().optional(),
  since: z.string(),
  source: z.string(),
  verified: z.boolean(),
})
const oneOff = z.object({
  date: z.string(),
  replaces: z.string().optional(),
  name: z.string(),
  sets: z.array(setName),
  knownOn: z.string().optional(),
  source: z.string(),
  verified: z.boolean(),
})
const schema = z.object({
  from: z.number(),
  to: z.number(),
  sets: z.record(setName, z.string()),
  regular: z.array(regular),
  oneOff: z.array(oneOff),
  doubts: z.array(z.object({ date: z.string(), set: setName, why: z.string() })),
})
const data = schema.parse(unitedKingdom)

/** The sets of holidays there are; `none` is for calendars in which no holiday matters. */
export type HolidaySetName = z.infer<typeof setName> | 'none'
export const HOLIDAY_SETS: Readonly<Record<HolidaySetName, string>> = { ...data.sets, none: 'no holidays' }

/** A set's holidays by day number, and the first and last day for which the set is complete. */
export type HolidaySet = {
  name: HolidaySetName
  first: DayNumber
  last: DayNumber
  byDay: ReadonlyMap<DayNumber, Holiday>
}

/** Checks the name of a set of holidays. */
export function parseHolidaySetName(text: string): HolidaySetName {
  const found = setName.or(z.literal('none')).safeParse(text)
  if (found.success) return found.data
  throw new InvalidInputError(
    `holidays: expected one of ${Object.keys(HOLIDAY_SETS).join(', ')}, found "${text.slice(0, 40)}"`,
  )
}

const built = new Map<string, HolidaySet>()

/** The holidays of a set as they were known on a day; without a day, as they are known now. */
export function holidaySet(name: HolidaySetName, knownOn?: CivilDate): HolidaySet {
  const asOf = knownOn === undefined ? Number.POSITIVE_INFINITY : parseDay(knownOn, 'known on')
  if (name === 'none') {
    return { name, first: dayNumber(1800, 1, 1), last: dayNumber(2199, 12, 31), byDay: new Map() }
  }
  const known = data.oneOff.filter(
    (one) => one.sets.includes(name) && (one.knownOn === undefined || parseDay(one.knownOn) <= asOf),
  )
  const key = `${name} ${known.map((one) => one.date).join(' ')}`
  const before = built.get(key)
  if (before) return before
  const byDay = new Map<DayNumber, Holiday>()
  for (let year = data.from; year <= data.to; year++) addRegular(byDay, name, year)
  for (const one of known) if (one.replaces !== undefined) byDay.delete(parseDay(one.replaces))
  for (const one of known) byDay.set(parseDay(one.date), oneOffHoliday(one))
  for (const doubt of data.doubts) {
    const holiday = byDay.get(parseDay(doubt.date))
    if (holiday && doubt.set === name) Object.assign(holiday, { verified: false, note: doubt.why })
  }
  const set = { name, first: dayNumber(data.from, 1, 1), last: dayNumber(data.to, 12, 31), byDay }
  built.set(key, set)
  return set
}

function oneOffHoliday(one: z.infer<typeof oneOff>): Holiday {
  const { date, name, knownOn, source, verified } = one
  return { date, name, kind: 'one-off', ...(knownOn === undefined ? {} : { knownOn }), source, verified }
}

/**
 * A year's regular holidays, each on its own day and, where that is a Saturday or Sunday, on the next weekday that is
 * free: the custom of the yearly proclamations (Banking and Financial Dealings Act 1971 s.1(2) and (3)).
 */
function addRegular(byDay: Map<DayNumber, Holiday>, set: HolidaySetName, year: number): void {
  const rules = data.regular
    .filter((rule) => rule.sets.some((one) => one === set))
    .map((rule) => ({ rule, day: regularDay(rule, year) }))
    .filter(({ rule, day }) => day >= parseDay(rule.since))
  const own = new Set(rules.map(({ day }) => day))
  for (const { rule, day } of rules) {
    const facts = { name: rule.name, knownOn: rule.since, source: rule.source, verified: rule.verified }
    if (!isWeekend(day)) {
      byDay.set(day, { date: isoDate(day), kind: 'regular', ...facts })
      continue
    }
    if (rule.saturday !== undefined && weekdayOf(day) === 6) {
      byDay.set(day, { date: isoDate(day), kind: 'regular', ...facts, note: rule.saturday })
    }
    let substitute = day + 1
    while (isWeekend(substitute) || own.has(substitute) || byDay.has(substitute)) substitute += 1
    const name = `${rule.name} (substitute day)`
    byDay.set(substitute, { date: isoDate(substitute), kind: 'substitute', ...facts, name })
  }
}

function regularDay(rule: z.infer<typeof regular>, year: number): DayNumber {
  if (rule.easter !== undefined) return easterSunday(year) + rule.easter
  if (rule.fixed !== undefined) return parseDay(`${year}-${rule.fixed}`)
  const month = rule.month ?? 1
  if (rule.monday === 'first') {
    const first = dayNumber(year, month, 1)
    return first + ((8 - weekdayOf(first)) % 7)
  }
  const last = dayNumber(year, month, daysInMonth(year, month))
  return last - ((weekdayOf(last) + 6) % 7)
}

function isWeekend(day: DayNumber): boolean {
  return weekdayOf(day) === 0 || weekdayOf(day) === 6
}

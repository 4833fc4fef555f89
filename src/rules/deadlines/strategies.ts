import { InvalidInputError } from '../../platform/errors.ts'
import type { Calendar, CountedDay, DayCount } from '../calendar.ts'
import { correspondingDate, type DayNumber, isoDate, longDate, parseDay } from '../civil-date.ts'
import {
  countBack,
  countForward,
  earliestAfterClearDays,
  lastDayBeginningWith,
  latestForClearDays,
  sameOrEarlier,
} from '../counting.ts'
import type { Rule } from '../profiles/profile-schema.ts'
import { amountOf, COUNT_NAMES, dayList } from '../sentences.ts'
import { hoursBefore } from './zoned-time.ts'

type Count = Rule['count']
type How = Count['how']
type CountOf<H extends How> = Extract<Count, { how: H }>

/** What a strategy works with: the event it reckons from, what that is called, and the council's days. */
export type Reckoning = {
  calendar: Calendar
  zone: string
  event: { day: DayNumber; time?: string | undefined; name: string }
}

/** A day reached, with the days passed; `strictly` is the day the count alone would give. */
export type Reached = {
  day: DayNumber
  time?: string
  strictly?: DayNumber
  days: readonly CountedDay[]
  because: string
}

const NONE: readonly CountedDay[] = []

/** The strategies, one for each way a rule can count. */
const STRATEGIES: { [H in How]: (count: CountOf<H>, reckoning: Reckoning) => Reached | undefined } = {
  'clear-days-before': ({ amount, days, giveOn }, { calendar, event }) => {
    const strict = latestForClearDays(calendar, days, amount, event.day)
    const day = giveOn === undefined ? strict.result : sameOrEarlier(calendar, giveOn, strict.result)
    const moved = day === strict.result ? {} : { strictly: strict.result }
    const because = `${clear(amount, days)} must lie between that day and ${named(event)}: ${dayList(strict.days)}`
    return { day, ...moved, days: strict.days, because: because + movedBecause(strict.result, day, giveOn) }
  },
  'clear-days-after': ({ amount, days }, { calendar, event }) => {
    const { result, days: passed } = earliestAfterClearDays(calendar, days, amount, event.day)
    return {
      day: result,
      days: passed,
      because: `${clear(amount, days)} must have passed since ${named(event)}: ${dayList(passed)}`,
    }
  },
  'days-before': ({ amount, days, at }, { calendar, event }) => {
    const { result, days: passed } = countBack(calendar, days, amount, event.day)
    const because = `that is ${amountOf(amount, COUNT_NAMES[days])} before ${named(event)}: ${dayList(passed)}`
    return { day: result, ...(at === undefined ? {} : { time: at }), days: passed, because }
  },
  'days-after': ({ amount, days }, { calendar, event }) => {
    const { result, days: passed } = countForward(calendar, days, amount, event.day)
    const because = `that is ${amountOf(amount, COUNT_NAMES[days])} after ${named(event)}: ${dayList(passed)}`
    return { day: result, days: passed, because }
  },
  'beginning-with': ({ amount, days }, { calendar, event }) => {
    const { result, days: passed } = lastDayBeginningWith(calendar, days, amount, event.day)
    const period = `${amountOf(amount, COUNT_NAMES[days])} beginning with ${named(event)}`
    return { day: result, days: passed, because: `the ${period} end that day: ${dayList(passed)}` }
  },
  'hours-before': ({ amount }, { zone, event }) => {
    if (event.time === undefined) {
      throw new InvalidInputError(
        `time: expected the time of ${event.name}, because this rule counts hours; found none`,
      )
    }
    const { date, time } = hoursBefore(zone, { date: isoDate(event.day), time: event.time }, amount)
    const because = `that is ${amountOf(amount, 'hour')} before ${event.name} at ${event.time} on ${longDate(event.day)}, weekends and holidays counted`
    return { day: parseDay(date), time, days: NONE, because }
  },
  'months-after': ({ amount }, { event }) => ({
    day: correspondingDate(event.day, amount),
    days: NONE,
    because: `that is the corresponding date ${period(amount)} after ${named(event)}`,
  }),
  promptly: () => undefined,
}

/** The day a rule reaches, or nothing where it counts nothing. */
export function reach(count: Count, reckoning: Reckoning): Reached | undefined {
  // The table's keys and its parameters are the same union; TypeScript cannot follow that through the index.
  const strategy = STRATEGIES[count.how] as (count: Count, reckoning: Reckoning) => Reached | undefined
  return strategy(count, reckoning)
}

function clear(amount: number, days: DayCount): string {
  return amountOf(amount, `clear ${COUNT_NAMES[days]}`)
}

function named(event: Reckoning['event']): string {
  return `${event.name} on ${longDate(event.day)}`
}

function period(months: number): string {
  return months % 12 === 0 ? amountOf(months / 12, 'year') : amountOf(months, 'month')
}

function movedBecause(strict: DayNumber, day: DayNumber, giveOn: DayCount | undefined): string {
  if (giveOn === undefined || strict === day) return ''
  const kind = giveOn === 'parish' ? 'days that count' : 'working days'
  return `; ${longDate(strict)} would leave them too, but notices are given on ${kind}`
}

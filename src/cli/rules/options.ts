import { type ParseArgsConfig, parseArgs } from 'node:util'
import { InvalidInputError } from '../../platform/errors.ts'
import { type Calendar, createCalendar, DAY_COUNTS, type DayCount } from '../../rules/calendar.ts'
import { parseDay } from '../../rules/civil-date.ts'
import { parseHolidaySetName } from '../../rules/holidays/holiday-set.ts'
import type { Io } from '../command.ts'

/** Where a subcommand writes its lines. */
export type Lines = Pick<Io, 'out' | 'err'>

/** One subcommand of `rules`. */
export type Subcommand = { usage: string; run: (args: string[], io: Lines) => Promise<number> | number }

type Options = NonNullable<ParseArgsConfig['options']>

/** Reads options strictly: an unknown option, or a value missing, is one line naming what was expected. */
export function readOptions<T extends Options>(args: string[], options: T, allowPositionals = false) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true })
  } catch (cause) {
    const names = Object.keys(options).map((name) => `--${name}`)
    const found = cause instanceof Error ? cause.message.split('. ')[0] : String(cause)
    throw new InvalidInputError(`expected the options ${names.join(', ')}; ${found}`, { cause })
  }
}

/** The value of an option that must be given. */
export function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') {
    throw new InvalidInputError(`--${name}: expected a value, found none`)
  }
  return value
}

/** A whole number from 0 to `most`. */
export function wholeNumber(text: string, name: string, most = 10_000): number {
  const number = Number(text)
  if (!/^\d{1,6}$/.test(text) || number > most) {
    throw new InvalidInputError(`--${name}: expected a whole number from 0 to ${most}, found "${text}"`)
  }
  return number
}

/** The way of counting days. */
export function dayCount(text: string): DayCount {
  const found = DAY_COUNTS.find((one) => one === text)
  if (found) return found
  throw new InvalidInputError(`--count: expected ${DAY_COUNTS.join(', ')}, found "${text}"`)
}

/** A calendar from the options --holidays, --known-on, --closed (a day or from..to, repeatable). */
export function readCalendar(values: {
  holidays?: string | undefined
  'known-on'?: string | undefined
  closed?: string[] | undefined
}): Calendar {
  const knownOn = values['known-on']
  if (knownOn !== undefined) parseDay(knownOn, '--known-on')
  const closures = (values.closed ?? []).map((text) => {
    const [from = '', to = from] = text.split('..')
    return { from, to, why: 'offices closed' }
  })
  return createCalendar({
    holidays: parseHolidaySetName(values.holidays ?? 'england-wales'),
    knownOn,
    closures,
  })
}

import type { CountedDay, DayCount } from './calendar.ts'
import { type DayNumber, longDate, parseDay, shortDate } from './civil-date.ts'

/** How each way of counting is called in a sentence. */
export const COUNT_NAMES: Readonly<Record<DayCount, string>> = {
  calendar: 'day',
  working: 'working day',
  parish: 'day as parishes count them',
}

/** "5 clear working days lie between Wednesday 14 September 2022 and ...: Thu 15 Sep and ... count; ... do not." */
export function clearDaysSentence(
  count: DayCount,
  from: DayNumber,
  to: DayNumber,
  counted: { clearDays: number; days: readonly CountedDay[] },
): string {
  const amount = amountOf(counted.clearDays, `clear ${COUNT_NAMES[count]}`)
  const verb = counted.clearDays === 1 ? 'lies' : 'lie'
  const working = counted.days.length === 0 ? '' : `: ${dayList(counted.days)}`
  return `${amount} ${verb} between ${longDate(from)} and ${longDate(to)}${working}.`
}

/** "1 working day", "5 clear days as parishes count them" */
export function amountOf(amount: number, unit: string): string {
  return `${amount} ${amount === 1 ? unit : pluralOf(unit)}`
}

const plurals = new Map<string, string>()

function pluralOf(unit: string): string {
  const plural = plurals.get(unit) ?? unit.replace(/\b(day|hour|month|year)\b/, '$1s')
  plurals.set(unit, plural)
  return plural
}

/** "Tue 12 Feb to Fri 15 Feb and Mon 18 Feb count; Sat 16 Feb and Sun 17 Feb do not" */
export function dayList(days: readonly CountedDay[]): string {
  if (days.length > 9) return longDayList(days)
  const counted: string[] = []
  const left: string[] = []
  for (const run of runsOf(days)) {
    const list = run.reason === 'counted' ? counted : left
    if (run.reason !== 'counted' && run.reason !== 'weekend') list.push(reasoned(run))
    else if (run.length === 2) list.push(nameOf(run.first), nameOf(run.last))
    else list.push(spanOf(run))
  }
  const parts = []
  if (counted.length > 0) parts.push(`${joinedWithAnd(counted)} ${verb(counted, 'counts', 'count')}`)
  if (left.length > 0) parts.push(`${joinedWithAnd(left)} ${verb(left, 'does', 'do')} not`)
  return parts.join('; ')
}

/** "Tue 22 Jan to Mon 18 Feb count, except weekends and Fri 8 Feb (Good Friday)" */
function longDayList(days: readonly CountedDay[]): string {
  const runs = runsOf(days)
  const left = runs.filter((run) => run.reason !== 'counted' && run.reason !== 'weekend').map(reasoned)
  const weekend = days.filter((day) => reasonOf(day) === 'weekend')
  if (weekend.length > 0) left.unshift(weekend.some((day) => day.why === 'Saturday') ? 'weekends' : 'Sundays')
  const [first, last] = [days[0], days.at(-1)]
  const span = first && last ? `${nameOf(first)} to ${nameOf(last)}` : ''
  return `${span} count${left.length === 0 ? '' : `, except ${joinedWithAnd(left)}`}`
}

type Run = { first: CountedDay; last: CountedDay; length: number; reason: string }

/** Days in a row that count, or that do not for one reason. */
function runsOf(days: readonly CountedDay[]): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const day of days) {
    const reason = reasonOf(day)
    if (run?.reason === reason) {
      run.last = day
      run.length += 1
    } else {
      run = { first: day, last: day, length: 1, reason }
      runs.push(run)
    }
  }
  return runs
}

function spanOf(run: Run): string {
  if (run.length === 1) return nameOf(run.first)
  return `${nameOf(run.first)} ${run.length === 2 ? 'and' : 'to'} ${nameOf(run.last)}`
}

function reasoned(run: Run): string {
  return `${spanOf(run)} (${run.reason})`
}

/** "a", "a and b", "a, b and c" */
export function joinedWithAnd(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function verb(runs: readonly string[], one: string, many: string): string {
  return runs.length === 1 && !/ (to|and) /.test(runs[0] ?? '') ? one : many
}

function reasonOf(day: CountedDay): string {
  if (day.counted) return 'counted'
  return day.why === 'Saturday' || day.why === 'Sunday' ? 'weekend' : day.why
}

const names = new Map<string, string>()

function nameOf(day: CountedDay): string {
  const before = names.get(day.date)
  if (before !== undefined) return before
  const name = shortDate(parseDay(day.date))
  names.set(day.date, name)
  return name
}

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
  return `${amount} ${amount === 1 ? unit : unit.replace(/\b(day|hour|month|year)\b/, '$1s')}`
}

/** "Tue 12 Feb to Fri 15 Feb and Mon 18 Feb count; Sat 16 Feb to Sun 17 Feb do not" */
export function dayList(days: readonly CountedDay[]): string {
  const counted: string[] = []
  const left: string[] = []
  for (let start = 0; start < days.length; ) {
    const first = days[start]
    if (!first) break
    const reason = reasonOf(first)
    let end = start
    while (days[end + 1] !== undefined && reasonOf(days[end + 1]) === reason) end += 1
    const runOfTwo = end === start + 1
    const run = `${nameOf(first)}${end > start ? ` ${runOfTwo ? 'and' : 'to'} ${nameOf(days[end] ?? first)}` : ''}`
    const list = first.counted ? counted : left
    if (reason !== 'counted' && reason !== 'weekend') list.push(`${run} (${reason})`)
    else if (runOfTwo) list.push(...run.split(' and '))
    else list.push(run)
    start = end + 1
  }
  const parts = []
  if (counted.length > 0) parts.push(`${joinedWithAnd(counted)} ${verb(counted, 'counts', 'count')}`)
  if (left.length > 0) parts.push(`${joinedWithAnd(left)} ${verb(left, 'does', 'do')} not`)
  return parts.join('; ')
}

/** "a", "a and b", "a, b and c" */
export function joinedWithAnd(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function verb(runs: readonly string[], one: string, many: string): string {
  return runs.length === 1 && !/ (to|and) /.test(runs[0] ?? '') ? one : many
}

function reasonOf(day: CountedDay | undefined): string {
  if (day === undefined || day.counted) return 'counted'
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

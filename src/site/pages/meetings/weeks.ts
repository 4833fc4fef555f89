import { dayNumber, daysInMonth, isoDate, weekdayOf } from '../../../rules/civil-date.ts'

/** The days of a month, `yyyy-mm`, in weeks from Monday to Sunday; null where a day is of another month. */
export function weeksOf(month: string): (string | null)[][] {
  const [year = 0, ofYear = 0] = month.split('-').map(Number)
  const first = dayNumber(year, ofYear, 1)
  const before = (weekdayOf(first) + 6) % 7
  const days: (string | null)[] = Array.from({ length: before }, () => null)
  for (let day = 0; day < daysInMonth(year, ofYear); day++) days.push(isoDate(first + day))
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

/** The month so many months later, `yyyy-mm`, or nothing outside the years a calendar goes to. */
export function monthAfter(month: string, months: number): string | undefined {
  const [year = 0, ofYear = 0] = month.split('-').map(Number)
  const count = year * 12 + ofYear - 1 + months
  const later = Math.floor(count / 12)
  return later < 1900 || later > 2100
    ? undefined
    : `${String(later).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

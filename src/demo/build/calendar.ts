const DAY = 86_400_000

const MONTHS = [
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
]

/** Bank holidays in England in the years the demo covers. */
const BANK_HOLIDAYS = new Set(
  [
    '2020-12-25 2020-12-28',
    '2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27',
    '2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26',
    '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26',
    '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28',
    '2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31',
  ].flatMap((year) => year.split(' ')),
)

/** The civil date so many days after another. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

/** The earlier of two civil dates. */
export function earlierOf(left: string, right: string): string {
  return [left, right].toSorted()[0] ?? left
}

/** The later of two civil dates. */
export function laterOf(left: string, right: string): string {
  return [left, right].toSorted()[1] ?? right
}

/** "19 February 2021", as a minute prints it. */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** Whether offices are open: Monday to Friday and no bank holiday. */
export function isWorkingDay(date: string): boolean {
  const weekday = new Date(date).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !BANK_HOLIDAYS.has(date)
}

/** The last day on which an agenda can go out with five clear days before the meeting (LGA 1972 s.100B(3), England). */
export function latestAgendaDate(meetingDate: string): string {
  let date = meetingDate
  for (let clear = 0; clear < 5; ) {
    date = addDays(date, -1)
    if (isWorkingDay(date)) clear++
  }
  do date = addDays(date, -1)
  while (!isWorkingDay(date))
  return date
}

/** Annual meetings of the Council; a civic year runs from one to the next and minute numbers start again. */
const ANNUAL_MEETINGS = [
  '2020-05-20',
  '2021-05-19',
  '2022-05-18',
  '2023-05-17',
  '2024-05-15',
  '2025-05-14',
  '2026-05-13',
  '2027-05-19',
]

/** "2025/26" for a date between the annual meetings of 2025 and 2026. */
export function civicYearOf(date: string): string {
  const start = ANNUAL_MEETINGS.findLast((annual) => annual <= date)
  if (!start) throw new RangeError(`${date} lies before the first civic year of the demo`)
  const year = Number(start.slice(0, 4))
  return `${year}/${String(year + 1).slice(2)}`
}

/** First day of a civic year: that of its annual meeting. */
export function startOfCivicYear(civicYear: string): string {
  const start = ANNUAL_MEETINGS.find((annual) => annual.startsWith(civicYear.slice(0, 4)))
  if (!start) throw new RangeError(`${civicYear} is not a civic year of the demo`)
  return start
}

/** First day of the civic year after another. */
export function endOfCivicYear(civicYear: string): string {
  return startOfCivicYear(`${Number(civicYear.slice(0, 4)) + 1}/`)
}

import { InvalidInputError } from '../../platform/errors.ts'
import type { CivilDate } from '../civil-date.ts'

/** A numbering series of minutes: data of each body. `N/YY` carries the year in which the civic year began. */
export type Series = {
  scope: 'meeting' | 'body' | 'council'
  restarts: 'never' | 'civic-year'
  format: 'N' | 'N/YY'
}

/** Where minutes are numbered. */
export type Place = { meeting: string; body: string; date: CivilDate }

/** A number that was given; a number of a minute that was withdrawn stays given. */
export type GivenNumber = Place & { number: string }

/** The next numbers of a series: gap-free, and never one that was given before. */
export function nextNumbers(
  series: Series,
  given: readonly GivenNumber[],
  at: Place,
  count: number,
  civicYearStarts: readonly CivilDate[],
): string[] {
  const run = runOf(series, at, civicYearStarts)
  const last = given
    .filter((one) => runOf(series, one, civicYearStarts) === run)
    .reduce((most, one) => Math.max(most, numberIn(one.number)), 0)
  const year = series.format === 'N/YY' ? `/${civicYear(at.date, civicYearStarts).slice(2, 4)}` : ''
  return Array.from({ length: count }, (_, index) => `${last + index + 1}${year}`)
}

/** What is wrong with the numbers given: gaps and numbers given twice, a line each. */
export function numberingProblems(
  series: Series,
  given: readonly GivenNumber[],
  civicYearStarts: readonly CivilDate[],
): string[] {
  const runs = new Map<string, number[]>()
  for (const one of given) {
    const run = runOf(series, one, civicYearStarts)
    runs.set(run, [...(runs.get(run) ?? []), numberIn(one.number)])
  }
  return [...runs].flatMap(([run, values]) => {
    const name = run === '' ? 'the series' : run
    const sorted = values.sort((one, other) => one - other)
    return sorted.flatMap((value, index) => {
      const before = index === 0 ? 0 : (sorted[index - 1] ?? 0)
      if (value === before) return [`${name}: ${value} is given twice`]
      if (value > before + 1) return [`${name}: ${missing(before + 1, value - 1)} missing`]
      return []
    })
  })
}

function missing(first: number, last: number): string {
  return first === last ? `${first} is` : `${first} to ${last} are`
}

/** The numbers that must run on without a gap carry the same name. */
function runOf(series: Series, place: Place, civicYearStarts: readonly CivilDate[]): string {
  if (series.scope === 'meeting') return `meeting ${place.meeting}`
  const body = series.scope === 'body' ? `body ${place.body}` : ''
  if (series.restarts === 'never') return body
  return `${body} civic year from ${civicYear(place.date, civicYearStarts)}`.trim()
}

function civicYear(date: CivilDate, starts: readonly CivilDate[]): CivilDate {
  const found = starts
    .filter((start) => start <= date)
    .sort()
    .at(-1)
  if (found !== undefined) return found
  throw new InvalidInputError(
    `civic year: expected the day on which the civic year of ${date} began; found none`,
  )
}

function numberIn(number: string): number {
  const value = /^(\d{1,7})(?:\/\d{2})?$/.exec(number)?.[1]
  if (value !== undefined) return Number(value)
  throw new InvalidInputError(
    `number: expected a minute number such as 715 or 60/18, found "${number.slice(0, 40)}"`,
  )
}

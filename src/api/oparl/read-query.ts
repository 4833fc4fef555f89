import type { ChangeFilter } from '../../record/queries/exchange/subject-list.ts'

/** The standard recommends pages of at most 100. */
export const MOST_A_PAGE = 100

/** What a request for a list asks; or why it cannot be answered. */
export type ListQuery = { filter: ChangeFilter; limit: number; page: number; kept: [string, string][] }

const FILTERS = {
  created_since: 'createdSince',
  created_until: 'createdUntil',
  modified_since: 'modifiedSince',
  modified_until: 'modifiedUntil',
} as const

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i

/** Reads the query of a list: filters by full date-times, the page from 1, and a wish for so many entries a page. */
export function readListQuery(query: URLSearchParams): ListQuery | { refused: string } {
  const filter: ChangeFilter = {}
  const kept: [string, string][] = []
  for (const [name, field] of Object.entries(FILTERS)) {
    const given = query.get(name)
    if (given === null) continue
    // A plus sign that was not encoded arrives as a space.
    const text = given.replace(' ', '+')
    const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN
    if (Number.isNaN(instant) || Math.abs(instant) > LATEST)
      return {
        refused: `${name}: expected a date-time such as 2026-01-31T12:00:00+01:00, found "${given.slice(0, 40)}".`,
      }
    filter[field as (typeof FILTERS)[keyof typeof FILTERS]] = new Date(instant).toISOString()
    kept.push([name, text])
  }
  const page = wholeNumber(query.get('page') ?? '1')
  if (page === undefined)
    return { refused: `page: expected a number from 1, found "${query.get('page')?.slice(0, 40)}".` }
  const limit = wholeNumber(query.get('limit') ?? '')
  if (limit !== undefined) kept.push(['limit', String(Math.min(limit, MOST_A_PAGE))])
  if (query.get('omit_internal') === 'true') kept.push(['omit_internal', 'true'])
  return { filter, limit: Math.min(limit ?? MOST_A_PAGE, MOST_A_PAGE), page, kept }
}

// The year 9999: beyond it instants are written with a sign and would not compare as text.
const LATEST = Date.parse('9999-12-31T23:59:59Z')

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined
}

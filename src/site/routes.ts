/** Every public address, in one place: the table of contents of the site. */
export const routes = {
  home: '/',
  search: '/search',
  suggestions: '/search/suggestions',
  issues: '/issues',
  issue: '/issues/:slug',
  meetings: '/meetings',
  meeting: '/meetings/:slug',
  item: '/meetings/:slug/items/:item',
  bodies: '/bodies',
  body: '/bodies/:slug',
  people: '/people',
  person: '/people/:slug',
  decisions: '/decisions',
  decision: '/decisions/:slug',
  policies: '/policies',
  policy: '/policies/:slug',
  undertakings: '/undertakings',
  document: '/documents/:slug',
  documentFile: '/documents/:slug/:name',
  record: '/record',
  versions: '/record/subjects/:type/:slug',
  version: '/record/subjects/:type/:slug/:version',
  recordFile: '/record/record.sqlite',
  logFile: '/record/log.jsonl',
  accessibility: '/accessibility',
  papersOut: '/papers-out',
  about: '/about',
  api: '/api',
  openApi: '/api/openapi.json',
} as const

/** A link to the item of a meeting, as much of it as an address needs. */
type ItemAddress = { meetingSlug: string; itemId: string }

/** Addresses of pages; each is a path that starts with a slash. */
export const link = {
  home: () => '/',
  search: (query?: Record<string, string | number | undefined>) => `/search${queryString(query)}`,
  issues: (query?: Record<string, string | number | undefined>) => `/issues${queryString(query)}`,
  issue: (slug: string, query?: Record<string, string | undefined>) => `/issues/${slug}${queryString(query)}`,
  meetings: (query?: Record<string, string | number | undefined>) => `/meetings${queryString(query)}`,
  meeting: (slug: string) => `/meetings/${slug}`,
  item: (place: ItemAddress) => `/meetings/${place.meetingSlug}/items/${place.itemId}`,
  outcome: (place: ItemAddress, outcomeId: string) => `${link.item(place)}#${outcomeId}`,
  bodies: (query?: Record<string, string | number | undefined>) => `/bodies${queryString(query)}`,
  body: (slug: string, query?: Record<string, string | number | undefined>) =>
    `/bodies/${slug}${queryString(query)}`,
  people: (query?: Record<string, string | number | undefined>) => `/people${queryString(query)}`,
  person: (slug: string) => `/people/${slug}`,
  decisions: (query?: Record<string, string | number | undefined>) => `/decisions${queryString(query)}`,
  decision: (slug: string) => `/decisions/${slug}`,
  policies: () => '/policies',
  policy: (slug: string) => `/policies/${slug}`,
  undertakings: (query?: Record<string, string | number | undefined>) => `/undertakings${queryString(query)}`,
  document: (slug: string) => `/documents/${slug}`,
  documentFile: (slug: string, name: string, version?: number) =>
    `/documents/${slug}/${encodeURIComponent(name)}${queryString({ version })}`,
  record: () => '/record',
  versions: (subjectId: string) => `/record/subjects/${subjectId}`,
  version: (subjectId: string, version: number) => `/record/subjects/${subjectId}/${version}`,
  recordFile: () => '/record/record.sqlite',
  logFile: () => '/record/log.jsonl',
  accessibility: () => '/accessibility',
  papersOut: (query?: Record<string, string | undefined>) => `/papers-out${queryString(query)}`,
  about: () => '/about',
  api: () => '/api',
  openApi: () => '/api/openapi.json',
}

/** A query string with its question mark, or nothing; empty values are left out. */
export function queryString(query: Record<string, string | number | undefined> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

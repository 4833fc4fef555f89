import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { pages } from '../src/site/pages/pages.ts'
import { dogCouncil } from './builders/dog-council.ts'
import { type RunningSite, siteOver } from './builders/site.ts'

const names = [
  ...new Set(pages.flatMap(({ query }) => Object.keys(query ?? {}))),
  'version',
  '__proto__',
  'constructor',
]
const paths = [
  ...pages.map(({ route }) => route.replace(':type', 'meeting').replace(/:slug/, 'dog-control').replace(/:\w+/g, '1')),
  '/search/suggestions', '/index', '/bodies/council', '/meetings/2025-03-01-council', '/documents/x/y.pdf', '/sitemaps/1.xml',
  '/record/log', '/ieListDocuments.aspx', '/mgAi.aspx', '/sitemaps/99999999999999999999.xml', '/record/subjects/__proto__/x',
] // biome-ignore format: one list of paths

const values = fc.oneof(
  fc.constantFrom(
    '-1', '0', '1e9', 'NaN', 'Infinity', '99999999999999999999', '1', '2', '1.5', '', ' ', '\u0000', '%', '%00', '%ff', "'", '"', '*',
    'a*', '"unclosed', 'AND', 'NEAR(', '-', '- -', '^', '{', 'title:', '()', '../..', '2025-13', '2025-02', '0000', '9999', '2025',
    'open', 'list', 'name', 'newest', 'council', 'x'.repeat(3000), '\ud800', '\u202e', '🐕', 'ﷺ', "'; drop table subject;--",
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
) // biome-ignore format: one list of values

const written = fc.oneof(
  values.map((value) => encodeURIComponent(value.toWellFormed())),
  fc.string({ maxLength: 20 }),
)
const queries = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...names), written), written, fc.constantFrom('=', '[]=', '')), {
    maxLength: 4,
  })
  .map((pairs) => pairs.map(([name, value, sign]) => `${name}${sign}${value}`).join('&'))
const endings = fc.constantFrom(
  '',
  '',
  '',
  '.json',
  '.atom',
  '.ics',
  '/',
  '//',
  '.json.json',
  '/../x',
  '%2f',
  '%',
)
const someway = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...paths) },
  { weight: 1, arbitrary: fc.array(written, { maxLength: 5 }).map((parts) => `/${parts.join('/')}`) },
)
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'range',
    'if-none-match',
    'if-modified-since',
    'accept-encoding',
    'accept-language',
    'cookie',
  ),
  fc.oneof(
    fc.constantFrom(
      '*/*',
      'text/html;q=abc',
      'bytes=0-',
      'bytes=9-1',
      'bytes=-1,-2,-3',
      '"',
      'W/"x"',
      '*',
      'yesterday',
      ','.repeat(500),
    ),
    fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
      maxLength: 60,
    }),
  ),
)

describe('hostile addresses', () => {
  let site: RunningSite
  before(async () => {
    site = await siteOver(dogCouncil())
  })
  after(() => site.close())

  it('never fail: what is not understood is 400, what is not there 404', async () => {
    const seen = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(someway, endings, queries, headers, async (path, ending, query, sent) => {
        const address = `${path}${ending}${query === '' ? '' : `?${query}`}`
        if (!URL.canParse(`http://site.test${address}`)) return
        const { status, body } = await site.get(address, sent)
        await body?.cancel()
        seen.set(status, (seen.get(status) ?? 0) + 1)
        assert.ok([200, 301, 304, 400, 404].includes(status), `${address} answers ${status}`)
        assert.deepEqual(site.failures, [], address)
      }),
      { numRuns: 1_500 },
    )
    for (const status of [200, 400, 404]) assert.ok(seen.has(status), `no address answered ${status}`)
  })

  it('are refused with 400 where a parameter is unknown, on every page and its data', async () => {
    for (const { route, json } of pages) {
      if (route.includes(':')) continue
      for (const path of [
        route,
        ...(json === 'none' ? [] : [route === '/' ? '/index.json' : `${route}.json`]),
      ]) {
        for (const query of ['nonsense=1', '__proto__=1', 'toString=1', 'page[]=1']) {
          assert.equal((await site.get(`${path}?${query}`)).status, 400, `${path}?${query}`)
        }
      }
    }
    for (const page of ['-1', '0', '1e9', 'NaN', '01', '٣', '1 or 1=1', '99999999999']) {
      const { status } = await site.get(`/issues?page=${encodeURIComponent(page)}`)
      assert.equal(status, 400, page)
    }
    assert.equal((await site.get('/issues?page=9999999')).status, 404)
    assert.equal((await site.get('/nothing/here')).status, 404)
  })
})

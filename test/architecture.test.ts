import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'node:test'

/** The rooms, lowest first: a room imports from itself and from the rooms named for it, never from above. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  platform: [],
  rules: ['platform'],
  reading: ['platform'],
  components: ['platform'],
  documents: ['platform', 'rules', 'reading'],
  record: ['platform', 'rules', 'reading', 'documents'],
  desk: ['platform', 'rules', 'reading', 'documents', 'record', 'components'],
  imports: ['platform', 'rules', 'reading', 'documents', 'record'],
  demo: ['record'],
  site: ['platform', 'rules', 'reading', 'documents', 'record', 'components'],
  api: ['platform', 'rules', 'reading', 'documents', 'record', 'site'],
  cli: ['platform', 'rules', 'reading', 'documents', 'record', 'imports', 'demo', 'site', 'api', 'desk'],
  client: [],
}

/** What the data side may know of the site: its addresses and its words, not its pages. */
const SITE_PARTS_FOR_API = [
  'site/routes.ts',
  'site/messages',
  'site/security-headers.ts',
  'site/today.ts',
  'site/pages/pages.ts',
  'site/page.ts',
  'site/query.ts',
  'site/data-address.ts',
]

/** Modules whose outside uses them through `index.ts` alone. */
const CLOSED_MODULES = ['reading', 'record/log', 'record/formats', 'record/search']

const isTest = (file: string) => file.endsWith('.test.ts') || file.includes('/fixtures/')
const files = globSync('src/**/*.ts').filter((file) => !isTest(file))

type Import = { from: string; to: string; room: string; target: string }

const imports: Import[] = files.flatMap((file) => {
  const from = file.slice('src/'.length)
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => {
    const to = normalize(join(dirname(from), match[1] ?? ''))
    return { from, to, room: from.split('/')[0] ?? '', target: to.split('/')[0] ?? '' }
  })
})

describe('the architecture', () => {
  it('was looked at', () => {
    assert.ok(files.length > 250, `${files.length} files`)
    assert.ok(imports.length > 800, `${imports.length} imports`)
  })

  it('has only rooms that the list of rooms knows', () => {
    const rooms = new Set(
      files.map((file) => file.split('/')[1] ?? '').filter((name) => !name.endsWith('.ts')),
    )
    assert.deepEqual(
      [...rooms].filter((room) => !(room in MAY_IMPORT)),
      [],
    )
  })

  it('imports downwards only', () => {
    const wrong = imports.filter(
      ({ room, target }) => room in MAY_IMPORT && room !== target && !MAY_IMPORT[room]?.includes(target),
    )
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    )
  })

  it('keeps the desk out of the public half', () => {
    const wrong = imports.filter(
      ({ room, target }) => ['site', 'api', 'record'].includes(room) && target === 'desk',
    )
    assert.deepEqual(wrong, [])
  })

  it('lets the data side know only addresses and words of the site', () => {
    const wrong = imports.filter(
      ({ room, target, to }) =>
        room === 'api' && target === 'site' && !SITE_PARTS_FOR_API.some((part) => to.startsWith(part)),
    )
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    )
  })

  it('uses closed modules through their index', () => {
    const wrong = imports.filter(
      ({ to, room, target }) =>
        room !== target &&
        CLOSED_MODULES.some((module) => to.startsWith(`${module}/`) && to !== `${module}/index.ts`),
    )
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    )
  })

  it('has no query in a page', () => {
    const pages = files.filter((file) => /src\/(site|api)\//.test(file))
    const wrong = pages.filter((file) =>
      /['"`]\s*(select|insert into|update|delete from)\s/.test(readFileSync(file, 'utf8')),
    )
    assert.deepEqual(wrong, [])
  })

  it('keeps clocks, environment and randomness out of modules', () => {
    const wrong = files.filter(
      (file) =>
        /src\/(rules|reading|record|site|api|imports|demo|components)\//.test(file) &&
        /\bDate\.now\(\)|\bnew Date\(\)|process\.env|Math\.random\(\)/.test(readFileSync(file, 'utf8')),
    )
    assert.deepEqual(wrong, [])
  })

  it('has no file that is longer than 400 lines, data excepted', () => {
    const isData = (file: string) => /src\/(demo|rules\/(profiles|calendars|data))/.test(file)
    const long = files.filter((file) => !isData(file) && readFileSync(file, 'utf8').split('\n').length > 401)
    assert.deepEqual(long, [])
  })
})

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishedOf, wholeLog } from '../../../test/builders/published.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import type { LogDatabase } from '../../record/log/index.ts'
import { isNothingNew } from '../import-run.ts'
import { problemLines, summaryLines } from '../summary.ts'
import { answers } from './fixtures/answers.ts'
import { type ApiOptions, apiAddress, changed, importLegistarApi } from './import-api.ts'
import { importLegistarFolder } from './import-folder.ts'
import { valuesOf } from './read-values.ts'
import { recogniseRow } from './recognise.ts'

const clock = () => new Date('2025-06-02T03:04:05Z')
const options = { council: 'Quillford', clock }

/** The answers as files: `matters/77/histories` is `matters_77_histories.json`. */
function recorded(): string {
  const folder = join(temporaryFolder(), 'recorded')
  mkdirSync(folder)
  for (const [path, rows] of Object.entries(answers)) {
    writeFileSync(join(folder, `${path.replaceAll('/', '_')}.json`), JSON.stringify(rows))
  }
  return folder
}

const addressOf = (input: Parameters<typeof fetch>[0]) => (input instanceof Request ? input.url : `${input}`)

async function assertWhole(log: LogDatabase): Promise<void> {
  const meeting = await publishedOf(log, 'meeting', '2025-03-04-paths-committee')
  assert.deepEqual(
    [
      meeting.time,
      meeting.venue,
      meeting.status,
      meeting.items.map((item) => [item.id, item.kind, item.edition]),
    ],
    [
      '18:30',
      'Moot Hall',
      'held',
      [
        ['roll-call', 'standing', undefined],
        ['1', 'business', 0],
      ],
    ],
  )
  assert.deepEqual(
    meeting.attendance.map(({ personId, presence }) => [personId, presence]),
    [
      ['person/ada-fenn', 'present'],
      ['person/bo-marsh', 'apologies'],
    ],
  )
  const minute = await publishedOf(log, 'minute', '2025-03-04-paths-committee-1')
  assert.equal(minute.status, 'draft')
  const [outcome] = minute.outcomes
  assert.deepEqual(
    [outcome?.kind, outcome?.mover, outcome?.vote],
    [
      'recommended',
      'Ada Fenn',
      {
        for: 1,
        against: 0,
        abstained: 0,
        manner: 'named',
        named: [{ name: 'Ada Fenn', personId: 'person/ada-fenn', vote: 'for' }],
      },
    ],
  )
  const issue = await publishedOf(log, 'issue', 'otter-lane-towpath').catch(() =>
    publishedOf(log, 'issue', 'resurfacing-the-towpath-at-otter-lane'),
  )
  assert.equal(issue.title, 'Otter Lane towpath')
  assert.deepEqual(
    issue.appearances.map(({ meetingId, role }) => [meetingId, role]),
    [
      ['meeting/2025-03-04-paths-committee', 'recommendation'],
      ['meeting/2025-03-20-city-council', 'decision'],
    ],
  )
  assert.deepEqual(
    issue.sources?.map(({ key }) => key),
    ['matter:77', 'matter-guid:00000000-0000-4000-8000-000000000077'],
  )
  const body = await publishedOf(log, 'body', 'paths-committee')
  assert.deepEqual(body.memberships, [
    { name: 'Ada Fenn', personId: 'person/ada-fenn', role: 'Chair', from: '2024-01-03', until: '2027-12-31' },
  ])
  assert.equal((await publishedOf(log, 'document', 'map')).versions.length, 0)
  assert.doesNotMatch(await wholeLog(log), /Private|555 0100|Not for anybody/)
}

describe('import of recorded answers of Legistar', () => {
  it('takes meetings, items, votes, roll calls, issues, seats and papers in, once', async () => {
    const log = await emptyLog()
    const folder = recorded()
    const run = await importLegistarFolder(log, folder, options)
    assert.deepEqual(problemLines(run), [])
    await assertWhole(log)
    assert.match(summaryLines(run, false).join('\n'), /not taken in: 1\n +item 9003 of meeting 501/)
    assert.equal(isNothingNew(await importLegistarFolder(log, folder, options)), true)
  })

  it('goes on after it was stopped, with the same record as in one go', async () => {
    const folder = recorded()
    const whole = await emptyLog()
    await importLegistarFolder(whole, folder, options)
    const log = await emptyLog()
    for (let stopAt = 1; stopAt < 20; stopAt += 3) {
      const stop = new AbortController()
      let steps = 0
      const onProgress = () => ++steps >= stopAt && stop.abort()
      await importLegistarFolder(log, folder, { ...options, signal: stop.signal, onProgress })
    }
    await importLegistarFolder(log, folder, options)
    assert.equal(await wholeLog(log), await wholeLog(whole))
  })

  it('says what is wrong in bad input and takes the rest', async () => {
    const folder = recorded()
    writeFileSync(join(folder, 'bad.json'), '{"EventId": 5')
    writeFileSync(join(folder, 'bomb.json.gz'), Buffer.from([0x1f, 0x8b, 0, 1]))
    writeFileSync(join(folder, 'empty.json'), '')
    writeFileSync(
      join(folder, 'lines.jsonl.gz'),
      gzipSync('{"EventId":7}\n{"x":\n{"BodyId":3,"BodyName":"Ponds Board"}\n'),
    )
    writeFileSync(join(folder, 'odd.json'), '[1, null, {"a": []}]')
    writeFileSync(
      join(folder, 'votes_4.json'),
      '[{"VoteId":1,"VotePersonId":8,"VotePersonName":"A","VoteValueName":"Nay","VoteEventItemId":4}]',
    )
    const log = await emptyLog()
    const run = await importLegistarFolder(log, folder, options)
    assert.deepEqual(
      run.problems.map(({ file, place }) => `${file}: ${place}`),
      [
        'bad.json: the whole file',
        'bomb.json.gz: the whole file',
        'empty.json: the whole file',
        'lines.jsonl.gz: line 2',
        'lines.jsonl.gz: row 1',
      ],
    )
    assert.match(summaryLines(run, false).join('\n'), /votes on item 4/)
    await publishedOf(log, 'body', 'ponds-board')
    await assertWhole(log)
  })
})

describe('import of a live Web API of Legistar', () => {
  const asked: string[] = []
  const live = (more: Partial<ApiOptions> = {}): ApiOptions => ({
    ...options,
    wait: () => Promise.resolve(),
    delay: 500,
    timeout: 2_000,
    fetch: (input) => {
      const url = new URL(addressOf(input))
      asked.push(`${url.pathname.replace('/v1/quillford/', '')}${url.search}`)
      const rows = answers[url.pathname.replace('/v1/quillford/', '')] ?? []
      const skip = Number(url.searchParams.get('$skip'))
      return Promise.resolve(Response.json(rows.slice(skip, skip + 1_000)))
    },
    ...more,
  })
  const address = apiAddress('https://webapi.legistar.com/v1/quillford/events')

  it('takes the same in, then asks only for what is new', async () => {
    const log = await emptyLog()
    assert.deepEqual(problemLines(await importLegistarApi(log, address, live())), [])
    await assertWhole(log)
    asked.length = 0
    assert.equal(isNothingNew(await importLegistarApi(log, address, live())), true)
    const query = decodeURIComponent(asked.find((one) => one.startsWith('events?')) ?? '')
    assert.match(query, /\$filter=EventDate gt datetime'2025-05-30T03:04:05' or EventLastModifiedUtc gt /)
  })

  it('pages until a short page', async () => {
    asked.length = 0
    const bodies = Array.from({ length: 1_001 }, (_, at) => ({ BodyId: at + 1, BodyName: `Board ${at + 1}` }))
    const fetch: ApiOptions['fetch'] = (input) => {
      const url = new URL(addressOf(input))
      asked.push(url.pathname)
      const skip = Number(url.searchParams.get('$skip'))
      return Promise.resolve(
        Response.json(url.pathname.endsWith('/bodies') ? bodies.slice(skip, skip + 1_000) : []),
      )
    }
    const run = await importLegistarApi(await emptyLog(), address, live({ fetch }))
    assert.equal(run.counts.get('body')?.new, 1_001)
    assert.equal(asked.filter((path) => path.endsWith('/bodies')).length, 2)
  })

  it('says what came instead of an answer, and begins anew the next time', async () => {
    const log = await emptyLog()
    const fetch: ApiOptions['fetch'] = (input, init) =>
      addressOf(input).includes('/persons')
        ? Promise.resolve(Response.json({ Message: 'Token required' }, { status: 403 }))
        : live().fetch(input, init)
    const run = await importLegistarApi(log, address, live({ fetch }))
    assert.match(problemLines(run).join('\n'), /persons.*: the answer: expected an answer; found HTTP 403/)
    asked.length = 0
    await importLegistarApi(log, address, live())
    assert.ok(asked.some((one) => one.startsWith('events?$top=')))
  })

  it('refuses what is no address of a Web API', () => {
    for (const given of ['https://webapi.legistar.com/', 'ftp://webapi.legistar.com/v1/a', 'x']) {
      assert.throws(() => apiAddress(given), /Expected the address of a Legistar Web API/)
    }
    assert.equal(changed(['A'], undefined), '')
  })
})

describe('rows of Legistar', () => {
  it('are read or refused, whatever they are', () => {
    const known = Object.values(answers).flat()
    const row = fc
      .tuple(fc.constantFrom(...known), fc.dictionary(fc.string(), fc.jsonValue()))
      .chain(([base, more]) =>
        fc.subarray(Object.keys(base)).map((names) => ({
          ...base,
          ...Object.fromEntries(names.map((name, at) => [name, Object.values(more)[at] ?? null])),
        })),
      )
    fc.assert(
      fc.property(fc.oneof(row, fc.jsonValue()), fc.string(), (value, text) => {
        recogniseRow(value)
        assert.ok(Array.isArray(valuesOf('x', text, undefined)))
      }),
    )
  })
})

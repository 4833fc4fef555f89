import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { dogCouncil } from '../../../test/builders/dog-council.ts'
import { type RunningSite, siteOver } from '../../../test/builders/site.ts'
import { withdrawSubject } from '../../record/log/index.ts'

type Page = {
  data: Record<string, unknown>[]
  links: Record<string, string>
  pagination: { totalElements: number }
}

const LATER = new Date('2025-06-20T12:00:00Z')

describe('OParl', () => {
  let site: RunningSite
  before(async () => {
    site = await siteOver(dogCouncil())
  })
  after(() => site.close())
  const json = async <Body = Record<string, unknown>>(address: string, status = 200): Promise<Body> => {
    const response = await site.get(address.replace('http://site.test', ''))
    assert.equal(response.status, status, address)
    assert.equal(response.headers.get('access-control-allow-origin'), '*')
    return (await response.json()) as Body
  }

  it('leads from the System to every list of the Body', async () => {
    const system = await json('/oparl')
    assert.equal(system.type, 'https://schema.oparl.org/1.1/System')
    const bodies = await json<Page>(String(system.body))
    const [body = {}] = bodies.data
    assert.equal(body.name, 'Smallton Council')
    for (const name of ['organization', 'person', 'meeting', 'paper', 'agendaItem', 'consultation', 'file']) {
      const list = await json<Page>(String(body[name]))
      assert.ok(Array.isArray(list.data), name)
    }
    for (const name of ['membership', 'locationList', 'legislativeTermList'])
      assert.ok((await json<Page>(String(body[name]))).links.self, name)
  })

  it('tells an issue as a Paper whose Consultations tell recommendation from decision', async () => {
    const paper = await json<{ consultation: Record<string, unknown>[] }>('/oparl/paper/dog-control')
    assert.deepEqual(
      paper.consultation.map(({ meeting }) => meeting),
      [
        'http://site.test/oparl/meeting/2025-02-01-environment-panel',
        'http://site.test/oparl/meeting/2025-03-01-council',
      ],
    )
    const [first = {}] = paper.consultation
    assert.deepEqual(await json(String(first.id)), first)
    const item = await json(String(first.agendaItem))
    assert.equal(item.result, 'recommended')
    assert.equal(item.consultation, first.id)
    assert.equal(item.resolutionText, 'that an order be made')
  })

  it('gives a meeting its hour in the council’s zone, and says when it is cancelled', async () => {
    const meeting = await json<{ location: { id: string; description: string } }>(
      '/oparl/meeting/2025-07-01-environment-panel',
    )
    assert.deepEqual(
      [meeting, meeting.location.description].map((one) =>
        typeof one === 'string' ? one : 'start' in one && one.start,
      ),
      ['2025-07-01T19:30:00+01:00', 'Moot Hall, Smallton'],
    )
    assert.equal('cancelled' in meeting && meeting.cancelled, true)
    assert.deepEqual(await json(meeting.location.id), meeting.location)
  })

  it('pages without losing or doubling anything, and keeps what was asked in its links', async () => {
    const seen: unknown[] = []
    let next: string | undefined = '/oparl/body/meetings?limit=2&modified_since=2000-01-01T00:00:00%2B01:00'
    while (next) {
      const page: Page = await json<Page>(next)
      assert.ok(page.data.length <= 2)
      seen.push(...page.data.map(({ id }) => id))
      next = page.links.next
      assert.match(page.links.self ?? '', /modified_since=2000-01-01T00%3A00%3A00%2B01%3A00&limit=2&page=/)
    }
    assert.equal(new Set(seen).size, 3)
    assert.equal(seen.length, 3)
  })

  it('filters by when things were created and changed', async () => {
    const total = async (query: string) =>
      (await json<Page>(`/oparl/body/organizations?${query}`)).pagination.totalElements
    assert.equal(await total('created_since=2025-06-15T12:00:00Z'), 2)
    assert.equal(await total('created_since=2025-06-15T13:00:00%2B01:00'), 2)
    assert.equal(await total('created_since=2025-06-15T12:00:01Z'), 0)
    assert.equal(await total('modified_until=2025-06-15T11:59:59Z'), 0)
  })

  it('says plainly what it cannot answer', async () => {
    for (const query of [
      'created_since=2025',
      'page=0',
      'page=x',
      'modified_until=9999999-01-01T00:00:00Z',
    ]) {
      const error = await json(`/oparl/body/papers?${query}`, 400)
      assert.equal(error.type, 'https://schema.oparl.org/1.1/Error')
    }
    for (const path of [
      '/oparl/paper/none',
      '/oparl/body/papers?page=99',
      '/oparl/none',
      '/oparl/body/constructor',
    ])
      assert.equal((await json(path, 404)).type, 'https://schema.oparl.org/1.1/Error')
  })

  it('keeps a withdrawn object as deleted, and lists it only to those who ask what changed', async () => {
    await site.publish({
      format: 'moothall/document/1',
      id: 'document/draft',
      slug: 'draft',
      title: 'SECRET draft',
      kind: 'other',
      openness: { state: 'open' },
      versions: [],
    })
    await site.log
      .transaction()
      .execute((transaction) =>
        withdrawSubject(
          transaction,
          { id: 'document/draft', actor: 'Clerk', origin: 'desk', note: 'In error' },
          () => LATER,
        ),
      )
    await site.publish()
    const ids = async (query: string) =>
      (await json<Page>(`/oparl/body/files${query}`)).data.map(({ id }) => id)
    assert.deepEqual(await ids(''), [])
    assert.deepEqual(await ids('?modified_since=2025-06-20T00:00:00Z'), ['http://site.test/oparl/file/draft'])
    const gone = await json('/oparl/file/draft', 410)
    assert.deepEqual([gone.deleted, gone.modified, gone.name], [true, LATER.toISOString(), undefined])
  })

  it('leaves out inner lists when asked to', async () => {
    assert.equal((await json('/oparl/meeting/2025-03-01-council?omit_internal=true')).agendaItem, undefined)
  })

  it('never fails, whatever it is asked', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        'meeting',
        'agenda-item',
        'body',
        'papers',
        'organization',
        'council',
        'meetings',
        '__proto__',
      ),
      fc.string(),
    )
    const query = fc.array(fc.tuple(fc.constantFrom('page', 'limit', 'created_since', 'x'), fc.string()), {
      maxLength: 3,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 4 }), query, async (parts, asked) => {
        const path = parts.map((one) => encodeURIComponent(one.toWellFormed())).join('/')
        const response = await site.get(`/oparl/${path}?${new URLSearchParams(asked)}`)
        assert.ok(response.status < 500, path)
      }),
      { numRuns: 100 },
    )
    assert.deepEqual(site.failures, [])
  })
})

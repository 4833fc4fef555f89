import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { dogCouncil } from '../../test/builders/dog-council.ts'
import { type RunningSite, siteOver } from '../../test/builders/site.ts'
import type { Council, Document, Issue } from '../record/formats/index.ts'
import { withdrawSubject } from '../record/log/index.ts'

const clock = () => new Date('2025-06-15T12:00:00Z')

function issue(fields: Partial<Issue>): Issue {
  return {
    format: 'moothall/issue/1',
    id: 'issue/parks',
    slug: 'parks',
    title: 'Parks',
    appearances: [],
    ...fields,
  }
}

describe('the site', () => {
  let site: RunningSite
  before(async () => {
    site = await siteOver(dogCouncil())
  })
  after(() => site.close())

  it('leads every form of a renamed subject to its new address', async () => {
    await site.publish(issue({}))
    await site.publish(issue({ slug: 'parks-and-gardens', formerSlugs: ['parks'] }))
    const to = async (path: string) => {
      const response = await site.get(path)
      return [response.status, response.headers.get('location')]
    }
    assert.deepEqual(await to('/issues/parks'), [301, '/issues/parks-and-gardens'])
    assert.deepEqual(await to('/issues/parks.json'), [301, '/issues/parks-and-gardens.json'])
    assert.deepEqual(await to('/issues/parks.atom'), [301, '/issues/parks-and-gardens.atom'])
  })

  it('says that something was withdrawn, and why, with 410', async () => {
    await site.publish(issue({ id: 'issue/ponds', slug: 'ponds', title: 'Ponds' }))
    await site.log
      .transaction()
      .execute((transaction) =>
        withdrawSubject(
          transaction,
          { id: 'issue/ponds', actor: 'Clerk', origin: 'desk', note: 'Published in error' },
          clock,
        ),
      )
    await site.publish()
    const gone = await site.get('/issues/ponds')
    assert.equal(gone.status, 410)
    const text = await gone.text()
    assert.match(text, /Published in error/)
    assert.match(text, /\/record\/subjects\/issue\/ponds/)
    assert.doesNotMatch(text, /Ponds/)
  })

  it('has another tag and another style sheet when the council changes its colour', async () => {
    const before = (await site.get('/')).headers.get('etag')
    const [council] = dogCouncil() as [Council]
    await site.publish({ ...council, brandColour: '#5a1a6e' })
    const page = await site.get('/')
    assert.notEqual(page.headers.get('etag'), before)
    const style = /href="(\/assets\/moothall\.[0-9a-f]+\.css)"/.exec(await page.text())?.[1] ?? ''
    const css = await site.get(style)
    assert.equal(css.status, 200)
    assert.match(await css.text(), /--brand:#5a1a6e/)
  })

  it('answers impossible addresses with 400 or 404', async () => {
    const expected: Record<string, number> = {
      '/issues?page=0': 400,
      '/issues?page=99999': 404,
      '/issues?colour=red': 400,
      '/meetings?month=2026-13': 400,
      '/search?q=dogs&outcome=eaten': 400,
      '/decisions?year=20': 400,
      '/record?page=1e3': 400,
      '/record/subjects/issue/dog-control/99': 404,
      '/sitemaps/99999999999999999999.xml': 404,
      '/sitemaps/0.xml': 404,
      '/assets/nothing.css': 404,
    }
    for (const [path, status] of Object.entries(expected))
      assert.equal((await site.get(path)).status, status, path)
    assert.deepEqual(site.failures, [])
  })
})

describe('a paper’s file', () => {
  const text = Buffer.from('<script>alert(1)</script>The paper')
  let site: RunningSite
  let paper: Document
  before(async () => {
    site = await siteOver(dogCouncil())
    const { sha256 } = await site.files.put(text)
    const version = { sha256, bytes: text.length, mediaType: 'text/html' }
    paper = {
      format: 'moothall/document/1',
      id: 'document/paper',
      slug: 'paper',
      title: 'Paper',
      kind: 'report',
      openness: { state: 'open' },
      versions: [
        { ...version, fileName: 'first draft.html' },
        { ...version, fileName: 'final.html' },
      ],
    }
    await site.publish(paper)
  })
  after(() => site.close())

  it('is served in a sandbox, to be kept by its hash', async () => {
    const response = await site.get('/documents/paper/final.html')
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-security-policy') ?? '', /sandbox$/)
    assert.equal(await response.text(), text.toString())
    const etag = response.headers.get('etag') ?? ''
    assert.equal((await site.get('/documents/paper/final.html', { 'if-none-match': etag })).status, 304)
  })

  it('keeps the address it had under an earlier name', async () => {
    assert.equal((await site.get('/documents/paper/first%20draft.html')).status, 200)
    assert.equal((await site.get('/documents/paper/first%20draft.html?version=1')).status, 200)
    assert.equal((await site.get('/documents/paper/first%20draft.html?version=2')).status, 404)
    assert.equal((await site.get('/documents/paper/never.html')).status, 404)
  })

  it('is not opened for a question about its headers', async () => {
    for (const path of ['/documents/paper/final.html', '/record/record.sqlite', '/record/log.jsonl']) {
      const response = await site.get(path, {}, 'HEAD')
      assert.equal(response.status, 200, path)
      assert.equal(response.body, null, path)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aBody, aMeeting, aMinute, anIssue } from '../../../../test/builders/council-contents.ts'
import { testSite } from '../../../../test/builders/test-site.ts'
import type { IssuesView } from '../../../record/queries/issues-view.ts'

const panel = aMeeting('panel', '2025-02-01', [
  { heading: 'Dogs' },
  { heading: 'Trees' },
  { heading: 'Bins' },
])
const council = aMeeting('council', '2026-03-01', [{ heading: 'Dogs' }, { heading: 'Tolls' }])
const coming = aMeeting('council', '2026-12-01', [{ heading: 'Trees' }])
const cancelled = { ...aMeeting('panel', '2026-12-08', [{ heading: 'Bins' }]), status: 'cancelled' as const }
const at = (meeting: { id: string }, itemId = '1') => ({ meetingId: meeting.id, itemId })

const contents = [
  aBody('panel', 'Environment Panel'),
  aBody('council', 'Council'),
  panel,
  council,
  coming,
  cancelled,
  aMinute(panel, '1', { text: 'that dogs be led', outcomes: ['amended', 'recommended', 'noted'] }),
  aMinute(panel, '2', { text: 'that trees be planted', outcomes: ['recommended'] }),
  aMinute(panel, '3', { text: 'that bins be noted', outcomes: ['noted'] }),
  aMinute(council, '1', { text: 'that dogs be led', outcomes: ['lost', 'amended', 'noted', 'resolved'] }),
  aMinute(council, '2', { text: 'withdrawn', outcomes: ['withdrawn'] }),
  { ...anIssue('dogs', 'Dogs in parks', [at(panel), at(council)]), topic: 'Parks' },
  { ...anIssue('trees', 'Trees <b>& hedges', [at(panel, '2'), at(coming)]), topic: 'Parks' },
  anIssue('bins', 'Bins', [at(panel, '3'), at(cancelled)]),
  anIssue('tolls', 'Tolls', [at(council, '2')]),
  anIssue('new', 'A new matter', []),
]

describe('the list of issues', async () => {
  const site = await testSite(contents)
  const titles = async (query: string) =>
    (await site.json<IssuesView>(`/issues.json${query}`)).lines.map(({ slug }) => slug)

  it('shows where each issue stands, the newest activity first', async () => {
    const { status, text } = await site.get('/issues')
    assert.equal(status, 200)
    assert.match(text, /5 issues/)
    assert.match(text, /Trees &lt;b&gt;&amp; hedges/)
    assert.match(text, />Resolved<\/span> 1 March 2026 · Council/)
    assert.match(text, /awaiting an answer/)
    assert.deepEqual(await titles(''), ['bins', 'trees', 'dogs', 'tolls', 'new'])
    assert.deepEqual(await titles('?order=title'), ['new', 'bins', 'dogs', 'tolls', 'trees'])
  })

  it('says what comes next, and nothing of a meeting that is off', async () => {
    const { lines } = await site.json<IssuesView>('/issues.json')
    const next = Object.fromEntries(lines.map((line) => [line.slug, line.next?.date ?? null]))
    assert.deepEqual(next, { bins: null, trees: '2026-12-01', dogs: null, tolls: null, new: null })
  })

  it('narrows by state, topic, body and year', async () => {
    assert.deepEqual(await titles('?state=decided'), ['dogs'])
    assert.deepEqual(await titles('?state=awaiting'), ['trees'])
    assert.deepEqual(await titles('?state=upcoming'), ['trees'])
    assert.deepEqual(await titles('?state=considered'), ['bins', 'new'])
    assert.deepEqual(await titles('?state=dropped'), ['tolls'])
    assert.deepEqual(await titles('?topic=Parks&body=council'), ['trees', 'dogs'])
    assert.deepEqual(await titles('?year=2026&body=panel&order=title'), ['bins', 'dogs', 'trees'])
    assert.deepEqual(await titles('?topic=&body=&year=&state='), ['bins', 'trees', 'dogs', 'tolls', 'new'])
    assert.match((await site.get('/issues?topic=Nothing')).text, /No issue is like that/)
  })

  it('is paged, and ends', async () => {
    const many = Array.from({ length: 30 }, (_, index) => anIssue(`issue-${index}`, `Issue ${index}`, []))
    const long = await testSite(many)
    const { text } = await long.get('/issues?order=title')
    assert.match(text, /href="\/issues\?order=title&amp;page=2"/)
    assert.equal((await long.json<IssuesView>('/issues.json?page=2')).lines.length, 5)
    assert.equal((await long.get('/issues?page=3')).status, 404)
  })

  it('answers what it does not understand with 400', async () => {
    for (const query of [
      'page=0',
      'page=x',
      'year=20',
      'state=open',
      'order=up',
      'body=A%20B',
      'body=nobody',
      'q=1',
    ]) {
      const { status, text } = await site.get(`/issues?${query}`)
      assert.equal(status, 400, query)
      assert.match(text, /expected|does not know/)
    }
  })
})

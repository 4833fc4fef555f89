import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { SaxesParser } from 'saxes'
import type { Published } from '../src/record/formats/index.ts'
import { aBody, aMeeting, aMinute, anIssue, aPerson } from './builders/council-contents.ts'
import { dogCouncil } from './builders/dog-council.ts'
import { elementsOf } from './builders/elements-of.ts'
import { type RunningSite, siteOver } from './builders/site.ts'

const ATTACKS = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", '</title><script>alert(1)</script>',
  '</script><script>alert(1)</script>', '<!--', ']]>', 'javascript:alert(1)', '&lt;script&gt;', '{{constructor.constructor("x")()}}',
  '\u202egpj.exe', 'a\u2028\u2029b', 'x'.repeat(900), '\u0301'.repeat(300),
] // biome-ignore format: one list of attacks

const MARKUP = `<p onclick="alert(1)">a<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">b</a>
<a href="https://example.org" onmouseover="x">c</a><svg><a xlink:href="javascript:x">d</a></svg><math><mi//xlink:href="data:x">
<iframe src="https://evil.example"></iframe><form action="/x"><input name=y></form><style>*{display:none}</style><base href="//evil">
<template><script>x</script></template><noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript></p></div></main></body>`

/** One council whose every text is an attack. */
function hostile(text: string, index: number): Published[] {
  const key = `k${index}`
  const meeting = aMeeting(key, '2025-02-01', [{ heading: text, number: text.slice(0, 40), text }])
  const minute = aMinute(meeting, '1', { text, outcomes: ['resolved', 'recommended'] })
  const outcomes = minute.outcomes.map((one) => ({
    ...one,
    text,
    targetBody: text,
    mover: text,
    parts: [{ label: '(a)', text }],
    vote: { for: 1, against: 0, manner: 'named' as const, named: [{ name: text, vote: 'for' as const }] },
  }))
  const [item] = meeting.items
  return [
    { ...aBody(key, text), purpose: text, contact: text, memberships: [{ name: text, role: text }] },
    { ...aPerson(key, text), ward: text, party: text, about: text },
    {
      ...meeting,
      title: text,
      venue: text,
      statusNote: text,
      items: item ? [{ ...item, html: MARKUP }] : [],
      attendance: [{ name: text, role: text, presence: 'present' }],
    },
    {
      ...minute,
      html: MARKUP,
      outcomes,
      undertakings: [{ id: 'u1', text, by: text, about: text, reading: { by: 'machine', confidence: 0.5 } }],
      mentions: [{ kind: 'person', name: text, role: 'spoke', reading: { by: 'machine', confidence: 0.5 } }],
      references: [{ kind: 'paper', printed: text, isDangling: true, reading: { by: 'machine', confidence: 0.5 } }],
    },
    { ...anIssue(key, text, [{ meetingId: meeting.id, itemId: '1' }]), summary: text, topic: text },
    {
      format: 'moothall/decision/1', id: `decision/${key}`, slug: key, title: text, maker: { kind: 'officer', name: text },
      text, html: MARKUP, reasons: text, callIn: text, wards: [text], decidedOn: '2025-01-01',
    },
    {
      format: 'moothall/document/1', id: `document/${key}`, slug: key, title: text, kind: 'report', label: text,
      openness: { state: 'open' }, text, publishedOn: '2025-01-01',
      versions: [{ sha256: hash('sha256', text), mediaType: 'text/html', bytes: 3, fileName: text.slice(0, 100), note: text }],
    },
    {
      format: 'moothall/instrument/1', id: `instrument/${key}`, slug: key, title: text, kind: 'policy', status: 'in force',
      summary: text, owner: { name: text }, versions: [{ label: text, summary: text, adoptedOn: '2025-02-01' }],
    },
  ] // biome-ignore format: shapes side by side
}

function assertHarmless(page: string, address: string): void {
  for (const { name, attributes, text } of elementsOf(page)) {
    if (name === 'script') {
      const isOurs = text === '' && attributes.src?.startsWith('/assets/')
      assert.ok(
        isOurs || attributes.type === 'application/ld+json',
        `${address}: <script> ${text.slice(0, 80)}`,
      )
    }
    assert.ok(
      !['iframe', 'object', 'embed', 'base', 'style', 'math', 'template'].includes(name),
      `${address}: <${name}>`,
    )
    for (const [key, value = ''] of Object.entries(attributes)) {
      assert.doesNotMatch(key, /^on|^style$|^srcdoc$/, `${address}: ${name} ${key}`)
      const isAddress = /^(href|src|action|formaction|poster|data|xlink:href)$/.test(key)
      assert.ok(
        !isAddress || !/^(javascript|data|vbscript):/i.test(value.trim()),
        `${address}: ${name} ${key}`,
      )
    }
  }
  assert.equal(elementsOf(page).filter(({ name }) => name === 'h1').length, 1, address)
}

describe('hostile contents', () => {
  let site: RunningSite
  const contents = ATTACKS.flatMap(hostile)
  before(async () => {
    site = await siteOver([...dogCouncil(), ...contents])
  })
  after(() => site.close())

  it('never become markup, on any page', async () => {
    const search = ['/search?q=alert', '/search?q=script', '/search?q=example', '/search?q=%3Cscript%3E']
    const lists = [
      '/',
      '/issues',
      '/meetings?month=2025-02',
      '/meetings?view=list',
      '/bodies',
      '/people',
      '/decisions',
      '/policies',
    ]
    const own = ATTACKS.flatMap((_, index) => {
      const meeting = `/meetings/2025-02-01-k${index}`
      const subject = ['issues', 'bodies', 'people', 'decisions', 'policies', 'documents'].map(
        (kind) => `/${kind}/k${index}`,
      )
      return [
        meeting,
        `${meeting}/items/1`,
        ...subject,
        `/record/subjects/issue/k${index}`,
        `/record/subjects/minute/2025-02-01-k${index}-1/1`,
      ]
    })
    for (const address of [...search, ...lists, '/undertakings', '/record', ...own]) {
      const response = await site.get(address)
      const page = await response.text()
      assert.equal(response.status, 200, address)
      assertHarmless(page, address)
    }
    assert.deepEqual(site.failures, [])
  })

  it('cannot end the data in the head or a feed', async () => {
    for (const address of ['/index.atom', '/issues/k0.atom', '/issues/k6.atom']) {
      const text = await (await site.get(address)).text()
      assert.doesNotMatch(text, /<(script|img|svg)/, address)
      new SaxesParser({ xmlns: true }).write(text).close()
    }
    for (const address of ['/meetings.ics', '/bodies/k10.ics', '/meetings/2025-02-01-k0.ics']) {
      const lines = (await (await site.get(address)).text()).split('\r\n')
      for (const line of lines) assert.match(line, /^([A-Z-]+[:;]| |$)/, address)
    }
  })

  it('are too many to be published, or shown in bounded time', async () => {
    const items = Array.from({ length: 2_000 }, (_, index) => ({
      heading: `Item ${index + 1} ${'of business '.repeat(5)}`,
      number: String(index + 1),
    }))
    const huge = aMeeting('council', '2025-05-05', [...items, ...items, ...items, ...items, ...items])
    await assert.rejects(site.publish(huge), /does not fit/)
    const large = aMeeting('council', '2025-05-06', items)
    const minutes = large.items
      .slice(0, 500)
      .map((item) => aMinute(large, item.id, { text: 'It was so. '.repeat(60), outcomes: ['resolved'] }))
    const many = aMinute(large, '600', {
      text: 'Resolved',
      outcomes: Array.from({ length: 500 }, () => 'resolved' as const),
    })
    await site.publish(large, ...minutes, many)
    for (const address of [
      '/meetings/2025-05-06-council',
      '/meetings/2025-05-06-council.json',
      '/meetings/2025-05-06-council/items/600',
    ]) {
      let page = ''
      let best = Number.POSITIVE_INFINITY
      for (let count = 0; count < 3; count++) {
        const start = performance.now()
        const response = await site.get(address)
        page = await response.text()
        best = Math.min(best, performance.now() - start)
        assert.equal(response.status, 200)
      }
      assert.ok(best < 500, `${address}: ${Math.round(best)} ms`)
      assert.ok(page.length < 5_000_000, `${address}: ${page.length} characters`)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aBody, aMeeting, aMinute, anIssue, aPerson } from '../../../../test/builders/council-contents.ts'
import { testSite } from '../../../../test/builders/test-site.ts'
import type { BodiesView } from '../../../record/queries/bodies-view.ts'
import { isChair } from '../../../record/queries/body-members.ts'
import type { BodyView } from '../../../record/queries/body-view.ts'

const item = [{ heading: 'Dogs' }]
const past = Array.from({ length: 30 }, (_, index) =>
  aMeeting('panel', `${2024 + (index % 3)}-01-${10 + Math.floor(index / 3)}`, item),
)
const coming = aMeeting('panel', '2026-12-08', item)
const off = { ...aMeeting('panel', '2026-12-01', item), status: 'cancelled' as const }
const [first] = past
assert.ok(first)

const contents = [
  {
    ...aBody('panel', 'Environment Panel'),
    kind: 'panel' as const,
    parentId: 'body/council',
    purpose: 'Advises on <parks>.',
    formerNames: [{ name: 'Parks Panel', until: '2020-05-01' }],
    formerSlugs: ['parks-panel'],
    memberships: [
      { name: 'Councillor B Reed', role: 'Member', from: '2024-05-15' },
      { name: 'Councillor C Vale', role: 'Vice-Chair' },
      { name: 'Councillor A Thorn', personId: 'person/ada-thorn', role: 'Chairman', from: '2024-05-15' },
      { name: 'Councillor D Moor', role: 'Chairman', from: '2020-05-15', until: '2024-05-14' },
    ],
  },
  { ...aBody('council', 'Council'), kind: 'council' as const },
  { ...aBody('old', 'Tolls Committee'), until: '2019-01-01' },
  { ...aPerson('ada-thorn', 'Councillor Ada Thorn'), ward: 'Rushmere', party: 'Vale Party' },
  ...past,
  coming,
  off,
  aMinute(first, '1', { text: 'that dogs be led', outcomes: ['resolved'] }),
  anIssue('dogs', 'Dogs in parks', [{ meetingId: first.id, itemId: '1' }]),
]

describe('bodies', async () => {
  const site = await testSite(contents)

  it('stand under their kind, with when they next meet, the ended apart', async () => {
    const { status, text } = await site.get('/bodies')
    assert.equal(status, 200)
    assert.match(text, /<h2>Panels<\/h2>/)
    assert.match(text, /next meets 8 December 2026/)
    assert.match(text, /<h2>No longer meeting<\/h2>.*Tolls Committee/s)
    const { lines } = await site.json<BodiesView>('/bodies.json')
    assert.deepEqual(
      lines.map(({ slug }) => slug),
      ['council', 'panel', 'old'],
    )
    assert.equal(lines[1]?.parent?.slug, 'council')
  })

  it('have a page with members now, chairs over time, meetings and issues', async () => {
    const { status, text } = await site.get('/bodies/panel')
    assert.equal(status, 200)
    assert.match(text, /Panel of <a href="\/bodies\/council">Council<\/a>/)
    assert.match(text, /Advises on &lt;parks&gt;/)
    assert.match(text, /Parks Panel/)
    assert.match(text, /Dogs in parks/)
    assert.match(text, /Rushmere/)
    assert.match(text, /href="\/bodies\/panel\.atom"/)
    assert.match(text, /href="\/bodies\/panel\.ics"/)
    assert.match(text, /<s><a href="\/meetings\/2026-12-01-panel">/)
    const view = await site.json<BodyView>('/bodies/panel.json')
    assert.deepEqual(
      view.members.map(({ name, slug }) => [name, slug]),
      [
        ['Councillor A Thorn', 'ada-thorn'],
        ['Councillor C Vale', null],
        ['Councillor B Reed', null],
      ],
    )
    assert.deepEqual(
      view.chairs.map(({ name }) => name),
      ['Councillor A Thorn', 'Councillor D Moor'],
    )
    assert.match((await site.get('/bodies/council')).text, /href="\/bodies\/panel">Environment Panel/)
    assert.match((await site.get('/bodies/old')).text, /Ended on 1 January 2019/)
  })

  it('page their past meetings, all or of a year', async () => {
    const { past: whole } = await site.json<BodyView>('/bodies/panel.json')
    assert.deepEqual([whole.total, whole.pages, whole.lines.length], [past.length, 2, 25])
    const { past: year } = await site.json<BodyView>('/bodies/panel.json?year=2025')
    assert.ok(year.total > 0 && year.lines.every(({ date }) => date.startsWith('2025')))
    const second = await site.get('/bodies/panel?page=2')
    assert.equal(second.status, 200)
    assert.doesNotMatch(second.text, /Coming up/)
    assert.equal((await site.get('/bodies/panel?page=3')).status, 404)
  })

  it('answer a former slug with the new address, an unknown one with 404, nonsense with 400', async () => {
    const { status, location } = await site.get('/bodies/parks-panel')
    assert.deepEqual([status, location], [301, '/bodies/panel'])
    assert.equal((await site.get('/bodies/nobody')).status, 404)
    assert.equal((await site.get('/bodies?page=2')).status, 404)
    for (const address of [
      '/bodies?page=x',
      '/bodies?q=1',
      '/bodies/panel?year=20',
      '/bodies/panel?page=0',
    ]) {
      assert.equal((await site.get(address)).status, 400, address)
    }
  })
})

describe('a role', () => {
  it('is the chair by whatever name, never the vice-chair', () => {
    for (const role of [
      'Chair',
      'Chairman',
      'Chairperson',
      'Lord Mayor',
      'Leader of the Council',
      'Convener',
    ]) {
      assert.equal(isChair(role), true, role)
    }
    for (const role of [
      'Vice-Chair',
      'Vice Chairman',
      'Deputy Mayor',
      'Deputy Leader',
      'Past Chairman',
      'Member',
      '',
    ]) {
      assert.equal(isChair(role), false, role)
    }
    assert.equal(isChair(null), false)
  })
})

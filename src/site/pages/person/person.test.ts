import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aBody, aMeeting, aMinute, aPerson } from '../../../../test/builders/council-contents.ts'
import { testSite } from '../../../../test/builders/test-site.ts'
import type { Attendance, Meeting, Published } from '../../../record/formats/index.ts'
import type { PeopleView } from '../../../record/queries/people-view.ts'
import type { PersonView } from '../../../record/queries/person-view.ts'

const read = { by: 'machine' as const, confidence: 0.9 }

function attended(
  date: string,
  presence: Attendance['presence'] | 'nobody',
  rest: Partial<Meeting> = {},
): Meeting {
  const other: Attendance = {
    name: 'Councillor B Reed',
    presence: presence === 'nobody' ? 'expected' : 'present',
  }
  const own: Attendance = {
    name: 'Councillor A Thorn',
    personId: 'person/ada-thorn',
    presence: presence === 'nobody' ? 'expected' : presence,
  }
  return { ...aMeeting('panel', date, [{ heading: 'Dogs' }]), attendance: [own, other], ...rest }
}

const voted = attended('2026-06-01', 'present')
const minute = aMinute(voted, '1', { text: 'that dogs be led', outcomes: ['resolved'] })
const contents: Published[] = [
  { ...aBody('council', 'Council') },
  {
    ...aBody('panel', 'Environment Panel'),
    memberships: [
      { name: 'Councillor A Thorn', personId: 'person/ada-thorn', role: 'Chair', from: '2026-05-13' },
      {
        name: 'Councillor A Thorn',
        personId: 'person/ada-thorn',
        role: 'Member',
        from: '2024-05-13',
        until: '2026-05-12',
      },
    ],
  },
  {
    ...aPerson('ada-thorn', 'Councillor Ada Thorn'),
    ward: 'Rushmere',
    party: 'Vale Party',
    formerSlugs: ['ada-reed'],
    terms: [{ from: '2019-05-07' }],
  },
  { ...aPerson('zoe-ash', 'Councillor Zoe Ash'), ward: 'Rushmere' },
  { ...aPerson('ian-old', 'Councillor Ian Old'), terms: [{ from: '2015-05-07', until: '2019-05-06' }] },
  { ...aPerson('basil-reed', 'Basil Reed'), kind: 'officer' },
  {
    format: 'moothall/post/1',
    id: 'post/clerk',
    slug: 'clerk',
    title: 'Clerk',
    holders: [
      { name: 'Jo Late', until: '2020-04-30' },
      { name: 'Basil Reed', personId: 'person/basil-reed', isActing: true, from: '2020-05-01' },
    ],
  },
  attended('2026-04-30', 'present'),
  attended('2026-05-01', 'apologies'),
  voted,
  attended('2026-07-01', 'substitute'),
  attended('2026-08-01', 'present', { status: 'cancelled' }),
  attended('2026-09-01', 'nobody'),
  attended('2026-12-01', 'expected'),
  {
    ...minute,
    outcomes: minute.outcomes.map((outcome) => ({
      ...outcome,
      vote: {
        named: [
          { name: 'Cllr B Reed', vote: 'for' as const },
          { name: 'Cllr A Thorn', personId: 'person/ada-thorn', vote: 'against' as const },
        ],
      },
    })),
    mentions: [
      { kind: 'person', name: 'Councillor Ada Thorn', role: 'moved', reading: read },
      {
        kind: 'person',
        name: 'Councillor A Thorn',
        personId: 'person/ada-thorn',
        role: 'spoke',
        reading: read,
      },
    ],
  },
]

describe('people', async () => {
  const site = await testSite(contents)
  const slugs = async (query: string) =>
    (await site.json<PeopleView>(`/people.json${query}`)).lines.map(({ slug }) => slug)

  it('are councillors by surname, ward or party, with posts below', async () => {
    const { status, text } = await site.get('/people')
    assert.equal(status, 200)
    assert.match(text, /2 councillors/)
    assert.match(
      text,
      /Clerk<\/dt>.*Basil Reed<\/a>.*acting, since 1 May 2020.*Jo Late.*until 30 April 2020/s,
    )
    assert.deepEqual(await slugs(''), ['zoe-ash', 'ada-thorn'])
    assert.match((await site.get('/people?by=ward')).text, /Rushmere <span class="quiet">2<\/span>/)
    assert.deepEqual(await slugs('?by=party'), ['ada-thorn', 'zoe-ash'])
    assert.match((await site.get('/people?by=party')).text, /No party in the record/)
    assert.deepEqual(await slugs('?show=former'), ['ian-old'])
    assert.deepEqual(await slugs('?show=others'), ['basil-reed'])
    assert.match((await site.get('/people?show=posts')).text, /<dt>Clerk<\/dt>/)
  })

  it('have a page with seats, attendance by civic year, what they said and how they voted', async () => {
    const { status, text } = await site.get('/people/ada-thorn')
    assert.equal(status, 200)
    assert.match(text, /Councillor, Rushmere, Vale Party\./)
    assert.match(text, /moved, spoke|spoke, moved/)
    assert.match(text, /Voted against/)
    const view = await site.json<PersonView>('/people/ada-thorn.json')
    assert.deepEqual(view.attendance, [
      { civicYear: '2026/27', expected: 2, present: 1, asSubstitute: 1 },
      { civicYear: '2025/26', expected: 1, present: 1, asSubstitute: 0 },
    ])
    assert.deepEqual(
      [view.memberships.now.map(({ role }) => role), view.memberships.before.map(({ role }) => role)],
      [['Chair'], ['Member']],
    )
    assert.equal((await site.json<PersonView>('/people/basil-reed.json')).posts[0]?.name, 'Clerk')
  })

  it('answer a former slug with the new address, an unknown one with 404, nonsense with 400', async () => {
    const { status, location } = await site.get('/people/ada-reed')
    assert.deepEqual([status, location], [301, '/people/ada-thorn'])
    assert.equal((await site.get('/people/nobody')).status, 404)
    assert.equal((await site.get('/people?page=2')).status, 404)
    assert.equal((await site.get('/people?show=posts&page=2')).status, 404)
    for (const address of ['/people?by=age', '/people?show=all', '/people?page=0', '/people/ada-thorn?x=1']) {
      assert.equal((await site.get(address)).status, 400, address)
    }
  })
})

import type { Body, Council, Person, Post } from '../../record/formats/index.ts'
import { bodies } from '../bodies.ts'
import { formalName, people, personId } from '../people.ts'
import { posts } from '../posts.ts'
import { membershipsAsOf } from './memberships.ts'
import type { Publication } from './publications.ts'

/** The day the council began this record; what is older was entered from its minute books on that day. */
export const RECORD_BEGAN = '2024-05-16'

/** The days on which the lists of people, posts and bodies were brought up to date. */
const REVISED_ON = [
  RECORD_BEGAN,
  '2025-04-01',
  '2025-05-15',
  '2025-09-01',
  '2025-10-10',
  '2026-01-05',
  '2026-04-01',
  '2026-05-14',
]

const council: Council = {
  format: 'moothall/council/1',
  id: 'council/fernley-district-council',
  slug: 'fernley-district-council',
  name: 'Fernley District Council',
  shortName: 'Fernley',
  about:
    'Fernley is an invented district of fifteen wards between the Wittle and the Danes Hills; the council, its people and its business are made up for this demonstration. Its 45 councillors meet at the Moot Hall in Fernley. Under agreements with the county it also runs four branch libraries and the smaller highway works.',
  language: 'en-GB',
  timeZone: 'Europe/London',
  profile: 'england-principal',
  brandColour: '#0b4f4a',
  website: 'https://fernley.example/',
}

/** The council, its people, posts and bodies, each again on the days it changed. */
export function standingPublications(): Publication[] {
  const publications: Publication[] = [published(council, RECORD_BEGAN, '08:00:00')]
  const last = new Map<string, string>()
  for (const day of REVISED_ON) {
    const contents = [
      ...people.flatMap((row) => personAsOf(row.key, day)),
      ...posts.map((row) => postAsOf(row.key, day)),
      ...bodies.map((row) => bodyAsOf(row.key, day)),
    ]
    for (const content of contents) {
      const text = JSON.stringify(content)
      if (last.get(content.id) === text) continue
      last.set(content.id, text)
      publications.push(published(content, day, '08:00:00'))
    }
  }
  return publications
}

function published(content: Publication['content'], on: string, time: string): Publication {
  return { content, at: `${on}T${time}Z`, actor: 'Democratic Services Manager' }
}

function personAsOf(key: string, day: string): Person[] {
  const row = people.find((one) => one.key === key)
  if (!row || (row.from && row.from > day)) return []
  const id = personId(key)
  const officerPosts = posts.filter((post) =>
    post.holders.some(({ person, from, until = day }) => person === key && from <= day && until >= day),
  )
  if (row.kind === 'officer' && !posts.some((post) => heldBy(post, key, day))) return []
  return [
    {
      format: 'moothall/person/1',
      id,
      slug: id.slice('person/'.length),
      name: row.kind === 'councillor' ? `Councillor ${row.first} ${row.surname}` : formalName(key),
      kind: row.kind,
      ...(row.ward ? { ward: row.ward } : {}),
      ...(row.party ? { party: row.party } : {}),
      ...(row.kind === 'councillor'
        ? { email: `${row.first}.${row.surname}@fernley.example`.toLowerCase() }
        : {}),
      ...(row.about ? { about: row.about } : {}),
      ...(officerPosts.length > 0 ? { keyPosts: officerPosts.map(({ title }) => title) } : {}),
      ...(row.from
        ? { terms: [{ from: row.from, ...(row.until && row.until < day ? { until: row.until } : {}) }] }
        : {}),
    },
  ]
}

function heldBy(post: (typeof posts)[number], key: string, day: string): boolean {
  return post.holders.some(({ person, from }) => person === key && from <= day)
}

function postAsOf(key: string, day: string): Post {
  const row = posts.find((post) => post.key === key)
  if (!row) throw new RangeError(`No post of the demo has the key "${key}"`)
  return {
    format: 'moothall/post/1',
    id: `post/${key}`,
    slug: key,
    title: row.title,
    ...(row.formerTitles ? { formerTitles: row.formerTitles.map(({ title }) => title) } : {}),
    holders: row.holders
      .filter(({ from }) => from <= day)
      .map((holder) => ({
        name: formalName(holder.person),
        personId: personId(holder.person),
        ...(holder.isActing ? { isActing: true } : {}),
        from: holder.from,
        ...(holder.until && holder.until < day ? { until: holder.until } : {}),
      })),
  }
}

function bodyAsOf(key: string, day: string): Body {
  const row = bodies.find((body) => body.key === key)
  if (!row) throw new RangeError(`No body of the demo has the key "${key}"`)
  const hasEnded = row.until !== undefined && row.until < day
  return {
    format: 'moothall/body/1',
    id: `body/${key}`,
    slug: key,
    name: row.name,
    kind: row.kind,
    ...(row.kindPrinted ? { kindPrinted: row.kindPrinted } : {}),
    ...(row.shortName ? { shortName: row.shortName } : {}),
    ...(row.formerNames ? { formerNames: [...row.formerNames] } : {}),
    category: row.category,
    ...(row.parent ? { parentId: `body/${row.parent}` } : {}),
    purpose: row.purpose,
    contact: 'Democratic Services, Moot Hall, Fernley: democracy@fernley.example',
    ...(hasEnded && row.until ? { until: row.until, ended: true } : {}),
    memberships: membershipsAsOf(key, day),
  }
}

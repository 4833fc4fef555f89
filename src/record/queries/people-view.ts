import { personKey } from '../../reading/index.ts'
import type { Person } from '../formats/index.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'

/** Whom a list of people shows. */
export const peopleShown = ['councillors', 'former', 'others', 'posts'] as const

export type PeopleShown = (typeof peopleShown)[number]

/** A person as a list shows them. */
export type PersonLine = {
  slug: string
  name: string
  kind: Person['kind']
  ward: string | null
  party: string | null
}

/** A post with those who held it, the latest first. */
export type PostLine = {
  slug: string
  title: string
  holders: {
    name: string
    slug: string | null
    isActing: boolean
    from: string | null
    until: string | null
  }[]
}

/** People by name, ward or party; posts with their holders. */
export type PeopleView = PageOf<PersonLine> & {
  format: 'moothall/people-view/1'
  shown: PeopleShown
  /** How many of the whole list are of each ward or party, by its name. */
  groups: { name: string | null; people: number }[]
  posts: PageOf<PostLine>
  counts: Record<PeopleShown, number>
}

/** What of the people is wanted. */
export type PeopleAsked = { shown: PeopleShown; by: 'name' | 'ward' | 'party'; page: number }

const PAGE_SIZE = 100
const POSTS_BESIDE = 50
/** More people than any council's record holds: the list is put in order in memory. */
const MOST = 20_000

/** A page of the people asked for, as of a civil date; nothing where the list ends before it. */
export function peopleView(
  reader: RecordReader,
  { shown, by, page }: PeopleAsked,
  today: string,
): PeopleView | undefined {
  const all = peopleOn(reader, today)
  const lists = {
    councillors: all.filter(({ kind, isServing }) => kind === 'councillor' && isServing),
    former: all.filter(({ kind, isServing }) => kind === 'councillor' && !isServing),
    others: all.filter(({ kind }) => kind !== 'councillor'),
  }
  const list = shown === 'posts' ? [] : inOrder(lists[shown], by)
  const isPosts = shown === 'posts'
  const people = pageOf(isPosts ? 1 : page, PAGE_SIZE, list.length, (offset) =>
    list
      .slice(offset, offset + PAGE_SIZE)
      .map(({ slug, name, kind, ward, party }) => ({ slug, name, kind, ward, party })),
  )
  const postCount = reader.get<{ n: number }>('select count(*) as n from post')?.n ?? 0
  const posts = pageOf(isPosts ? page : 1, isPosts ? PAGE_SIZE : POSTS_BESIDE, postCount, (offset) =>
    postLines(reader, isPosts ? PAGE_SIZE : POSTS_BESIDE, offset),
  )
  if (!people || !posts) return undefined
  return {
    format: 'moothall/people-view/1',
    shown,
    ...people,
    groups: by === 'name' ? [] : groupsOf(list, by),
    posts,
    counts: {
      councillors: lists.councillors.length,
      former: lists.former.length,
      others: lists.others.length,
      posts: postCount,
    },
  }
}

type Known = PersonLine & { isServing: boolean }

/** Serving: in a term on that day, or without any term in the record. */
function peopleOn(reader: RecordReader, today: string): Known[] {
  return reader
    .all<PersonLine & { isServing: number }>(
      `select person.slug, person.name, person.kind, person.ward, person.party,
         coalesce(json_array_length(content.body, '$.terms'), 0) = 0 or exists (
           select 1 from json_each(content.body, '$.terms') as term
           where coalesce(term.value ->> 'from', '') <= ? and coalesce(term.value ->> 'until', '9999') >= ?) as isServing
       from person join subject on subject.id = person.id
       join content on content.sha256 = subject.content_sha256 order by person.id limit ${MOST}`,
      today,
      today,
    )
    .map((row) => ({ ...row, isServing: row.isServing === 1 }))
}

function inOrder(people: readonly Known[], by: PeopleAsked['by']): Known[] {
  const keyed = people.map((person) => ({ person, key: surnameFirst(person.name) }))
  const collator = new Intl.Collator('en')
  const group = (person: Known) => (by === 'name' ? '' : person[by])
  return keyed
    .sort(
      (a, b) => compareGroups(group(a.person), group(b.person), collator) || collator.compare(a.key, b.key),
    )
    .map(({ person }) => person)
}

/** Those without a ward or party come last. */
function compareGroups(a: string | null, b: string | null, collator: Intl.Collator): number {
  if (a === b) return 0
  if (a === null) return 1
  return b === null ? -1 : collator.compare(a, b)
}

function surnameFirst(name: string): string {
  const words = personKey(name).split(' ')
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

function groupsOf(people: readonly Known[], by: 'ward' | 'party'): PeopleView['groups'] {
  const counts = new Map<string | null, number>()
  for (const person of people) counts.set(person[by], (counts.get(person[by]) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, people: count }))
}

function postLines(reader: RecordReader, limit: number, offset: number): PostLine[] {
  const rows = reader.all<{
    id: string
    slug: string
    title: string
    name: string | null
    personSlug: string | null
    isActing: number | null
    from: string | null
    until: string | null
  }>(
    `select post.id, post.slug, post.title, holder.name, person.slug as personSlug, holder.is_acting as isActing,
       holder.from_on as "from", holder.until_on as until
     from (select * from post order by title collate nocase, id limit ? offset ?) as post
     left join post_holder as holder on holder.post_id = post.id left join person on person.id = holder.person_id
     order by post.title collate nocase, post.id, holder.until_on is not null, holder.from_on desc, holder.ord`,
    limit,
    offset,
  )
  const posts = new Map<string, PostLine>()
  for (const { id, slug, title, name, personSlug, isActing, from, until } of rows) {
    const post = posts.get(id) ?? { slug, title, holders: [] }
    if (name) post.holders.push({ name, slug: personSlug, isActing: isActing === 1, from, until })
    posts.set(id, post)
  }
  return [...posts.values()]
}

import type { Membership } from '../formats/index.ts'
import type { RecordReader } from './record-reader.ts'

/** Somebody's place on a body. */
export type MemberLine = {
  name: string
  slug: string | null
  role: string | null
  side: string | null
  ward: string | null
  party: string | null
  votes: boolean | null
  isSubstitute: boolean
  from: string | null
  until: string | null
}

type Known = { id: string; slug: string; ward: string | null; party: string | null }

/** The members of a body on a civil date: chair and vice-chair first, then as the body lists them. */
export function membersOn(
  reader: RecordReader,
  memberships: readonly Membership[],
  date: string,
): MemberLine[] {
  const now = memberships.filter(({ from, until }) => (!from || from <= date) && (!until || until >= date))
  return withPeople(reader, now).sort((a, b) => rank(a.role) - rank(b.role))
}

/** Who chaired a body over time, the latest first. */
export function chairsOf(reader: RecordReader, memberships: readonly Membership[]): MemberLine[] {
  const chairs = memberships.filter(({ role }) => isChair(role ?? null))
  return withPeople(reader, chairs).sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))
}

function withPeople(reader: RecordReader, memberships: readonly Membership[]): MemberLine[] {
  const people = new Map(
    reader
      .all<Known>(
        `select person.id, person.slug, person.ward, person.party from json_each(?) as wanted
         join person on person.id = wanted.value`,
        JSON.stringify([...new Set(memberships.flatMap(({ personId }) => personId ?? []))]),
      )
      .map((person) => [person.id, person]),
  )
  return memberships.map((one) => {
    const known = one.personId ? people.get(one.personId) : undefined
    return {
      name: one.name,
      slug: known?.slug ?? null,
      role: one.role ?? null,
      side: one.side ?? null,
      ward: known?.ward ?? null,
      party: known?.party ?? null,
      votes: one.votes ?? null,
      isSubstitute: one.isSubstitute === true,
      from: one.from ?? null,
      until: one.until ?? null,
    }
  })
}

const CHAIR = /\b(?:chair(?:man|woman|person)?|convenor|convener|mayor|leader|president|provost|cadeirydd)\b/i
const DEPUTY = /\b(?:vice|deputy|depute|assistant|is-gadeirydd)\b/i

/** Whether a role is a body's chair, by whatever name: not a vice-chair, not a former one. */
export function isChair(role: string | null): boolean {
  return role !== null && CHAIR.test(role) && !DEPUTY.test(role) && !/\b(?:former|past)\b/i.test(role)
}

function rank(role: string | null): number {
  if (isChair(role)) return 0
  return role !== null && DEPUTY.test(role) ? 1 : 2
}

import { bodyKindOf, personKey } from '../../../reading/index.ts'
import type { Attendance, Body, Person } from '../../../record/formats/index.ts'
import { indexPerson } from '../../import-run.ts'
import { defined, noteWithdrawn, put } from '../../moderngov/mapping/mapping.ts'
import type { BodyFacts, OfficeFacts, PersonFacts, VoiceFacts } from '../facts.ts'
import { cutLine, type Mapping, withSources } from './legistar-mapping.ts'

const TITLE = /^(?:council ?member|councillor|alderman|alderperson|supervisor|commissioner)\s+(?=\S+\s)/i
type Membership = NonNullable<Body['memberships']>[number]

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** A person by the source's number; their own row (`isOwn`) decides the name, others only fill in. */
export async function mapPerson(
  mapping: Mapping,
  facts: PersonFacts,
  isOwn = false,
): Promise<Person | undefined> {
  const key = `person:${facts.id}`
  const found = await mapping.batch.find('person', [key])
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  if (found?.content && !isOwn) return found.content
  const name = cutLine(facts.name.replace(TITLE, ''))
  const before = found?.content ?? (await newPerson(mapping, name))
  const email = facts.email !== undefined && EMAIL.test(facts.email) ? facts.email : undefined
  const person: Person = {
    ...before,
    name: personKey(before.name) === personKey(name) ? before.name : name,
    ...defined({ email }),
    ...withSources(mapping, before, { kind: 'person', id: facts.id }),
  }
  if (!put(mapping, person, [key])) return undefined
  indexPerson(mapping.run, person, mapping.batch.domain)
  return person
}

async function newPerson(mapping: Mapping, name: string): Promise<Person> {
  return {
    format: 'moothall/person/1',
    ...(await mapping.batch.newId('person', name)),
    name,
    kind: 'councillor',
  }
}

/** A body by its number; its own row decides the name. */
export async function mapBody(mapping: Mapping, facts: BodyFacts, isOwn = false): Promise<Body | undefined> {
  const key = `body:${facts.id}`
  const found = await mapping.batch.find('body', [key])
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  if (found?.content && !isOwn) return found.content
  const name = cutLine(facts.name)
  const before: Body = found?.content ?? {
    format: 'moothall/body/1',
    ...(await mapping.batch.newId('body', name)),
    name,
    kind: bodyKindOf(name),
  }
  const renamed =
    before.name === name
      ? {}
      : {
          name,
          kind: bodyKindOf(name),
          formerNames: [...(before.formerNames ?? []), { name: before.name }].slice(-50),
        }
  const body: Body = {
    ...before,
    ...renamed,
    ...defined({ category: facts.typeName && cutLine(facts.typeName), ended: facts.ended }),
    ...withSources(mapping, before, { kind: 'body', id: facts.id }),
  }
  return put(mapping, body, [key]) ? body : undefined
}

/** A seat on a body: one membership a record, in the order of their beginnings. */
export async function mapOffice(mapping: Mapping, facts: OfficeFacts): Promise<void> {
  const body = await mapBody(mapping, { id: facts.bodyId, name: facts.bodyName })
  const person = await mapPerson(mapping, facts.person)
  if (!body || !person) return
  const told: Membership = {
    name: person.name,
    personId: person.id,
    ...defined({ role: facts.role && cutLine(facts.role), from: facts.from, until: facts.until }),
  }
  const others = (body.memberships ?? []).filter(
    (one) => one.personId !== told.personId || one.from !== told.from || one.role !== told.role,
  )
  const memberships = [...others, told].sort((a, b) => orderOf(a).localeCompare(orderOf(b), 'en'))
  put(mapping, { ...body, memberships: memberships.slice(0, 2_000) }, [`body:${facts.bodyId}`])
}

function orderOf({ from, personId, role }: Membership): string {
  return `${from ?? ''} ${personId ?? ''} ${role ?? ''}`
}

/** Who was there, from the calls of the roll: present at one of them is present. */
export async function mapAttendance(mapping: Mapping, calls: readonly VoiceFacts[]): Promise<Attendance[]> {
  const list = new Map<string, Attendance>()
  for (const { person: facts, value } of calls) {
    const person = await mapPerson(mapping, facts)
    const known = list.get(facts.id)
    const presence = presenceOf(value)
    if (known && (known.presence === 'present' || presence !== 'present')) continue
    list.set(facts.id, {
      name: person?.name ?? cutLine(facts.name),
      presence,
      ...defined({ personId: person?.id }),
    })
  }
  return [...list.values()].slice(0, 2_000)
}

/** "Parental", "Medical", "Excused" are absences with a reason given; "Absent" is one without. */
function presenceOf(value: string): Attendance['presence'] {
  if (/remote|virtual|video|telephone/i.test(value)) return 'virtual'
  if (/^(?:not present|absent)/i.test(value)) return 'absent'
  if (/^(?:present|late|here|arrived|attended)/i.test(value)) return 'present'
  return 'apologies'
}

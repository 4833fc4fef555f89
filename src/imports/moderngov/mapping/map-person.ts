import { personKey } from '../../../reading/index.ts'
import type { Attendance, Person } from '../../../record/formats/index.ts'
import { firstTold, indexPerson, noteOdd, personNamed } from '../../import-run.ts'
import { personName } from '../../link-late-names.ts'
import type { AttendeeFacts, CouncillorFacts } from '../facts.ts'
import { defined, type Mapping, noteWithdrawn, pageAddress, put, withSource } from './mapping.ts'

const COUNCILLOR =
  /^(?:county |district |borough |city |town |parish )?(?:councillor|cllr\.?|cynghorydd|alderman)\s+/i

/** A councillor as the council's own list has them; addresses, telephones and pictures are not published. */
export async function mapCouncillor(mapping: Mapping, facts: CouncillorFacts): Promise<Person | undefined> {
  const told = defined({
    ward: facts.ward,
    party: facts.party,
    email: facts.email,
    keyPosts: facts.keyPosts,
    terms: facts.terms,
  })
  return mapPerson(mapping, facts.councillorId, facts.name, (before) => ({
    ...before,
    kind: 'councillor',
    ...firstTold(mapping.run, before.id, told),
  }))
}

/** Those at a meeting. Members whom the source knows by a number become people of the record; others stay names. */
export async function mapAttendance(
  mapping: Mapping,
  attendees: readonly AttendeeFacts[],
): Promise<Attendance[]> {
  await mapping.batch.know(
    attendees.flatMap((one) => (one.memberId === undefined ? [] : [`person:${one.memberId}`])),
  )
  const list: Attendance[] = []
  for (const facts of attendees.slice(0, 2_000)) {
    const person = await mapMember(mapping, facts)
    const personId = person?.id ?? personNamed(mapping.run, facts.name, mapping.batch.domain)
    if (personId === undefined) noteOdd(mapping.run, 'name that matches nobody', facts.name)
    list.push({
      name: facts.name,
      presence: presenceOf(facts.presencePrinted, facts.role),
      ...defined({ role: facts.role, personId }),
    })
  }
  return list
}

/**
 * A member named with a number beside a meeting or on a committee's page: fills what the record does not know of a person; the
 * council's own list decides the rest. Officers stay names.
 */
export async function mapMember(
  mapping: Mapping,
  facts: Pick<AttendeeFacts, 'memberId' | 'name' | 'ward' | 'party' | 'keyPosts'>,
): Promise<Person | undefined> {
  const isMember = COUNCILLOR.test(facts.name) || facts.ward !== undefined
  if (!isMember || facts.memberId === undefined) return undefined
  const told = defined({ ward: facts.ward, party: facts.party, keyPosts: facts.keyPosts })
  return mapPerson(mapping, facts.memberId, facts.name, (before) => ({ ...told, ...before }))
}

async function mapPerson(
  mapping: Mapping,
  number: string,
  printedName: string,
  tell: (before: Person) => Person,
): Promise<Person | undefined> {
  const key = `person:${number}`
  const found = await mapping.batch.find('person', [key])
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const name = printedName.replace(COUNCILLOR, '') || printedName
  const before = found?.content ?? (await newPerson(mapping, name))
  const url = pageAddress(mapping, `mgUserInfo.aspx?UID=${number}`)
  const person: Person = {
    ...tell(before),
    // The same number with another name is a marriage, a title or a correction: the newest spelling is the person's.
    name: personKey(before.name) === personKey(name) ? before.name : name,
    ...withSource(before.sources, mapping.batch.keyFor(before.id, key), url),
  }
  if (!put(mapping, person, [key])) return undefined
  indexPerson(mapping.run, person, mapping.batch.domain)
  mapping.run.newNames.set(personName(person.name), person.id)
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

// A Deputy Leader is a member in their own right.
const SUBSTITUTE_ROLE = /substitut|\breserve\b|^deputy(?: member| for\b.*)?$/i

function presenceOf(printed: string | undefined, role: string | undefined): Attendance['presence'] {
  const word = (printed ?? '').toLowerCase()
  if (/virtual|remote/.test(word)) return 'virtual'
  if (/apolog/.test(word)) return 'apologies'
  if (/substitut|deputy|reserve/.test(word)) return 'substitute'
  if (/present/.test(word) && SUBSTITUTE_ROLE.test(role ?? '')) return 'substitute'
  if (/in attendance/.test(word)) return 'in attendance'
  if (/absent|not present/.test(word)) return 'absent'
  if (/present|attended/.test(word)) return 'present'
  return 'expected'
}

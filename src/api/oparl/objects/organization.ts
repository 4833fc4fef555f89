import type { Body, Membership, Person } from '../../../record/formats/index.ts'
import { membershipsOfPerson } from '../../../record/queries/exchange/parts-of-subjects.ts'
import { type ExchangedSubject, exchangedSubject } from '../../../record/queries/exchange/subject-list.ts'
import { link } from '../../../site/routes.ts'
import { shortHash } from '../addresses.ts'
import { deletedObject, type OParlObject, oparlObject, type Presenting } from '../presenter.ts'

/** A body as Organization. */
export function organization(
  { addresses }: Presenting,
  { id, content, ...times }: ExchangedSubject<Body>,
): OParlObject {
  const address = addresses.organization(id)
  if (!content) return deletedObject('Organization', address, times)
  return oparlObject('Organization', address, times, {
    body: addresses.body,
    name: content.name,
    shortName: content.shortName,
    organizationType: content.kind,
    classification: content.kindPrinted ?? content.category,
    subOrganizationOf: content.parentId && addresses.organization(content.parentId),
    startDate: content.from,
    endDate: content.until,
    membership: membershipKeys(content).map((key) => addresses.membership(id, key)),
    meeting: `${address}/meetings`,
    consultation: `${address}/consultations`,
    web: addresses.page(link.body(content.slug)),
  })
}

/** The memberships of a body as Memberships, in its order. */
export function memberships(presenting: Presenting, body: ExchangedSubject<Body>): OParlObject[] {
  const { content } = body
  if (!content) return []
  return membershipKeys(content).flatMap((key, index) => {
    const one = content.memberships?.[index]
    return one ? [membership(presenting, body, one, key)] : []
  })
}

function membership(
  { addresses }: Presenting,
  { id, created, modified }: ExchangedSubject<Body>,
  one: Membership,
  key: string,
): OParlObject {
  return oparlObject(
    'Membership',
    addresses.membership(id, key),
    { created, modified },
    {
      person: one.personId && addresses.person(one.personId),
      organization: addresses.organization(id),
      role: one.role,
      votingRight: one.votes,
      startDate: one.from,
      endDate: one.until,
      keyword: one.side === undefined ? undefined : [one.side],
    },
  )
}

/** A membership is known by who, as what and since when, so that it keeps its address when the list is put in another order. */
function membershipKeys({ memberships = [] }: Body): string[] {
  const seen = new Map<string, number>()
  return memberships.map(({ personId, name, role = '', from = '' }) => {
    const key = shortHash([personId ?? name, role, from].join('\n'))
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? key : `${key}-${count}`
  })
}

/** A person as Person, with the memberships. */
export function person(
  presenting: Presenting,
  { id, content, ...times }: ExchangedSubject<Person>,
): OParlObject {
  const { addresses, reader } = presenting
  const address = addresses.person(id)
  if (!content) return deletedObject('Person', address, times)
  const places = membershipsOfPerson(reader, id)
  const bodies = new Map(
    [...new Set(places.map(({ ownerId }) => ownerId))].map((bodyId) => {
      const body = exchangedSubject<Body>(reader, 'body', bodyId)
      return [bodyId, body ? memberships(presenting, body) : []]
    }),
  )
  return oparlObject('Person', address, times, {
    body: addresses.body,
    name: content.name,
    email: content.email === undefined ? undefined : [content.email],
    status: content.keyPosts,
    membership: places.flatMap(({ ownerId, part }) => bodies.get(ownerId)?.[Number(part)] ?? []),
    web: addresses.page(link.person(content.slug)),
  })
}

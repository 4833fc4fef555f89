import { bodyKey, bodyKindOf } from '../../../reading/index.ts'
import type { Body } from '../../../record/formats/index.ts'
import { firstTold, personNamed } from '../../import-run.ts'
import { bodyName } from '../../link-late-names.ts'
import type { CommitteeFacts, MemberFacts } from '../facts.ts'
import { mapMember } from './map-person.ts'
import { defined, type Mapping, noteWithdrawn, pageAddress, put, withSource } from './mapping.ts'
import { bodyKeys } from './source-key.ts'

/** A body as far as it is named by something else: a meeting, a list. */
export type BodyNamed = { name: string; committeeId?: string | undefined }

/** The body of a name or number, published now where it was not yet. Nothing where it was withdrawn here. */
export async function mapBodyNamed(mapping: Mapping, named: BodyNamed): Promise<Body | undefined> {
  const keys = bodyKeys(named.name, named.committeeId)
  const found = await mapping.batch.find('body', keys)
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const body = found?.content ?? (await newBody(mapping, named.name))
  return publish(mapping, body, keys, named.committeeId)
}

/** A committee as its list or its page tells of it. */
export async function mapCommittee(mapping: Mapping, facts: CommitteeFacts): Promise<Body | undefined> {
  const keys = bodyKeys(facts.name, facts.committeeId)
  const found = await mapping.batch.find('body', keys)
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before = found?.content ?? (await newBody(mapping, facts.name))
  const body: Body = {
    ...before,
    ...renamed(before, firstTold(mapping.run, before.id, { name: facts.name }).name ?? before.name),
    ...firstTold(mapping.run, before.id, {
      category: facts.category,
      purpose: facts.purpose,
      contact: facts.contact,
      ended: facts.hasEnded === true ? true : undefined,
      memberships: facts.members && (await memberships(mapping, facts.members)),
    }),
  }
  return publish(mapping, body, keys, facts.committeeId)
}

async function newBody(mapping: Mapping, name: string): Promise<Body> {
  const { id, slug } = await mapping.batch.newId('body', name)
  return { format: 'moothall/body/1', id, slug, name, kind: bodyKindOf(name) }
}

function publish(
  mapping: Mapping,
  body: Body,
  keys: readonly string[],
  committeeId: string | undefined,
): Body | undefined {
  const key = mapping.batch.keyFor(body.id, keys[0] ?? '')
  const url = committeeId && pageAddress(mapping, `mgCommitteeDetails.aspx?ID=${committeeId}`)
  const isKnown = committeeId === undefined && body.sources !== undefined
  const content: Body = isKnown ? body : { ...body, ...withSource(body.sources, key, url) }
  if (!put(mapping, content, keys)) return undefined
  mapping.run.newNames.set(bodyName(content.name, mapping.batch.domain), content.id)
  return content
}

/** A new name; the old one is kept where it was another name and not only another spelling. */
function renamed(body: Body, name: string): Partial<Body> {
  if (body.name === name) return {}
  if (bodyKey(body.name) === bodyKey(name)) return { name, kind: bodyKindOf(name) }
  const formerNames = (body.formerNames ?? []).filter((former) => former.name !== body.name)
  return { name, kind: bodyKindOf(name), formerNames: [...formerNames, { name: body.name }].slice(-50) }
}

async function memberships(
  mapping: Mapping,
  members: readonly MemberFacts[],
): Promise<NonNullable<Body['memberships']>> {
  await mapping.batch.know(
    members.flatMap(({ memberId }) => (memberId === undefined ? [] : [`person:${memberId}`])),
  )
  const list: NonNullable<Body['memberships']> = []
  for (const member of members.slice(0, 2_000)) {
    const person = await mapMember(mapping, member)
    const personId = person?.id ?? personNamed(mapping.run, member.name, mapping.batch.domain)
    list.push({ name: member.name, ...defined({ role: member.role, personId }) })
  }
  return list
}

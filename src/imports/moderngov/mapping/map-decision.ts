import { bodyKindOf } from '../../../reading/index.ts'
import type { Decision } from '../../../record/formats/index.ts'
import { slugOf } from '../../../record/log/index.ts'
import { firstTold, personNamed } from '../../import-run.ts'
import type { DecisionFacts } from '../facts.ts'
import { mapDocuments } from './map-document.ts'
import { defined, type Mapping, noteWithdrawn, pageAddress, put, withSource } from './mapping.ts'
import { bodyKeys } from './source-key.ts'

/** An entry of the decisions register, or the page of one decision; each adds to what the other told. */
export async function mapDecision(mapping: Mapping, facts: DecisionFacts): Promise<Decision | undefined> {
  const keys = decisionKeys(facts)
  const found = await mapping.batch.find('decision', keys)
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before = found?.content ?? (await newDecision(mapping, facts))
  const documentIds = await mapDocuments(mapping, facts.documents, `decision/${before.slug}`)
  const issue = facts.issueId && (await mapping.batch.find('issue', [`issue:${facts.issueId}`]))
  const [key = ''] = keys
  const url = facts.decisionId && pageAddress(mapping, `ieDecisionDetails.aspx?ID=${facts.decisionId}`)
  const decision: Decision = {
    ...before,
    maker: { ...before.maker, ...(await makerOf(mapping, facts)) },
    ...firstTold(mapping.run, before.id, {
      title: facts.title,
      status: facts.status,
      decidedOn: facts.decidedOn,
      publishedOn: facts.publishedOn,
      effectiveFrom: facts.effectiveFrom,
      isKey: facts.isKey,
      isSubjectToCallIn: facts.isSubjectToCallIn,
      callIn: facts.callIn,
      purpose: facts.purpose,
      text: facts.decision?.text,
      html: facts.decision?.html,
      reasons: facts.reasons,
      alternatives: facts.alternatives,
      conflicts: facts.conflicts,
      authors: facts.author === undefined ? undefined : [{ name: facts.author }],
      wards: facts.wards,
      documentIds: documentIds.length > 0 ? documentIds : undefined,
      issueId: issue ? issue.content?.id : undefined,
    }),
    ...(facts.decisionId !== undefined || before.sources === undefined
      ? withSource(before.sources, mapping.batch.keyFor(before.id, key), url)
      : {}),
  }
  return put(mapping, decision, keys) ? decision : undefined
}

/** Its number, and its title with each date it bears: a page without a number meets its entry of the register that way. */
function decisionKeys(facts: DecisionFacts): string[] {
  const dates = new Set([facts.decidedOn, facts.publishedOn].filter((date) => date !== undefined))
  const title = slugOf(facts.title)
  return [
    ...(facts.decisionId === undefined ? [] : [`decision:${facts.decisionId}`]),
    ...[...dates].map((date) => `decision:${title}:${date}`),
    ...(dates.size === 0 && facts.decisionId === undefined ? [`decision:${title}:`] : []),
  ]
}

async function newDecision(mapping: Mapping, facts: DecisionFacts): Promise<Decision> {
  const id = await mapping.batch.newId(
    'decision',
    facts.title,
    facts.decidedOn ?? facts.publishedOn ?? facts.decisionId,
  )
  return { format: 'moothall/decision/1', ...id, title: facts.title, maker: { kind: 'unknown' } }
}

const OFFICER =
  /\b(?:director|officer|head of|chief executive|manager|solicitor|treasurer|clerk|deputy chief)\b/i
const MEMBER =
  /\b(?:councillor|cllr|cabinet member|portfolio holder|executive member|leader of|deputy leader)\b/i

async function makerOf(mapping: Mapping, facts: DecisionFacts): Promise<Partial<Decision['maker']>> {
  const name = facts.makerPrinted
  if (name === undefined) return facts.isByOfficer ? { kind: 'officer' } : {}
  const body = await mapping.batch.find('body', bodyKeys(name))
  if (body?.content) return { kind: 'body', name, bodyId: body.id }
  if (MEMBER.test(name)) {
    return {
      kind: 'member',
      name,
      ...defined({ personId: personNamed(mapping.run, name, mapping.batch.domain) }),
    }
  }
  if (facts.isByOfficer || OFFICER.test(name)) return { kind: 'officer', name }
  return bodyKindOf(name) === 'other' ? { name } : { kind: 'body', name }
}

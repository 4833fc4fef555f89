import type { Decision, Instrument, Issue } from '../../record/formats/index.ts'
import { formalName, personId } from '../people.ts'
import { titleOn } from '../posts.ts'
import { laterOf } from './calendar.ts'
import type { DecisionDraft, InstrumentDraft, IssueDraft, MeetingKey } from './drafts.ts'
import type { DemoFile } from './paper-file.ts'
import { paperOf } from './papers.ts'
import { itemOnIssue, minuteId, type PlannedMeeting } from './plan.ts'
import type { Publication } from './publications.ts'
import { RECORD_BEGAN } from './standing-publications.ts'

type Appearance = { on: string; appearance: Issue['appearances'][number] }

/** An issue, published again whenever an agenda took it up. */
export function issuePublications(
  draft: IssueDraft,
  meetings: readonly PlannedMeeting[],
  agendaDay: (meeting: PlannedMeeting) => string,
  today: string,
): Publication[] {
  const appearances = meetings
    .flatMap((meeting): Appearance[] =>
      meeting.items
        .filter((item) => item.draft?.issue === draft.key)
        .map((item) => ({
          on: agendaDay(meeting),
          appearance: {
            meetingId: meeting.id,
            itemId: item.id,
            ...(item.draft?.role ? { role: item.draft.role } : {}),
          },
        })),
    )
    .filter(({ on }) => on <= today)
  const days = [...new Set(appearances.map(({ on }) => laterOf(on, RECORD_BEGAN)))].sort()
  return days.map((day) => ({
    content: {
      format: 'moothall/issue/1',
      id: `issue/${draft.key}`,
      slug: draft.key,
      title: draft.title,
      ...(draft.formerTitles ? { formerTitles: [...draft.formerTitles] } : {}),
      summary: draft.summary,
      topic: draft.topic,
      ...(draft.wards ? { wards: [...draft.wards] } : {}),
      ...(draft.isKeyDecision ? { isKeyDecision: true } : {}),
      appearances: appearances.filter(({ on }) => on <= day).map(({ appearance }) => appearance),
      ...(draft.related
        ? { related: draft.related.map(({ issue, relation }) => ({ issueId: `issue/${issue}`, relation })) }
        : {}),
    },
    at: `${day}T16:30:00Z`,
    actor: 'Democratic Services',
  }))
}

/** An instrument and its texts, published again at each adoption and each change of status. */
export function instrumentPublications(
  draft: InstrumentDraft,
  plan: ReadonlyMap<MeetingKey, PlannedMeeting>,
): { publications: Publication[]; files: DemoFile[] } {
  const papers = draft.versions.map(({ text, adoptedOn, label, title }) =>
    text
      ? paperOf(
          { title: title ?? draft.title, kind: 'policy', by: [draft.owner], texts: [{ paragraphs: text }] },
          laterOf(adoptedOn, RECORD_BEGAN),
          `${draft.key}-${label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
        )
      : undefined,
  )
  const changes = draft.changes ?? []
  const days = [...draft.versions.map(({ adoptedOn }) => adoptedOn), ...changes.map(({ on }) => on)]
  const published = [...new Set(days.map((day) => laterOf(day, RECORD_BEGAN)))].sort()
  const publications = published.map((day): Publication => {
    const content: Instrument = {
      format: 'moothall/instrument/1',
      id: `instrument/${draft.key}`,
      slug: draft.key,
      title: draft.title,
      ...(draft.formerTitles ? { formerTitles: [...draft.formerTitles] } : {}),
      kind: draft.kind,
      status: changes.findLast(({ on }) => on <= day)?.status ?? 'in force',
      summary: draft.summary,
      ...(draft.audience ? { audience: draft.audience } : {}),
      owner: { name: titleOn(draft.owner, day), postId: `post/${draft.owner}` },
      ...(draft.issues ? { issueIds: draft.issues.map((issue) => `issue/${issue}`) } : {}),
      versions: draft.versions
        .map((version, index) => ({ version, documentId: papers[index]?.document.id }))
        .filter(({ version }) => version.adoptedOn <= day)
        .map(({ version, documentId }) => versionOf(version, documentId, day, plan)),
      ...(draft.supersedes ? { supersedes: draft.supersedes.map((key) => `instrument/${key}`) } : {}),
      ...(draft.relations
        ? {
            relations: draft.relations.map(({ instrument, relation }) => ({
              instrumentId: `instrument/${instrument}`,
              relation,
            })),
          }
        : {}),
    }
    return { content, at: `${day}T17:30:00Z`, actor: 'Democratic Services Manager' }
  })
  const documents = papers.flatMap((paper) =>
    (paper?.versions ?? []).map(
      ({ on, document }): Publication => ({
        content: document,
        at: `${on}T17:00:00Z`,
        actor: 'Democratic Services',
      }),
    ),
  )
  return {
    publications: [...documents, ...publications],
    files: papers.flatMap((paper) => paper?.files ?? []),
  }
}

/** An entry of the decisions register that a member or an officer made. */
export function decisionPublication(draft: DecisionDraft): Publication {
  const isOfficer = 'post' in draft.by
  const content: Decision = {
    format: 'moothall/decision/1',
    id: `decision/${draft.key}`,
    slug: draft.key,
    title: draft.title,
    maker:
      'post' in draft.by
        ? {
            kind: 'officer',
            name: titleOn(draft.by.post, draft.decidedOn),
            postId: `post/${draft.by.post}`,
          }
        : {
            kind: 'member',
            name: `${formalName(draft.by.member)}, ${draft.by.portfolio}`,
            personId: personId(draft.by.member),
          },
    status: draft.status ?? (isOfficer ? 'Decision taken' : 'Recommendations approved'),
    decidedOn: draft.decidedOn,
    publishedOn: draft.publishedOn,
    ...(draft.effectiveFrom ? { effectiveFrom: draft.effectiveFrom } : {}),
    isKey: draft.isKey ?? false,
    isSubjectToCallIn: draft.callIn !== undefined,
    ...(draft.callIn ? { callIn: draft.callIn } : {}),
    ...(draft.purpose ? { purpose: draft.purpose } : {}),
    text: draft.text,
    reasons: draft.reasons,
    alternatives: draft.alternatives,
    conflicts: draft.conflicts ?? 'None declared.',
    ...(draft.wards ? { wards: [...draft.wards] } : {}),
    ...(draft.issue ? { issueId: `issue/${draft.issue}` } : {}),
  }
  return { content, at: `${draft.publishedOn}T12:00:00Z`, actor: 'Democratic Services' }
}

function versionOf(
  version: InstrumentDraft['versions'][number],
  documentId: string | undefined,
  day: string,
  plan: ReadonlyMap<MeetingKey, PlannedMeeting>,
): Instrument['versions'][number] {
  const { adoptedAt, label, title, adoptedOn, effectiveFrom, until, reviewDueOn, summary } = version
  return {
    label,
    ...(title ? { title } : {}),
    ...(adoptedAt ? { adoptedBy: adoption(adoptedAt, plan) } : {}),
    adoptedOn,
    effectiveFrom,
    ...(until && until < day ? { until } : {}),
    ...(reviewDueOn ? { reviewDueOn } : {}),
    ...(documentId ? { documentId } : {}),
    summary,
  }
}

function adoption(
  { meeting: key, issue }: { meeting: MeetingKey; issue: string },
  plan: ReadonlyMap<MeetingKey, PlannedMeeting>,
): { minuteId: string; outcomeId: string } {
  const meeting = plan.get(key)
  const item = itemOnIssue(meeting, issue)
  const outcomes = (item.draft?.minute ?? []).filter(
    (part) => typeof part !== 'string' && part.part === 'outcome',
  )
  const index = outcomes.findIndex(
    (part) => typeof part !== 'string' && part.part === 'outcome' && part.adopts,
  )
  if (!meeting) throw new RangeError(`${key} is no meeting of the demo`)
  return { minuteId: minuteId(meeting, item), outcomeId: `o${Math.max(0, index) + 1}` }
}

import type { DocumentVersion, SubjectType } from '../../record/formats/index.ts'
import type { ImportBatch } from '../import-batch.ts'
import { noteOdd, noteProblem } from '../import-run.ts'
import type { Importer } from '../importer.ts'
import type { CommitteeFacts, CouncillorFacts, DecisionFacts, IssueFacts, MeetingFacts } from './facts.ts'
import { mapCommittee } from './mapping/map-body.ts'
import { mapDecision } from './mapping/map-decision.ts'
import { mapIssuePage, mapIssuesOfMeeting } from './mapping/map-issue.ts'
import { type Extent, mapMeeting } from './mapping/map-meeting.ts'
import { mapCouncillor } from './mapping/map-person.ts'
import { type Mapping, put } from './mapping/mapping.ts'
import { scopeOf } from './moderngov-scope.ts'
import type { SiteAddress } from './site-address.ts'
import type { MeetingAnswer } from './xml/meeting.ts'

/** Where facts come from: the file or address for messages, and the site they are of. */
export type Origin = {
  file: string
  /** The site whose numbers the facts bear, where that is known or may be taken as known. */
  site: SiteAddress | undefined
  /** Whether the site is only taken from the files beside: good to tell numbers apart, not to print addresses. */
  isSiteGuessed?: boolean
}

type Named = MeetingFacts & { bodyName: string }

// One transaction for many small things: a commit costs more than a councillor.
const SMALL_AT_ONCE = 100

/** Takes facts of Modern.Gov in, each call in transactions of its own. */
export function intakeOf({ run, step }: Importer) {
  const within = (origin: Origin, work: (mapping: Mapping) => Promise<void>) =>
    step(scopeOf(origin.site), origin.file, (batch: ImportBatch) =>
      work({ batch, run, file: origin.file, site: origin.isSiteGuessed ? undefined : origin.site }),
    )

  async function inParts<Fact>(
    origin: Origin,
    facts: readonly Fact[],
    take: (mapping: Mapping, fact: Fact) => Promise<unknown>,
  ): Promise<void> {
    for (let start = 0; start < facts.length; start += SMALL_AT_ONCE) {
      await within(origin, async (mapping) => {
        for (const fact of facts.slice(start, start + SMALL_AT_ONCE)) await take(mapping, fact)
      })
    }
  }

  return {
    councillors: (origin: Origin, facts: readonly CouncillorFacts[]) => inParts(origin, facts, mapCouncillor),
    committees: (origin: Origin, facts: readonly CommitteeFacts[]) => inParts(origin, facts, mapCommittee),
    decisions: (origin: Origin, facts: readonly DecisionFacts[]) => inParts(origin, facts, mapDecision),
    listedMeetings: (origin: Origin, facts: readonly Named[]) =>
      inParts(origin, facts, (mapping, one) => mapMeeting(mapping, one, 'part')),

    issue: (origin: Origin, facts: IssueFacts, extent: Extent = 'part') =>
      within(origin, async (mapping) => {
        await mapIssuePage(mapping, facts, extent)
      }),

    /** Publishes a listed paper as held, unless it was withheld, withdrawn or filled meanwhile. */
    heldDocument: (origin: Origin, id: string, version: DocumentVersion) =>
      within(origin, async (mapping) => {
        const document = await mapping.batch.current(id)
        if (document?.format !== 'moothall/document/1' || document.versions.length > 0) return
        if (document.openness.state === 'open') put(mapping, { ...document, versions: [version] }, [])
      }),

    /** Remembers a key of a subject that is known already, so that the next run sees how far this one came. */
    mark: (origin: Origin, type: SubjectType, key: string, mark: string) =>
      within(origin, async ({ batch }) => {
        const found = await batch.find(type, [key])
        if (found) batch.remember(found.id, [mark])
      }),

    meetingPage: (origin: Origin, facts: Named) =>
      within(origin, async (mapping) => {
        const mapped = await mapMeeting(mapping, facts, 'whole')
        if (mapped) await mapIssuesOfMeeting(mapping, facts, mapped)
      }),

    /** A GetMeeting answer, which does not name its committee: `listed` is what a list of meetings said of it. */
    meeting: async (origin: Origin, facts: MeetingAnswer, listed: Named | undefined) => {
      const at = `meeting ${facts.meetingId}`
      if (facts.isNotForDisplay) return noteOdd(run, 'not for display', at)
      if (facts.hiddenItems > 0) noteOdd(run, 'not for display', `${facts.hiddenItems} items of ${at}`)
      await within(origin, async (mapping) => {
        const body = listed ?? (await knownBody(mapping, facts.meetingId))
        const bodyName = body?.bodyName ?? facts.committeeTitle
        if (bodyName === undefined) {
          const expected = 'its committee, in an answer of GetMeetings beside it'
          noteProblem(run, { file: origin.file, place: at, expected, found: 'none' })
          return
        }
        const committee = body?.committeeId === undefined ? {} : { committeeId: body.committeeId }
        const mapped = await mapMeeting(mapping, { ...facts, ...committee, bodyName }, 'whole')
        if (mapped) await mapIssuesOfMeeting(mapping, facts, mapped)
      })
    },
  }
}

export type Intake = ReturnType<typeof intakeOf>

/** The body of a meeting that an earlier import already knows. */
async function knownBody(
  { batch }: Mapping,
  meetingId: string,
): Promise<{ bodyName: string; committeeId?: string } | undefined> {
  const found = await batch.find('meeting', [`meeting:${meetingId}`])
  const body = found?.content && (await batch.current(found.content.bodyId))
  return body?.format === 'moothall/body/1' ? { bodyName: body.name } : undefined
}

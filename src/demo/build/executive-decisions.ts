import type { Decision, Minute } from '../../record/formats/index.ts'
import { addDays, isWorkingDay, printedDate } from './calendar.ts'
import type { PlannedMeeting } from './plan.ts'
import type { Publication } from './publications.ts'

const CALL_IN_WORKING_DAYS = 5

/** The decisions register's entries for what the Executive resolved at a meeting (SI 2012/2089 reg 12, England). */
export function executiveDecisions(meeting: PlannedMeeting, minutes: readonly Minute[]): Publication[] {
  if (meeting.body.kind !== 'executive') return []
  const publishedOn = workingDaysAfter(meeting.date, 2)
  return meeting.items.flatMap((item): Publication[] => {
    const { draft } = item
    const minute = minutes.find(({ itemId }) => itemId === item.id)
    const outcome = minute?.outcomes.find(({ kind }) => kind === 'resolved')
    if (!draft || !minute || !outcome || draft.withheld) return []
    const callInEnds = workingDaysAfter(publishedOn, CALL_IN_WORKING_DAYS)
    const key = `${meeting.slug}-${item.id}`
    const content: Decision = {
      format: 'moothall/decision/1',
      id: `decision/${key}`,
      slug: key,
      title: draft.heading,
      maker: { kind: 'body', name: meeting.body.name, bodyId: `body/${meeting.body.key}` },
      status: draft.callIn ? 'Called in' : 'Recommendations approved',
      decidedOn: meeting.date,
      publishedOn,
      ...(draft.callIn ? {} : { effectiveFrom: addDays(callInEnds, 1) }),
      isKey: draft.isKey ?? false,
      isSubjectToCallIn: true,
      callIn:
        draft.callIn ?? `The time for a call-in ended at 5 pm on ${printedDate(callInEnds)}; there was none.`,
      ...(typeof draft.report === 'string' ? { purpose: draft.report } : {}),
      text: outcome.text,
      reasons: 'As set out in the report and the minute.',
      alternatives: 'To make no change, which was rejected for the reasons in the report.',
      conflicts: 'None declared.',
      meetingId: meeting.id,
      itemId: item.id,
      ...(draft.issue ? { issueId: `issue/${draft.issue}` } : {}),
    }
    return [{ content, at: `${publishedOn}T16:45:00Z`, actor: 'Democratic Services' }]
  })
}

function workingDaysAfter(date: string, count: number): string {
  let day = date
  for (let done = 0; done < count; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) done++
  }
  return day
}

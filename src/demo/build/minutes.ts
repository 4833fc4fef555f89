import type { Minute, Outcome } from '../../record/formats/index.ts'
import { attendanceOf, votersAt } from './attendance.ts'
import type { MeetingKey, OutcomeDraft } from './drafts.ts'
import { writeMinute } from './minute-text.ts'
import { isMinuted, itemOnIssue, minuteId, type PlannedItem, type PlannedMeeting } from './plan.ts'
import { standingMinute } from './standing-minutes.ts'

type Plan = ReadonlyMap<MeetingKey, PlannedMeeting>

/** A minute reads the same as drafted and as confirmed, unless it was corrected. */
const readings = new WeakMap<PlannedItem, ReturnType<typeof writeMinute>>()

/** The minutes of a meeting, as drafted or as confirmed. */
export function minutesAt(meeting: PlannedMeeting, plan: Plan, isConfirmed: boolean): Minute[] {
  if (!isMinuted(meeting)) return []
  const attendance = attendanceOf(meeting)
  const confirms = [...plan.values()].filter(({ confirmedAt }) => confirmedAt === meeting)
  return meeting.items.flatMap((item): Minute[] => {
    if (!item.minuteNumber) return []
    const { draft } = item
    const read =
      readings.get(item) ??
      writeMinute(
        (draft?.minute ?? standingMinute(item, meeting, attendance, confirms)).map((part) =>
          typeof part === 'string' && draft?.corrected && !isConfirmed
            ? part.replace(draft.corrected.confirmed, draft.corrected.draft)
            : part,
        ),
        meeting.date,
        draft?.readBy ?? meeting.draft.readBy ?? 'person',
        { answered: (answers) => answered(answers, draft?.issue ?? '', plan) },
      )
    if (!draft?.corrected) readings.set(item, read)
    checkVotes(meeting, read.outcomes, votersAt(attendance))
    const id = minuteId(meeting, item)
    return [
      {
        format: 'moothall/minute/1',
        id,
        slug: id.slice('minute/'.length),
        meetingId: meeting.id,
        itemId: item.id,
        number: item.minuteNumber,
        status: isConfirmed ? 'confirmed' : 'draft',
        ...read,
        ...(draft?.closes ? { closes: [closed(draft.closes, draft.issue ?? '', plan)] } : {}),
      },
    ]
  })
}

function answered(
  { meeting: key, how }: NonNullable<OutcomeDraft['answers']>,
  issue: string,
  plan: Plan,
): NonNullable<Outcome['answers']> {
  const meeting = plan.get(key)
  const item = itemOnIssue(meeting, issue)
  const outcomes = (item.draft?.minute ?? []).filter(
    (part) => typeof part !== 'string' && part.part === 'outcome',
  )
  const index = outcomes.findIndex(
    (part) =>
      typeof part !== 'string' && part.part === 'outcome' && ['recommended', 'referred'].includes(part.kind),
  )
  if (!meeting || outcomes.length === 0) throw new RangeError(`${key} decided nothing on "${issue}"`)
  return {
    body: meeting.body.name,
    date: meeting.date,
    minuteId: minuteId(meeting, item),
    outcomeId: `o${Math.max(0, index) + 1}`,
    how,
  }
}

function closed(
  { meeting: key, undertaking, note }: { meeting: MeetingKey; undertaking: string; note: string },
  issue: string,
  plan: Plan,
): NonNullable<Minute['closes']>[number] {
  const meeting = plan.get(key)
  const item = itemOnIssue(meeting, issue)
  if (!meeting) throw new RangeError(`${key} is no meeting of the demo`)
  return { minuteId: minuteId(meeting, item), undertakingId: undertaking, note }
}

function checkVotes(meeting: PlannedMeeting, outcomes: readonly Outcome[], voters: number): void {
  for (const { vote } of outcomes) {
    const cast = (vote?.for ?? 0) + (vote?.against ?? 0) + (vote?.abstained ?? 0)
    if (cast > voters) throw new RangeError(`${meeting.key}: ${cast} votes, though only ${voters} could vote`)
  }
}

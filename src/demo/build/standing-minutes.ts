import type { Attendance } from '../../record/formats/index.ts'
import { printedDate } from './calendar.ts'
import type { MinutePart } from './drafts.ts'
import { resolved } from './minute-parts.ts'
import type { PlannedItem, PlannedMeeting } from './plan.ts'

/** The minute of an item that every meeting has. */
export function standingMinute(
  item: PlannedItem,
  meeting: PlannedMeeting,
  attendance: readonly Attendance[],
  confirms: readonly PlannedMeeting[],
): MinutePart[] {
  switch (item.standing) {
    case 'apologies':
      return [apologies(attendance)]
    case 'minutes':
      return minutes(meeting, confirms)
    case 'announcements':
      return [meeting.draft.announcements ?? '']
    case 'declarations':
      return [...(meeting.draft.declarations ?? ['There were no declarations of interest.'])]
    case 'public questions':
      return [...(meeting.draft.publicQuestions ?? [])]
    case 'exclusion':
      return exclusion(meeting)
    default:
      return [urgent(meeting)]
  }
}

function apologies(attendance: readonly Attendance[]): string {
  const away = attendance.filter(({ presence }) => presence === 'apologies').map(({ name }) => plain(name))
  const substitutes = attendance
    .filter(({ presence }) => presence === 'substitute')
    .map(({ name, substituteFor = '' }) => ` ${name} was substituting for ${substituteFor}.`)
  if (away.length === 0) return `There were no apologies for absence.${substitutes.join('')}`
  return `Apologies for absence were submitted on behalf of ${joined(away)}.${substitutes.join('')}`
}

function plain(name: string): string {
  return name.startsWith('Councillor ') ? name : name.trim()
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function minutes(meeting: PlannedMeeting, confirms: readonly PlannedMeeting[]): MinutePart[] {
  const chair = meeting.body.kind === 'executive' ? 'Leader' : 'Chair'
  const dates = joined(confirms.map(({ date }) => printedDate(date)))
  if (!dates) {
    return [
      resolved(
        `that the Minutes of the previous meeting be confirmed as a correct record and signed by the ${chair}`,
      ),
    ]
  }
  const meetings = confirms.length > 1 ? 'meetings' : 'meeting'
  const corrections = confirms.flatMap(({ items }) =>
    items.flatMap(({ draft, minuteNumber }) =>
      draft?.corrected
        ? [
            `in Minute ${minuteNumber} the words “${draft.corrected.draft}” being replaced by “${draft.corrected.confirmed}”`,
          ]
        : [],
    ),
  )
  const amended = corrections.length > 0 ? `, subject to ${joined(corrections)},` : ''
  return [
    resolved(
      `that the Minutes of the ${meetings} held on ${dates}${amended} be confirmed as a correct record and signed by the ${chair}`,
    ),
  ]
}

function exclusion(meeting: PlannedMeeting): MinutePart[] {
  const categories = [
    ...new Set(meeting.items.flatMap(({ draft }) => draft?.withheld?.categories ?? [])),
  ].sort()
  const paragraphs = categories.length > 1 ? 'paragraphs' : 'paragraph'
  return [
    resolved(
      `that, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for the business that follows, on the ground that it involves the likely disclosure of exempt information as described in ${paragraphs} ${joined(categories)} of Part 1 of Schedule 12A to the Act and that the public interest in keeping it private outweighs the public interest in disclosing it`,
    ),
  ]
}

function urgent(meeting: PlannedMeeting): string {
  const edition = meeting.draft.editions?.find(({ kind }) => kind === 'urgent')
  if (!edition) return 'There was no urgent business.'
  const added = meeting.items.find(
    ({ draft }) => draft?.edition === (meeting.draft.editions?.indexOf(edition) ?? -1) + 1,
  )
  return `The Chair was of the opinion that the item “${added?.heading ?? 'added to the agenda'}” should be considered as a matter of urgency by reason of special circumstances: ${edition.note}`
}

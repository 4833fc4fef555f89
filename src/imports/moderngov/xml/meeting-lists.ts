import type { FoundProblem, Parsed } from '../../problem.ts'
import type { MeetingFacts } from '../facts.ts'
import { printedDate, printedTime } from '../printed-date.ts'
import { oneLine } from '../printed-title.ts'
import { meetingStatus } from './meeting-status.ts'
import { child, childrenOf, numberOf, textOf, type XmlElement } from './xml-tree.ts'

export type ListedMeeting = MeetingFacts & { bodyName: string; meetingId: string }

/** GetMeetings: meetings by committee. A committee without meetings has only counts. */
export function meetings(answer: XmlElement): Parsed<ListedMeeting[]> {
  const problems: FoundProblem[] = []
  const facts = childrenOf(answer, 'committee').flatMap((committee) =>
    childrenOf(child(committee, 'committeemeetings'), 'meeting').flatMap((one) =>
      listed(one, committee, problems),
    ),
  )
  return { facts, problems }
}

/** GetAllMeetingsByDate: meetings, each with its committee. */
export function meetingsByDate(answer: XmlElement): Parsed<ListedMeeting[]> {
  const problems: FoundProblem[] = []
  const facts = childrenOf(child(answer, 'meetings'), 'meeting').flatMap((one) => listed(one, one, problems))
  return { facts, problems }
}

function listed(element: XmlElement, committee: XmlElement, problems: FoundProblem[]): ListedMeeting[] {
  const meetingId = numberOf(element, 'meetingid')
  const printed = textOf(element, 'meetingdate')
  const date = printed && printedDate(printed)
  const bodyName = oneLine(textOf(committee, 'committeetitle') ?? '')
  const committeeId = numberOf(committee, 'committeeid')
  if (!meetingId || !date || bodyName === '') {
    const expected = 'meetingid, meetingdate as dd/mm/yyyy and committeetitle'
    problems.push({
      place: `line ${element.line}`,
      expected,
      found: `${meetingId ?? ''} ${printed ?? ''} ${bodyName}`,
    })
    return []
  }
  const time = printedTime(textOf(element, 'meetingtime') ?? '')
  return [
    {
      meetingId,
      bodyName,
      date,
      ...(committeeId ? { committeeId } : {}),
      ...(time ? { time } : {}),
      ...meetingStatus(textOf(element, 'meetingstatus')),
      items: [],
      attendees: [],
      documents: [],
      supplements: [],
    },
  ]
}

import type { MeetingStatus } from '../../../record/formats/index.ts'
import { type FoundProblem, type Parsed, refused } from '../../problem.ts'
import type { AttendeeFacts, MeetingFacts } from '../facts.ts'
import { printedDate, printedTime } from '../printed-date.ts'
import { oneLine } from '../printed-title.ts'
import { agendaItem } from './agenda-item.ts'
import { meetingStatus } from './meeting-status.ts'
import { child, childrenOf, flagOf, isLetThrough, numberOf, textOf, type XmlElement } from './xml-tree.ts'

export type MeetingAnswer = MeetingFacts & {
  meetingId: string
  /** Where the source says so the meeting is not taken in. */
  isNotForDisplay: boolean
  /** Items that the source says are not for display, left out. */
  hiddenItems: number
  /** The committee's name as the papers have it: the answer itself does not name its committee. */
  committeeTitle?: string
}

/** What the published format of a meeting holds. */
const MOST_ITEMS = 2_000

/** GetMeeting: one meeting with agenda, minutes, papers and attendance. */
export function meeting(answer: XmlElement): Parsed<MeetingAnswer> {
  const meetingId = numberOf(answer, 'meetingid')
  const printed = textOf(answer, 'meetingdate')
  const date = printed && printedDate(printed)
  if (!meetingId)
    return refused(`line ${answer.line}`, 'meetingid, a number', textOf(answer, 'meetingid') ?? '')
  if (!date) return refused(`line ${answer.line}`, 'meetingdate as dd/mm/yyyy', printed ?? '')
  const problems: FoundProblem[] = []
  const elements = childrenOf(child(answer, 'agendaitems'), 'agendaitem')
  if (elements.length > MOST_ITEMS) {
    return refused(`line ${answer.line}`, `a meeting of at most ${MOST_ITEMS} items`, `${elements.length}`)
  }
  const shown = elements.filter((one) => isLetThrough(one, 'isdisplayallowed'))
  const items = shown.flatMap((one) => agendaItem(one, problems) ?? [])
  const hasMinutes = flagOf(answer, 'minutepublished') === true || items.some((item) => item.minutes)
  const named = meetingStatus(textOf(answer, 'meetingstatus'))
  const venue = [textOf(answer, 'meetingroom'), textOf(answer, 'meetinglocation')].filter(
    (part) => part !== undefined,
  )
  const [time, endTime] = [
    timeOf(answer, 'meetingactualstarttime', 'meetingtime'),
    timeOf(answer, 'meetingactualfinishtime'),
  ]
  const committeeTitle = committeeOf(shown)
  return {
    problems,
    facts: {
      meetingId,
      date,
      isNotForDisplay: !isLetThrough(answer, 'isdisplayallowed'),
      hiddenItems: elements.length - shown.length,
      ...(committeeTitle ? { committeeTitle } : {}),
      ...(time ? { time } : {}),
      ...(endTime ? { endTime } : {}),
      ...(venue.length > 0 ? { venue: oneLine([...new Set(venue)].join(', ')) } : {}),
      ...named,
      status: stage(named.status, answer, hasMinutes),
      ...(hasMinutes ? { minutesAre: 'published' as const } : {}),
      items,
      attendees: childrenOf(child(answer, 'attendees'), 'attendee').flatMap(attendee),
      documents: [],
      supplements: [],
    },
  }
}

/** "Confirmed" says that the date is; how far the meeting's papers are stands in flags of their own. */
function stage(named: MeetingStatus, answer: XmlElement, hasMinutes: boolean): MeetingStatus {
  if (named !== 'scheduled') return named
  if (hasMinutes) return 'minutes confirmed'
  if (flagOf(answer, 'decisionpublished')) return 'held'
  return flagOf(answer, 'agendapublished') ? 'agenda published' : 'scheduled'
}

function timeOf(answer: XmlElement, ...names: string[]): string | undefined {
  return names.map((name) => printedTime(textOf(answer, name) ?? '')).find((time) => time !== undefined)
}

function committeeOf(items: readonly XmlElement[]): string | undefined {
  const papers = items.flatMap((item) => childrenOf(child(item, 'linkeddocuments'), 'linkeddoc'))
  const titles = papers.flatMap((paper) => textOf(paper, 'committeetitle') ?? [])
  const [first] = titles
  // A paper may have been made for another committee: only a name that all papers have is the meeting's.
  return first !== undefined && titles.every((title) => title === first) ? oneLine(first) : undefined
}

function attendee({ attributes }: XmlElement): AttendeeFacts[] {
  const text = (name: string): string | undefined => oneLine(attributes[name] ?? '') || undefined
  const name = text('name')
  if (!name) return []
  const memberId = /^[1-9]\d{0,9}$/.test(attributes.memberid ?? '') ? attributes.memberid : undefined
  const fields = {
    memberId,
    role: text('roledescription'),
    presencePrinted: text('attendance'),
    party: text('politicalparty'),
    ward: text('ward'),
    keyPosts: keyPosts(text('keyposts')),
  }
  return [{ name, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) }]
}

/** "Leader of the Council; Chair of Audit": posts divided by semicolons or line breaks. */
export function keyPosts(printed: string | undefined): string[] | undefined {
  const posts = printed?.split(/\s*(?:;|\r?\n|<br\s*\/?>)\s*/i).flatMap((post) => oneLine(post) || [])
  return posts && posts.length > 0 ? posts.slice(0, 50) : undefined
}

import { countOne } from '../../import-run.ts'
import type { ItemFacts } from '../facts.ts'
import { isPage } from '../pages/page-links.ts'
import type { MeetingAnswer } from '../xml/meeting.ts'
import type { ListedMeeting } from '../xml/meeting-lists.ts'
import type { AskService } from './ask-service.ts'
import { isKnown, type LiveSite, originAt, readMark, subjectOf } from './live-site.ts'
import { takeIssues } from './take-issues.ts'
import { withPage } from './with-page.ts'

/** What a live import has read of meetings and issues so far. */
export type Progressed = {
  /** Meetings that the service lists and that were not taken in yet. */
  waiting: Set<string>
  /** Issues whose pages were read. */
  issues: Set<string>
}

/**
 * Takes one meeting in: the web service's answer, with what its page has besides, then the issues behind its items. A meeting
 * whose answer is as it was when all its pages were read is left: the answer alone would unsay what the page knew better,
 * such as that the minutes are a draft.
 */
export async function takeMeeting(
  live: LiveSite,
  ask: AskService,
  listed: ListedMeeting,
  progressed: Progressed,
): Promise<void> {
  const { intake, options } = live
  const { meetingId } = listed
  const answer = await ask(`GetMeeting?lMeetingId=${meetingId}`, 'meeting')
  const facts = answer?.recognised.read.facts
  const wantsPages = !options.without?.includes('pages') && !facts?.isNotForDisplay
  const mark = answer && readMark(`meeting:${meetingId}`, answer.bytes)
  if (!options.refresh && mark !== undefined && (await isKnown(live, mark))) {
    const meeting = await subjectOf(live, `meeting:${meetingId}`)
    if (meeting) countOne(live.run, 'meeting', meeting.id, 'unchanged')
    progressed.waiting.delete(meetingId)
    return
  }
  const page = wantsPages ? await meetingPageOf(live, listed) : undefined
  const told = typeof page === 'object' ? page : undefined
  if (answer && facts) {
    const merged = told ? withPage(facts, told) : facts
    const reasoned = told ? await withReasons(live, merged) : merged
    await intake.meeting(answer.origin, reasoned, listed)
  } else if (told) {
    await intake.meetingPage(originAt(live, pageOf(listed)), { ...told, ...numbersOf(listed) })
  } else {
    await intake.listedMeetings(originAt(live, `meeting ${meetingId}`), [listed])
  }
  progressed.waiting.delete(meetingId)
  const isWhole = told === undefined || (await takeIssues(live, told.items, progressed))
  if (options.signal?.aborted || page === undefined || page === 'later' || !isWhole || !answer || !mark)
    return
  await intake.mark(answer.origin, 'meeting', `meeting:${meetingId}`, mark)
}

const numbersOf = ({ meetingId, committeeId, bodyName }: ListedMeeting) => ({
  meetingId,
  bodyName,
  ...(committeeId === undefined ? {} : { committeeId }),
})

const pageOf = ({ committeeId, meetingId }: ListedMeeting): string =>
  `ieListDocuments.aspx?CId=${committeeId ?? 0}&MId=${meetingId}&Ver=4`

async function meetingPageOf(live: LiveSite, listed: ListedMeeting) {
  const read = await live.pages.read('meeting pages', pageOf(listed), 'meeting page')
  if (typeof read === 'string') return read
  const { facts } = read.recognised.read
  // A site that does not know the number may show another meeting.
  const isOther =
    !facts ||
    facts.date !== listed.date ||
    (facts.meetingId !== undefined && facts.meetingId !== listed.meetingId)
  return isOther ? 'none' : facts
}

/** The reasons of restricted items, from the pages that their rows lead to. */
async function withReasons(live: LiveSite, facts: MeetingAnswer): Promise<MeetingAnswer> {
  const items: ItemFacts[] = []
  for (const item of facts.items) items.push(await withReason(live, item))
  return { ...facts, items }
}

async function withReason(live: LiveSite, item: ItemFacts): Promise<ItemFacts> {
  if (item.reasonsUrl === undefined || !item.isRestricted) return item
  const query = item.reasonsUrl.split('?')[1]
  if (query === undefined || !isPage(item.reasonsUrl, 'mgReasonsRestricted')) return item
  const read = await live.pages.read('pages of reasons', `mgReasonsRestricted.aspx?${query}`, 'reasons')
  const restriction = typeof read === 'string' ? undefined : read.recognised.read.facts
  return restriction ? { ...item, restriction } : item
}

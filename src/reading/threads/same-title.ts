import { dayOf, isPlenary, type Thread } from './thread.ts'
import type { ThreadItem } from './thread-item.ts'
import { titleKey } from './title-words.ts'

/** Why a thread with the same title is not the item's. */
export type Difference = 'another body' | 'another time' | 'one of several'

// All constants were fitted on the first half of the sample by date; see docs/decisions/0030-threads.md.
const BACK_IN_PLENARY_DAYS = 60
const RECURS_AFTER_DAYS = 20
const YEARLY_AFTER_DAYS = 270
const TELLING = 3

// A hearing is an item of the body that holds it: held jointly, each body has its own.
const hearing = /^(?:\w+ ){0,3}(?:oversight|hearing|tour|briefing|public meeting)\b/
const yearly =
  /\b(?:annual|yearly|budget|strategy|accounts|outturn|calendar|programme|treasury|pay policy|council tax|precept|fees|charges|appointments?|election|review|statement|plan|report)\b/

/** Threads with the title of an item, and what can be said of the title. */
export type SameTitle = {
  item: ThreadItem
  threads: readonly Thread[]
  /** How rare the title's rarest word is; see `TitleIndex.rarest`. */
  rarest: number
}

/** The thread with the same title that the item continues, or the likeliest one with why it does not. */
export function continued({
  item,
  threads,
  rarest,
}: SameTitle): { thread: Thread; difference?: Difference } | undefined {
  const key = titleKey(item.title)
  const isHearing = hearing.test(key)
  const thread =
    threads.findLast((one) => one.lastMeetingId === item.meetingId) ??
    threads.findLast((one) => one.meetingIds.has(item.meetingId)) ??
    threads.findLast((one) => one.lastBody === item.body) ??
    latest(threads)
  if (!thread) return undefined
  if (isHearing && thread.lastBody !== item.body) return { thread, difference: 'another body' }
  if (isAnotherTime(thread, item, { key, isHearing, isOnly: threads.length === 1 })) {
    return { thread, difference: 'another time' }
  }
  if (isOneOfSeveral({ item, threads, rarest })) return { thread, difference: 'one of several' }
  return { thread }
}

type About = { key: string; isHearing: boolean; isOnly: boolean }

function isAnotherTime(thread: Thread, item: ThreadItem, { key, isHearing, isOnly }: About): boolean {
  if (thread.meetingIds.has(item.meetingId)) return false
  const days = dayOf(item.date) - thread.lastDay
  if (days >= YEARLY_AFTER_DAYS && yearly.test(key) && !/^(?:a )?(?:local law|bill|bye ?law)\b/.test(key))
    return true
  if (isPlenary(item.body)) {
    // Business goes from the plenary to a committee and soon back: much later, or back without having been anywhere, it is
    // the same title brought again.
    const wasNowhereElse = thread.meetingIds.size === 1 && thread.lastBody === item.body
    return days > BACK_IN_PLENARY_DAYS || wasNowhereElse
  }
  // One that was at this body once, while the title is known from other threads too, is business that recurs.
  return (
    !isHearing &&
    !isOnly &&
    days > RECURS_AFTER_DAYS &&
    thread.lastBody === item.body &&
    thread.meetingIds.size === 1
  )
}

/**
 * A title whose reference number is blanked ("ULURP No. #REF, a Zoning Map amendment") names a sort of business, not one, when
 * its other words are common or when it is known from several threads.
 */
function isOneOfSeveral({ item, threads, rarest }: SameTitle): boolean {
  return /#REF\b/.test(item.title) && (rarest < TELLING || threads.length > 1)
}

function latest(threads: readonly Thread[]): Thread | undefined {
  return threads.reduce<Thread | undefined>(
    (last, one) => (last === undefined || one.lastDay >= last.lastDay ? one : last),
    undefined,
  )
}

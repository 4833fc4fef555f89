import { bodyKindOf } from '../body-names.ts'
import type { ThreadItem } from './thread-item.ts'

/** A thread as far as the next item needs it. */
export type Thread = {
  /** The identifier of its first item. */
  id: string
  /** Its number in the index of titles. */
  number: number
  /** Days since 1970 of its last appearance. */
  lastDay: number
  lastBody: string
  lastMeetingId: string
  meetingIds: Set<string>
  titleKeys: Set<string>
}

export function newThread(item: ThreadItem, number: number): Thread {
  return {
    id: item.id,
    number,
    lastDay: dayOf(item.date),
    lastBody: item.body,
    lastMeetingId: item.meetingId,
    meetingIds: new Set([item.meetingId]),
    titleKeys: new Set(),
  }
}

export function extendThread(thread: Thread, item: ThreadItem): void {
  thread.lastDay = dayOf(item.date)
  thread.lastBody = item.body
  thread.lastMeetingId = item.meetingId
  thread.meetingIds.add(item.meetingId)
}

/** Days from 1970 to a civil date. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

/** Whether a body is the whole council, where business begins and ends. */
export function isPlenary(body: string): boolean {
  return bodyKindOf(body) === 'council'
}

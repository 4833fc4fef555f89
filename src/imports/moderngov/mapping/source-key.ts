import { bodyKey } from '../../../reading/index.ts'
import { slugOf } from '../../../record/log/index.ts'

// Keys are at most 300 characters; names are cut well below that.
const cut = (name: string): string => name.slice(0, 120)

/** The keys of a body: its number where the source gives one, and its name. */
export function bodyKeys(name: string, committeeId?: string): string[] {
  return [...(committeeId === undefined ? [] : [`committee:${committeeId}`]), `body:${cut(bodyKey(name))}`]
}

/** The keys of a meeting: its number, and its body with its date. */
export function meetingKeys(bodyName: string, date: string, meetingId?: string): string[] {
  return [
    ...(meetingId === undefined ? [] : [`meeting:${meetingId}`]),
    `meeting:${cut(bodyKey(bodyName))}:${date}`,
  ]
}

/** The key of an item's minute: by subject, so that it is the same whatever source told of the item. */
export function minuteKey(meetingSubjectId: string, itemId: string): string {
  return `minute:${meetingSubjectId.slice('meeting/'.length)}/${itemId}`
}

/** The keys of a document: its number, and its title at the item it was listed at. */
export function documentKeys(at: string, title: string, attachmentId?: string): string[] {
  return [
    ...(attachmentId === undefined ? [] : [`attachment:${attachmentId}`]),
    `document:${at.slice(0, 150)}:${slugOf(title)}`,
  ]
}

/** The keys of an issue: its number, and each item at which it was considered. */
export function issueKeys(
  appearances: readonly { meetingId: string; itemId: string }[],
  issueId?: string,
): string[] {
  return [
    ...(issueId === undefined ? [] : [`issue:${issueId}`]),
    ...appearances.map(({ meetingId, itemId }) => `issue:${meetingId.slice('meeting/'.length)}/${itemId}`),
  ]
}

import type { Published } from '../formats/index.ts'

/** What a batch of entries touched, so that what depends on it is derived again once, at the batch's end. */
export type Touched = {
  /** Keys of names that bodies go by, or went by before the batch. */
  bodyKeys: Set<string>
  meetings: Set<string>
  minutes: Set<string>
  issues: Set<string>
  /** Subjects whose own passage of the search index is out of date. */
  subjects: Set<string>
  /** Contents of the batch that are in force at its end, by subject. */
  contents: Map<string, Published>
  /** Items whose passage is out of date, as `meetingId itemId`. */
  items: Set<string>
}

/** Nothing touched yet. */
export function nothingTouched(): Touched {
  return {
    bodyKeys: new Set(),
    meetings: new Set(),
    minutes: new Set(),
    issues: new Set(),
    subjects: new Set(),
    contents: new Map(),
    items: new Set(),
  }
}

/** The key of an item within {@link Touched}. */
export function itemKey(meetingId: string, itemId: string): string {
  return `${meetingId} ${itemId}`
}

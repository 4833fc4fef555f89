/** An item of business as its thread sees it: where, when, under which words. Items are added in the order of their dates. */
export type ThreadItem = {
  id: string
  meetingId: string
  body: string
  /** Civil date of the meeting. */
  date: string
  title: string
  /** The item's own reference numbers, as the source gives them: "Int 1042-2016", "3/13/0456/FP". */
  references?: readonly string[]
  /** The number of its minute, where it has one. */
  minuteNumber?: string
  /** Its minute or report, searched for references to earlier minutes. */
  text?: string
}

/** Why an item is taken, or offered, as part of a thread. */
export type ThreadReason =
  | 'same reference'
  | 'refers to its minute'
  | 'same title'
  | 'same title, another time'
  | 'same title, another body'
  | 'similar title'
  | 'decided by a person'

/** A thread an item may belong to, best first; `score` compares candidates of one item only. */
export type ThreadCandidate = { threadId: string; reason: ThreadReason; score: number }

/** What became of an item: the thread it is in (its own, where it begins one) and what else it may belong to. */
export type ThreadMatch = {
  /** The identifier of the thread's first item; nothing where the item is standing business. */
  threadId: string | undefined
  isNew: boolean
  reason: ThreadReason | 'standing business' | 'first of its kind'
  /** Threads with the same title that are not this one: yearly business, a motion brought again. */
  related: readonly string[]
}

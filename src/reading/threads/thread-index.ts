import { isStandingBusiness } from '../standing-business.ts'
import { minuteKeys, minutesReferredTo, referenceKey, referenceKeys } from './reference-keys.ts'
import { continued } from './same-title.ts'
import { dayOf, extendThread, newThread, type Thread } from './thread.ts'
import type { ThreadCandidate, ThreadItem, ThreadMatch, ThreadReason } from './thread-item.ts'
import { TitleIndex } from './title-index.ts'
import { familyKey, titleKey } from './title-words.ts'

const MOST_RELATED = 20
// A paper and its decision stand close together: fitted on the first half of the sample.
const NEARNESS: readonly (readonly [days: number, factor: number])[] = [
  [45, 1.2],
  [200, 1],
]
const SAME_MEETING = 1.5
const LONG_AGO = 0.6

/**
 * The threads of a council's business. Items are placed one after the other in the order of their dates; the same items in
 * the same order always give the same threads. It lives as long as one run over the items.
 */
export class ThreadIndex {
  readonly #threads: Thread[] = []
  readonly #byId = new Map<string, Thread>()
  readonly #byTitle = new Map<string, Thread[]>()
  readonly #byFamily = new Map<string, Thread[]>()
  readonly #byReference = new Map<string, Set<Thread>>()
  readonly #byMinute = new Map<string, Thread>()
  readonly #words = new TitleIndex()

  /**
   * Puts an item into the thread it continues, or begins one. `decided` is a person's decision, which always stands: the
   * thread's identifier, or the item's own to begin one.
   */
  place(item: ThreadItem, decided?: string): ThreadMatch {
    if (decided === undefined && isStandingBusiness(item.title)) {
      return { threadId: undefined, isNew: false, reason: 'standing business', related: [] }
    }
    const found = decided === undefined ? this.#find(item) : this.#decided(decided)
    const thread = found?.thread ?? newThread(item, this.#threads.length)
    const isNew = found?.thread === undefined
    if (isNew) {
      this.#threads.push(thread)
      this.#byId.set(thread.id, thread)
    } else extendThread(thread, item)
    const related = this.#add(thread, item)
    const reason = found?.reason ?? (decided === undefined ? 'first of its kind' : 'decided by a person')
    return { threadId: thread.id, isNew, reason, related }
  }

  /** Threads that an item may belong to, best first, without placing it: what a person is offered. */
  suggest(item: ThreadItem, most = 5): ThreadCandidate[] {
    if (isStandingBusiness(item.title)) return []
    const found = this.#find(item)
    const first: ThreadCandidate[] = found
      ? [{ threadId: found.thread.id, reason: found.reason, score: 4 }]
      : this.#likeliest(item)
    const day = dayOf(item.date)
    const sameTitle = (this.#byTitle.get(titleKey(item.title)) ?? [])
      .slice(-2)
      .reverse()
      .map((thread) => ({ threadId: thread.id, reason: 'same title, another time' as const, score: 2 }))
    const similar = this.#words
      .search(item.title)
      .flatMap(({ thread, share }): ThreadCandidate[] => {
        const one = this.#threads[thread]
        return one
          ? [{ threadId: one.id, reason: 'similar title', score: share * nearness(one, item, day) }]
          : []
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
    const all = [...first, ...sameTitle, ...similar]
    return all
      .filter((one, index) => all.findIndex(({ threadId }) => threadId === one.threadId) === index)
      .slice(0, most)
  }

  #decided(threadId: string): { thread: Thread; reason: ThreadReason } | undefined {
    const thread = this.#byId.get(threadId)
    return thread && { thread, reason: 'decided by a person' }
  }

  /** The thread an item continues: by what it refers to, else by its title. */
  #find(item: ThreadItem): { thread: Thread; reason: ThreadReason } | undefined {
    const byMinute = onlyOne(minutesOf(item).flatMap((key) => this.#byMinute.get(key) ?? []))
    if (byMinute) return { thread: byMinute, reason: 'refers to its minute' }
    const byReference = onlyOne(referencesOf(item).flatMap((key) => [...(this.#byReference.get(key) ?? [])]))
    if (byReference) return { thread: byReference, reason: 'same reference' }
    const same = this.#sameTitle(item)
    return same && !same.difference ? { thread: same.thread, reason: 'same title' } : undefined
  }

  #sameTitle(item: ThreadItem) {
    const threads = this.#byTitle.get(titleKey(item.title)) ?? []
    if (threads.length === 0) return undefined
    return continued({ item, threads, rarest: this.#words.rarest(item.title) })
  }

  #likeliest(item: ThreadItem): ThreadCandidate[] {
    const same = this.#sameTitle(item)
    if (!same) return []
    const reason =
      same.difference === 'another body' ? 'same title, another body' : 'same title, another time'
    return [{ threadId: same.thread.id, reason, score: 3 }]
  }

  /** Makes a thread findable by an item's words and numbers; gives the other threads of the same family of titles. */
  #add(thread: Thread, item: ThreadItem): string[] {
    const key = titleKey(item.title)
    const family = listOf(this.#byFamily, familyKey(item.title))
    if (!thread.titleKeys.has(key)) {
      thread.titleKeys.add(key)
      listOf(this.#byTitle, key).push(thread)
      if (!family.includes(thread)) family.push(thread)
      this.#words.add(thread.number, item.title)
    }
    for (const reference of referencesOf(item)) {
      const known = this.#byReference.get(reference)
      if (known) known.add(thread)
      else this.#byReference.set(reference, new Set([thread]))
    }
    for (const minute of minuteKeys(item)) this.#byMinute.set(minute, thread)
    return family
      .slice(-MOST_RELATED - 1)
      .filter((one) => one !== thread)
      .map((one) => one.id)
  }
}

function referencesOf(item: ThreadItem): string[] {
  const own = (item.references ?? []).map(referenceKey)
  return [...new Set([...own, ...referenceKeys(item.title)])]
}

function minutesOf(item: ThreadItem): string[] {
  return minutesReferredTo(`${item.title}\n${item.text ?? ''}`)
}

function onlyOne(threads: readonly Thread[]): Thread | undefined {
  const [first] = threads
  return threads.every((one) => one === first) ? first : undefined
}

function nearness(thread: Thread, item: ThreadItem, day: number): number {
  if (thread.meetingIds.has(item.meetingId)) return SAME_MEETING
  return NEARNESS.find(([days]) => day - thread.lastDay <= days)?.[1] ?? LONG_AGO
}

function listOf<Value>(map: Map<string, Value[]>, key: string): Value[] {
  const known = map.get(key)
  if (known) return known
  const made: Value[] = []
  map.set(key, made)
  return made
}

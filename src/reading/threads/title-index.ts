import { titleWords } from './title-words.ts'

/** A thread found by its words, with the share of the title's weight that it covers, 0 to 1. */
export type Hit = { thread: number; share: number }

// A word of more threads than this share says little and costs much: its list is not walked.
const COMMON_SHARE = 0.02
const COMMON_AT_LEAST = 60

/**
 * An inverted index from the words of titles to the threads that have them, filled as threads come. A word weighs by how few
 * threads have it (inverse document frequency, squared as in the cosine of tf-idf vectors).
 */
export class TitleIndex {
  readonly #postings = new Map<string, number[]>()
  readonly #scores: number[] = []
  #titles = 0

  /** Adds a title to a thread. Threads are numbered from 0 in the order in which they began. */
  add(thread: number, title: string): void {
    this.#titles += 1
    while (this.#scores.length <= thread) this.#scores.push(0)
    for (const word of titleWords(title)) {
      const postings = this.#postings.get(word)
      if (postings) postings.push(thread)
      else this.#postings.set(word, [thread])
    }
  }

  /** How rare the rarest word of a title is: the natural logarithm of titles to titles with it; 0 when all have it. */
  rarest(title: string): number {
    return Math.max(0, ...titleWords(title).map((word) => this.#rarity(word)))
  }

  /** Threads that share telling words with a title, in no order. */
  search(title: string): Hit[] {
    const most = Math.max(COMMON_AT_LEAST, this.#titles * COMMON_SHARE)
    const touched: number[] = []
    let whole = 0
    for (const word of titleWords(title)) {
      const weight = this.#rarity(word) ** 2
      whole += weight
      const postings = this.#postings.get(word) ?? []
      if (postings.length > most) continue
      for (const thread of postings) {
        const score = this.#scores[thread] ?? 0
        if (score === 0) touched.push(thread)
        this.#scores[thread] = score + weight
      }
    }
    return touched.map((thread) => {
      const score = this.#scores[thread] ?? 0
      this.#scores[thread] = 0
      return { thread, share: Math.min(1, score / whole) }
    })
  }

  #rarity(word: string): number {
    const count = this.#postings.get(word)?.length ?? 0
    return Math.max(0, Math.log((this.#titles + 1) / (count + 0.5)))
  }
}

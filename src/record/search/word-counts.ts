import { wordsOf } from './words.ts'

const LONGEST_WORD = 40
const FIRST_SLOTS = 2 ** 14
const LETTER_A = 97
const LETTER_Z = 122
const DIGIT_0 = 48
const DIGIT_9 = 57

/** How often words are used in the texts that came and went: what a vocabulary changes by. */
export type WordCounts = {
  /** Counts the words of a text; `by` is 1 for one that comes and -1 for one that goes. */
  count: (text: string, by: 1 | -1) => void
  /** Every word with its change, in the order of the words. */
  changes: () => [word: string, change: number][]
}

/**
 * Counts of nothing yet. Texts are read a character at a time against a table of the words seen: making a string of
 * each word only to look it up took a quarter of the time that building a record takes.
 */
export function wordCounts(): WordCounts {
  const words: string[] = []
  const uses: number[] = []
  // Open addressing: a slot holds the index of a word, from 1; 0 is free.
  let slots = new Int32Array(FIRST_SLOTS)

  const slotOf = (hash: number, text: string, start: number, end: number): number => {
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const known = slots[slot] ?? 0
      if (known === 0 || isAt(words[known - 1] ?? '', text, start, end)) return slot
    }
  }

  const add = (hash: number, text: string, start: number, end: number, by: number): void => {
    const slot = slotOf(hash, text, start, end)
    const known = slots[slot] ?? 0
    if (known > 0) {
      uses[known - 1] = (uses[known - 1] ?? 0) + by
      return
    }
    slots[slot] = words.push(text.slice(start, end))
    uses.push(by)
    if (words.length * 2 > slots.length) grow()
  }

  const grow = (): void => {
    slots = new Int32Array(slots.length * 2)
    words.forEach((word, index) => {
      slots[slotOf(hashOf(word), word, 0, word.length)] = index + 1
    })
  }

  const countPlain = (lower: string, by: number): void => {
    let start = -1
    let hash = 0
    for (let at = 0; at <= lower.length; at++) {
      const code = at < lower.length ? lower.charCodeAt(at) : 0
      const isLetter = code >= LETTER_A && code <= LETTER_Z
      if (isLetter || (code >= DIGIT_0 && code <= DIGIT_9)) {
        if (start < 0) {
          start = at
          hash = 0
        }
        hash = mixed(hash, code)
      } else if (start >= 0) {
        if (isWord(lower, start, at)) add(hash, lower, start, at, by)
        start = -1
      }
    }
  }

  return {
    count: (text, by) => {
      const lower = text.toLowerCase()
      if (!/[\u0080-\uffff]/.test(lower)) return countPlain(lower, by)
      for (const word of wordsOf(lower)) {
        if (isWord(word, 0, word.length)) add(hashOf(word), word, 0, word.length, by)
      }
    },
    changes: () =>
      words
        .map((word, index): [string, number] => [word, uses[index] ?? 0])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
  }
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15)
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at))
  return hash
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

/** Numbers, single letters and strings of nonsense are no vocabulary. */
function isWord(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  return end - start > 1 && end - start <= LONGEST_WORD && (first < DIGIT_0 || first > DIGIT_9)
}

import type { Meaning } from './match-expression.ts'
import { foldWord } from './words.ts'

/** A piece of text, and whether it is what was asked for. Never markup: the page escapes it. */
export type TextPart = { text: string; isMatch: boolean }

type Word = { folded: string; start: number; end: number }

const WORD = /[\p{L}\p{N}\p{M}]+/gu
const WORDS_A_SNIPPET = 32
const WORDS_BEFORE = 6
// A passage is a few pages; of a longer text only this much is looked at.
const LONGEST_TEXT = 20_000

/** A whole line with its matches marked. */
export function highlightLine(line: string, meanings: readonly Meaning[]): TextPart[] {
  const words = wordsIn(line)
  return cut(line, 0, line.length, words, matchesIn(words, meanings))
}

/**
 * The stretch of a text that has most of what was asked for, with the matches marked; the beginning where there is
 * none. A stretch that is not at an end of the text is marked with an ellipsis.
 */
export function snippetOf(text: string, meanings: readonly Meaning[]): TextPart[] {
  const words = wordsIn(text.slice(0, LONGEST_TEXT))
  const matches = matchesIn(words, meanings)
  const first = bestStart(matches, words.length)
  const last = Math.min(first + WORDS_A_SNIPPET, words.length)
  const start = first === 0 ? 0 : (words[first]?.start ?? 0)
  const isAtEnd = last === words.length && text.length <= LONGEST_TEXT
  const end = isAtEnd ? text.length : (words[last - 1]?.end ?? 0)
  const parts = cut(text, start, end, words, matches)
  if (start > 0) parts.unshift({ text: '… ', isMatch: false })
  if (end < text.length) parts.push({ text: ' …', isMatch: false })
  return parts
}

function wordsIn(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    words.push({ folded: foldWord(match[0]), start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** For each word, which term it matches: its index from 1, or 0. */
function matchesIn(words: readonly Word[], meanings: readonly Meaning[]): Uint8Array {
  const matches = new Uint8Array(words.length)
  meanings.forEach((meaning, index) => {
    const length = meaning.term.words.length
    const fits = length === 1 ? singleWord(meaning) : undefined
    for (let at = 0; at + length <= words.length; at++) {
      const isFound = fits ? fits(words[at]?.folded ?? '') : isPhraseAt(words, at, meaning)
      if (isFound) matches.fill(index + 1, at, at + length)
    }
  })
  return matches
}

function singleWord({ term, forms }: Meaning): (word: string) => boolean {
  const [prefix = ''] = term.words
  const known = new Set(forms)
  return (word) => known.has(word) || (term.isPrefix && word.startsWith(prefix))
}

function isPhraseAt(words: readonly Word[], at: number, { term }: Meaning): boolean {
  return term.words.every((wanted, offset) => {
    const word = words[at + offset]?.folded ?? ''
    const isLast = offset === term.words.length - 1
    return word === wanted || (isLast && term.isPrefix && word.startsWith(wanted))
  })
}

/** Where a snippet begins so that it has most different terms, then most matches, then lies first. */
function bestStart(matches: Uint8Array, words: number): number {
  let best = 0
  let bestScore = 0
  for (let at = 0; at < words; at++) {
    if (matches[at] === 0) continue
    const window = matches.subarray(at, at + WORDS_A_SNIPPET - WORDS_BEFORE)
    const found = window.filter((match) => match > 0)
    const score = new Set(found).size * WORDS_A_SNIPPET + found.length
    if (score > bestScore) {
      bestScore = score
      best = at
    }
  }
  return Math.max(0, Math.min(best - WORDS_BEFORE, words - WORDS_A_SNIPPET))
}

function cut(
  text: string,
  start: number,
  end: number,
  words: readonly Word[],
  matches: Uint8Array,
): TextPart[] {
  const parts: TextPart[] = []
  const push = (piece: string, isMatch: boolean): void => {
    if (piece !== '') parts.push({ text: piece, isMatch })
  }
  let done = start
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word || !matches[at] || word.start < start || word.end > end) continue
    let until = word.end
    while (matches[at + 1] === matches[at] && (words[at + 1]?.end ?? end + 1) <= end) {
      at++
      until = words[at]?.end ?? until
    }
    push(text.slice(done, word.start), false)
    push(text.slice(word.start, until), true)
    done = until
  }
  push(text.slice(done, end), false)
  return parts
}

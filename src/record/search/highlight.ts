import type { Meaning } from './match-expression.ts'
import { foldAligned } from './words.ts'

/** A piece of text, and whether it is what was asked for. Never markup: the page escapes it. */
export type TextPart = { text: string; isMatch: boolean }

type Match = { start: number; end: number; term: number }

const SNIPPET_LENGTH = 220
const LENGTH_BEFORE = 50
const MOST_MATCHES = 500
// A passage is a few pages; of a longer text only this much is looked at.
const LONGEST_TEXT = 20_000

/** A whole line with its matches marked. */
export function highlightLine(line: string, meanings: readonly Meaning[]): TextPart[] {
  const text = line.normalize('NFC')
  return cut(text, 0, text.length, matchesIn(foldAligned(text), meanings))
}

/**
 * The stretch of a text that has most of what was asked for, with the matches marked; the beginning where there is
 * none. Where a stretch does not reach an end of the text, an ellipsis says so.
 */
export function snippetOf(whole: string, meanings: readonly Meaning[]): TextPart[] {
  const text = whole.slice(0, LONGEST_TEXT).normalize('NFC')
  const folded = foldAligned(text)
  const matches = matchesIn(folded, meanings)
  const start = wordStart(text, folded, Math.max(0, bestStart(matches) - LENGTH_BEFORE))
  const end = wordEnd(folded, start + SNIPPET_LENGTH)
  const parts = cut(text, start, end, matches)
  if (start > 0) parts.unshift({ text: '… ', isMatch: false })
  if (end < text.length || whole.length > LONGEST_TEXT) parts.push({ text: ' …', isMatch: false })
  return parts
}

/** Where the terms stand, first to last, none over another. */
function matchesIn(folded: string, meanings: readonly Meaning[]): Match[] {
  const matches = findTerms(folded, meanings)
  matches.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return matches.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}

/** Every place of a folded text where a term stands, term by term. */
export function findTerms(folded: string, meanings: readonly Meaning[]): Match[] {
  const matches: Match[] = []
  meanings.forEach((meaning, term) => {
    const { words, isPrefix } = meaning.term
    if (words.length > 1) findPhrase(folded, words, isPrefix, term, matches)
    else {
      for (const form of meaning.forms) findWord(folded, form, isPrefix && form === words[0], term, matches)
    }
  })
  return matches
}

function findWord(folded: string, form: string, isPrefix: boolean, term: number, matches: Match[]): void {
  let found = 0
  for (let at = folded.indexOf(form); at >= 0 && found < MOST_MATCHES; at = folded.indexOf(form, at + 1)) {
    if (at > 0 && isWordAt(folded, at - 1)) continue
    const end = isPrefix ? wordEnd(folded, at + form.length) : at + form.length
    if (!isPrefix && isWordAt(folded, end)) continue
    matches.push({ start: at, end, term })
    found++
  }
}

function findPhrase(
  folded: string,
  words: readonly string[],
  isPrefix: boolean,
  term: number,
  matches: Match[],
): void {
  const phrase = new RegExp(words.join('[^\\p{L}\\p{N}]{1,20}'), 'gu')
  for (const match of folded.matchAll(phrase)) {
    const end = match.index + match[0].length
    if (match.index > 0 && isWordAt(folded, match.index - 1)) continue
    if (isPrefix || !isWordAt(folded, end))
      matches.push({ start: match.index, end: wordEnd(folded, end), term })
    if (matches.length > MOST_MATCHES) return
  }
}

/** Where the stretch begins that has most different terms, then most matches, then lies first. */
function bestStart(matches: readonly Match[]): number {
  let best = 0
  let bestScore = 0
  matches.forEach(({ start }, index) => {
    const terms = new Set<number>()
    let count = 0
    for (let at = index; at < matches.length; at++) {
      const match = matches[at]
      if (!match || match.end > start + SNIPPET_LENGTH - LENGTH_BEFORE) break
      terms.add(match.term)
      count++
    }
    const score = terms.size * SNIPPET_LENGTH + count
    if (score > bestScore) {
      bestScore = score
      best = start
    }
  })
  return best
}

/** The beginning of the first whole word from a place on. */
function wordStart(text: string, folded: string, from: number): number {
  let at = from
  while (at > 0 && at < text.length && isWordAt(folded, at - 1)) at++
  while (at < text.length && !isWordAt(folded, at) && at - from < LENGTH_BEFORE) at++
  return from === 0 ? 0 : at
}

function wordEnd(folded: string, from: number): number {
  let at = Math.min(from, folded.length)
  while (at < folded.length && isWordAt(folded, at)) at++
  return at
}

const OTHER_WORD = /[\p{L}\p{N}\p{M}\p{Cs}]/u

function isWordAt(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return OTHER_WORD.test(folded[at] ?? '')
}

function cut(text: string, start: number, end: number, matches: readonly Match[]): TextPart[] {
  const parts: TextPart[] = []
  let done = start
  for (const match of matches) {
    if (match.start < start || match.end > end) continue
    if (match.start > done) parts.push({ text: text.slice(done, match.start), isMatch: false })
    parts.push({ text: text.slice(match.start, match.end), isMatch: true })
    done = match.end
  }
  if (done < end) parts.push({ text: text.slice(done, end), isMatch: false })
  return parts
}

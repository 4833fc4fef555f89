import type { RecordReader } from '../queries/record-reader.ts'
import { editDistance } from './edit-distance.ts'
import type { ParsedQuery } from './parse-query.ts'

const MOST_SUGGESTIONS = 3
const CANDIDATES_A_WORD = 4
// A word used this many times as often as the one typed is more likely what was meant.
const MUCH_MORE_OFTEN = 10
const SHORTEST_WORD = 4

/**
 * Texts like the one typed, with words of the record's vocabulary in place of those it does not know or hardly uses.
 * Only texts that `findsMore` are given, best first.
 */
export function suggestSpelling(
  reader: RecordReader,
  typed: string,
  query: ParsedQuery,
  findsMore: (text: string) => boolean,
): string[] {
  const words = [...new Set(query.wanted.flatMap((term) => term.words))]
  const corrections = words
    .map((word) => ({ word, like: wordsLike(reader, word) }))
    .filter(({ like }) => like.length > 0)
  const suggestions: string[] = []
  for (let choice = 0; choice < CANDIDATES_A_WORD && suggestions.length < MOST_SUGGESTIONS; choice++) {
    const text = corrections.reduce(
      (all, { word, like }) => replaceWord(all, word, like[choice] ?? like[0] ?? word),
      typed.trim().slice(0, 200),
    )
    if (text !== typed.trim() && !suggestions.includes(text) && findsMore(text)) suggestions.push(text)
  }
  return suggestions
}

type Known = { word: string; uses: number }

/** Words of the vocabulary that are one slip of the pen from a word, two for long ones; likeliest first. */
function wordsLike(reader: RecordReader, word: string): string[] {
  if (word.length < SHORTEST_WORD || /\d/.test(word)) return []
  const own = reader.get<Known>('select word, uses from word where word = ?', word)?.uses ?? 0
  const allowed = word.length >= 7 ? 2 : 1
  const [first = '', second = ''] = word
  const likely: (Known & { distance: number })[] = []
  for (const begin of new Set([first, second])) {
    const rows = reader.all<Known>(
      `select word, uses from word where word >= ? and word < ? and length(word) between ? and ? and uses > ?`,
      begin,
      `${begin}\u{10ffff}`,
      word.length - allowed,
      word.length + allowed,
      own * MUCH_MORE_OFTEN,
    )
    for (const row of rows) {
      const distance = editDistance(word, row.word, allowed)
      if (distance > 0 && distance <= allowed) likely.push({ ...row, distance })
    }
  }
  likely.sort((a, b) => a.distance - b.distance || b.uses - a.uses || (a.word < b.word ? -1 : 1))
  return likely.slice(0, CANDIDATES_A_WORD).map((one) => one.word)
}

function replaceWord(text: string, word: string, by: string): string {
  const at = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  // Folding can change a text's length; then the whole is given folded rather than cut in the wrong place.
  const whole = at.length === text.length ? text : at
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu')
  let result = ''
  let done = 0
  for (const match of at.matchAll(found)) {
    result += whole.slice(done, match.index) + by
    done = match.index + word.length
  }
  return result + whole.slice(done)
}

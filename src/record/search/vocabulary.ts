import type { RecordWriter } from '../builder/record-writer.ts'
import { stemOf } from './stem.ts'
import { wordsOf } from './words.ts'

const LONGEST_WORD = 40

/** How batches change the number of times each word is used. */
export type WordCounts = Map<string, number>

/** Adds the words of a text to the counts; `by` is 1 for a text that comes and -1 for one that goes. */
export function countWords(counts: WordCounts, text: string, by: 1 | -1): void {
  for (const word of wordsOf(text)) {
    if (isVocabulary(word)) counts.set(word, (counts.get(word) ?? 0) + by)
  }
}

/** Writes what batches counted; a word no longer used is gone, so that a withdrawal leaves none behind. */
export function writeWordCounts(writer: RecordWriter, counts: WordCounts): void {
  // In the order they are kept in: neighbours are written together.
  for (const [word, change] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (change === 0) continue
    if (change > 0) {
      writer.run(
        'insert into word values (?, ?, ?) on conflict (word) do update set uses = uses + excluded.uses',
        word,
        stemOf(word),
        change,
      )
    } else {
      writer.run('update word set uses = uses + ? where word = ?', change, word)
      writer.run('delete from word where word = ? and uses <= 0', word)
    }
  }
}

function isVocabulary(word: string): boolean {
  const first = word.charCodeAt(0)
  return word.length > 1 && word.length <= LONGEST_WORD && (first < 48 || first > 57)
}

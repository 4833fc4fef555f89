import type { RecordWriter } from '../builder/record-writer.ts'
import { stemOf } from './stem.ts'
import type { WordCounts } from './word-counts.ts'

/** Brings the vocabulary up to date; a word no longer used is gone, so that a withdrawal leaves none behind. */
export function writeVocabulary(writer: RecordWriter, counts: WordCounts): void {
  for (const [word, change] of counts.changes()) {
    if (change > 0) {
      writer.run(
        'insert into word values (?, ?, ?) on conflict (word) do update set uses = uses + excluded.uses',
        word,
        stemOf(word),
        change,
      )
    } else if (change < 0) {
      writer.run('update word set uses = uses + ? where word = ?', change, word)
      writer.run('delete from word where word = ? and uses <= 0', word)
    }
  }
}

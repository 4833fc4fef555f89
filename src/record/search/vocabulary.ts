import type { RecordWriter } from '../builder/record-writer.ts'
import { stemOf } from './stem.ts'
import type { WordCounts } from './word-counts.ts'

const WORDS_A_STATEMENT = 2_000

/** Brings the vocabulary up to date; a word no longer used is gone, so that a withdrawal leaves none behind. */
export function writeVocabulary(writer: RecordWriter, counts: WordCounts): void {
  const changes = counts.changes()
  const more = changes.filter(([, change]) => change > 0)
  for (let start = 0; start < more.length; start += WORDS_A_STATEMENT) {
    const rows = more
      .slice(start, start + WORDS_A_STATEMENT)
      .map(([word, change]) => [word, stemOf(word), change])
    writer.run(
      // "where true" tells the parser that "on" does not begin a join.
      `insert into word select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
       on conflict (word) do update set uses = uses + excluded.uses`,
      JSON.stringify(rows),
    )
  }
  for (const [word, change] of changes) {
    if (change >= 0) continue
    writer.run('update word set uses = uses + ? where word = ?', change, word)
    writer.run('delete from word where word = ? and uses <= 0', word)
  }
}

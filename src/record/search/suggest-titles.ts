import type { RecordReader } from '../queries/record-reader.ts'
import { type HitKind, unpackFacts } from './facts.ts'
import { hitIdsOf } from './hit-ids.ts'
import { wordsOf } from './words.ts'

/** Something whose title begins like what is being typed. */
export type TitleSuggestion = { kind: HitKind; subjectId: string; slug: string; title: string }

const LONGEST_TEXT = 200
const MOST_WORDS = 8
const MOST = 20

/**
 * Issues, instruments, bodies and people with all these words in their title, the last one begun. Bodies and people,
 * who have no date, get at least half the places they can fill; the rest is newest first.
 */
export function suggestTitles(reader: RecordReader, typed: string, limit: number): TitleSuggestion[] {
  const words = wordsOf(typed.slice(0, LONGEST_TEXT)).slice(0, MOST_WORDS)
  if (words.length === 0) return []
  const expression = `${words.map((word) => `"${word}"`).join(' AND ')}*`
  const most = Math.min(Math.max(1, Math.trunc(limit)), MOST)
  const undatedEnd = hitIdsOf(undefined).to
  const dated = suggestionsIn(reader, expression, undatedEnd, Number.MAX_SAFE_INTEGER, most)
  const undated = suggestionsIn(reader, expression, 0, undatedEnd, most)
  const undatedPlaces = Math.max(Math.ceil(most / 2), most - dated.length)
  const first = undated.slice(0, undatedPlaces)
  return [...first, ...dated.slice(0, most - first.length)]
}

function suggestionsIn(
  reader: RecordReader,
  expression: string,
  from: number,
  to: number,
  limit: number,
): TitleSuggestion[] {
  const rows = reader.all<{ subject_id: string; slug: string; title: string; facts: number }>(
    `select findable.subject_id, subject.slug, findable.title, facet.facts
     from (select rowid as id from title_text where title_text match ? and rowid >= ? and rowid < ?
       order by rowid desc limit ?) as found
     join findable on findable.id = found.id join facet on facet.id = found.id
     join subject on subject.id = findable.subject_id
     order by findable.date desc, length(findable.title), findable.subject_id`,
    expression,
    BigInt(from),
    BigInt(to),
    limit,
  )
  return rows.map((row) => ({
    kind: unpackFacts(row.facts).kind,
    subjectId: row.subject_id,
    slug: row.slug,
    title: row.title,
  }))
}

import type { RecordReader } from '../../../record/queries/record-reader.ts'
import { suggestTitles } from '../../../record/search/index.ts'
import { hrefOf } from './search.ts'

const MOST = 8
const LONGEST_TEXT = 100

/** What a search that is being typed may be after. */
export type Suggestions = { suggestions: { text: string; href: string }[] }

/** Titles that begin like the text. */
export function suggestionsFor(reader: RecordReader, text: string): Suggestions {
  const found = suggestTitles(reader, text.slice(0, LONGEST_TEXT), MOST)
  return { suggestions: found.map((one) => ({ text: one.title, href: hrefOf({ ...one, itemId: '' }) })) }
}

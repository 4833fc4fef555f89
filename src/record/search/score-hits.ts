import type { RecordReader } from '../queries/record-reader.ts'
import { factsOf } from './facet-columns.ts'
import type { HitKind } from './facts.ts'
import { findTerms } from './highlight.ts'
import { hitOfPassage, yearOfHit } from './hit-ids.ts'
import type { Meaning } from './match-expression.ts'
import { foldAligned } from './words.ts'

// Okapi BM25's constants; the length is that of a usual minute, in characters.
const SATURATION = 1.2
const LENGTH_SHARE = 0.75
const USUAL_LENGTH = 1_000
const TITLE_WEIGHT = 3
const WHOLE_TITLE = 1.3
const YEARS_TO_FADE = 10
const FADE = 0.2

/** An issue says more than one of its papers. */
const KIND_WEIGHT: Record<HitKind, number> = {
  issue: 1.5,
  instrument: 1.4,
  body: 1.4,
  person: 1.3,
  decision: 1.1,
  item: 1,
  document: 0.9,
}

/**
 * How well each passage answers, by its words: BM25 over the text, more for words of the title, weighted by kind and a
 * little by age. Passages come newest first; what they cost does not depend on how large the record is.
 */
export function scorePassages(
  reader: RecordReader,
  passages: readonly number[],
  meanings: readonly Meaning[],
): number[] {
  const hits = passages.map(hitOfPassage)
  const facts = factsOf(reader, hits)
  const rarity = meanings.map(({ uses }) => Math.log(1 + facts.total / (1 + uses)) + 0.1)
  const newestYear = yearOfHit(hits[0] ?? 0)
  const rows = reader.all<{ title: string; text: string }>(
    `select findable.title, passage.text from json_each(?) as wanted
     cross join passage on passage.id = wanted.value cross join findable on findable.id = passage.id >> 10
     order by wanted.key`,
    JSON.stringify(passages),
  )
  return rows.map(({ title, text }, index) => {
    const kind = facts.kinds[facts.codes[index] ?? 0]?.kind ?? 'item'
    const years = Math.min(Math.max(newestYear - yearOfHit(hits[index] ?? 0), 0), YEARS_TO_FADE)
    return wordScore(title, text, meanings, rarity) * KIND_WEIGHT[kind] * (1 - (FADE * years) / YEARS_TO_FADE)
  })
}

function wordScore(
  title: string,
  text: string,
  meanings: readonly Meaning[],
  rarity: readonly number[],
): number {
  const inText = countTerms(text, meanings)
  const inTitle = countTerms(title, meanings)
  const length = 1 - LENGTH_SHARE + (LENGTH_SHARE * text.length) / USUAL_LENGTH
  let score = 0
  meanings.forEach((_, term) => {
    const count = inText[term] ?? 0
    const often = (count * (SATURATION + 1)) / (count + SATURATION * length)
    score += (rarity[term] ?? 0) * (often + (inTitle[term] ? TITLE_WEIGHT : 0))
  })
  return inTitle.every((count) => count > 0) ? score * WHOLE_TITLE : score
}

function countTerms(text: string, meanings: readonly Meaning[]): number[] {
  const counts = meanings.map(() => 0)
  for (const { term } of findTerms(foldAligned(text), meanings)) counts[term] = (counts[term] ?? 0) + 1
  return counts
}

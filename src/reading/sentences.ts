import { type Paragraph, splitParagraphs } from './paragraphs.ts'

/** A sentence of the folded text. `start` is after any list label of its paragraph. */
export type Sentence = {
  start: number
  end: number
  text: string
  paragraph: number
  /** The printed list label of the paragraph, on its first sentence only: "(A)", "1." */
  label?: string
}

// Longer "sentences" (tables, scanned pages) are cut here, so that no later search sees an unbounded text.
const longest = 6_000
const abbreviation =
  /(?:^|[\s(."'/&])(?:[A-Za-z]|Mr|Mrs|Ms|Dr|Miss|Messrs|Cllrs?|Clr|Cyng|Ald|Rev|Revd|Hon|Prof|Sgt|Insp|Sr|Jr|St|No|Nos|Ref|Refs|Art|Arts|Sec|Sect|Para|paras?|pp?|etc|e\.g|i\.e|eg|ie|approx|Co|Ltd|Dept|cf|viz|vs|inc|Min|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

/** Splits folded text into paragraphs and sentences, in order; blank lines and list labels belong to no sentence. */
export function splitSentences(folded: string): { paragraphs: Paragraph[]; sentences: Sentence[] } {
  const paragraphs = splitParagraphs(folded)
  const flat = folded.replaceAll('\n', ' ')
  const sentences: Sentence[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    let start = afterSpaces(flat, paragraph.bodyStart, paragraph.end)
    let label = paragraph.label
    while (start < paragraph.end) {
      const end = sentenceEnd(flat, start, paragraph.end)
      const sentence: Sentence = { start, end, text: flat.slice(start, end), paragraph: index }
      if (label !== undefined) sentence.label = label
      label = undefined
      if (sentence.text.trim()) sentences.push(sentence)
      start = afterSpaces(flat, end, paragraph.end)
    }
  }
  return { paragraphs, sentences }
}

function afterSpaces(flat: string, from: number, limit: number): number {
  let at = from
  while (at < limit && flat[at] === ' ') at++
  return at
}

const stop = /[.!?]/g
const afterStop = /["')\]>*]{0,3} {1,20}["'(<*]{0,2}[\p{Lu}\d\u2022]/uy

function sentenceEnd(flat: string, start: number, limit: number): number {
  const bound = Math.min(limit, start + longest)
  stop.lastIndex = start
  for (let found = stop.exec(flat); found && found.index < bound; found = stop.exec(flat)) {
    afterStop.lastIndex = found.index + 1
    if (!afterStop.test(flat)) continue
    if (found[0] === '.' && abbreviation.test(flat.slice(Math.max(start, found.index - 12), found.index)))
      continue
    let end = found.index + 1
    while (end < bound && '"\')]>*'.includes(flat[end] ?? ' ')) end++
    return end
  }
  return bound
}

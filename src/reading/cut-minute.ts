import { foldText } from './fold-text.ts'
import type { Paragraph } from './paragraphs.ts'
import { type Sentence, splitSentences } from './sentences.ts'

/** A minute cut up for reading: `text` as printed, `folded` its plain twin of the same length. */
export type CutMinute = { text: string; folded: string; paragraphs: Paragraph[]; sentences: Sentence[] }

/** Folds a minute's text and divides it into paragraphs and sentences. */
export function cutMinute(text: string): CutMinute {
  const folded = foldText(text)
  return { text, folded, ...splitSentences(folded) }
}

/** A stretch of the folded text as one line, at most `most` characters of it. */
export function foldedLine({ folded }: CutMinute, start: number, end: number, most: number): string {
  return folded.slice(start, Math.min(end, start + most)).replaceAll('\n', ' ')
}

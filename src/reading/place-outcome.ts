import type { CutMinute } from './cut-minute.ts'
import { decisionEnd } from './decision-extent.ts'
import { tidy } from './fold-text.ts'
import type { ReadOutcome } from './minute-reading.ts'
import type { Marker } from './outcome-markers.ts'
import type { Paragraph } from './paragraphs.ts'
import { kindOfDecision } from './read-decision.ts'
import { readParts } from './read-parts.ts'

/** An outcome with the marker it was read from and the sentences it takes up. */
export type Placed = { outcome: ReadOutcome; marker: Marker; sentence: number; lastSentence: number }

const longestBorrowed = 2_000

/**
 * The outcome a marker in a sentence stands for, with its words and parts; `before` is where the next marker begins.
 * Undefined when nothing was decided, as after a "Decision:" that another marker follows.
 */
export function placeOutcome(
  minute: CutMinute,
  index: number,
  marker: Marker,
  before: number | undefined,
): Placed | undefined {
  const sentence = minute.sentences[index]
  if (!sentence) return undefined
  const block = marker.shape === 'block'
  if (block && standsAlone(minute, marker)) return borrowedDecision(minute, index, marker, marker.bodyStart)
  const { text, folded, paragraphs } = minute
  const natural =
    block && before === undefined
      ? decisionEnd(text, folded, paragraphs, sentence, marker.bodyStart)
      : sentence.end
  const end = Math.min(natural, before ?? natural)
  const decision = decisionText(text.slice(marker.bodyStart, end))
  if (!/\p{L}{3}/u.test(decision) || (!block && pointsBack(decision))) {
    return borrowedDecision(minute, index, marker, end)
  }
  const isResult = marker.shape === 'result'
  const outcome: ReadOutcome = {
    kind: isResult ? marker.kind : kindOfDecision(marker.kind, decision.replace(/^that:? ?/i, '')),
    printed: marker.printed,
    text: decision,
    parts: block
      ? readParts(text, folded, takenBy(paragraphs, sentence.paragraph, end), marker.bodyStart, end)
      : [],
    span: [marker.start, end],
    confidence: marker.confidence,
  }
  return { outcome, marker, sentence: index, lastSentence: lastSentenceBefore(minute, index, end) }
}

/** The paragraphs a decision reaches into. */
function takenBy(paragraphs: readonly Paragraph[], first: number, end: number): Paragraph[] {
  let last = first
  while ((paragraphs[last + 1]?.start ?? end) < end) last++
  return paragraphs.slice(first, last + 1)
}

/** "Noted" after an entry of a list stands alone; it never opens the next entry. */
function standsAlone({ folded }: CutMinute, { formal, confidence, bodyStart }: Marker): boolean {
  const after = folded.slice(bodyStart, bodyStart + 8)
  return formal && confidence < 0.9 && !/^ ?["']?(?:[:-]|that\b|to\b|by\b)/.test(after)
}

/** "This was agreed.", "Proposed by Cllr A and agreed.": the sentence does not say what. */
function pointsBack(decision: string): boolean {
  if (/^(?:this|these|it|they|both|all) (?:was|were|is|agreed|in)\b.{0,40}$/i.test(decision)) return true
  const formula = /^(?:proposed|prop|seconded|carried|all|unanimously|on the proposal of)\b/i
  return formula.test(decision) && decision.length < 160
}

/** What a marker without words of its own decided: the sentence before it, or the whole paragraph before its own. */
function borrowedDecision(minute: CutMinute, index: number, marker: Marker, end: number): Placed | undefined {
  const before = minute.sentences[index - 1]
  if (!before || /^decision$/i.test(marker.printed)) return undefined
  const sameParagraph = minute.sentences[index]?.paragraph === before.paragraph
  const opening = minute.paragraphs[before.paragraph]?.bodyStart ?? before.start
  const from = Math.max(sameParagraph ? before.start : opening, before.end - longestBorrowed)
  const text = decisionText(minute.text.slice(from, before.end))
  if (!text) return undefined
  const outcome: ReadOutcome = {
    kind: marker.kind,
    printed: marker.printed,
    text,
    parts: [],
    span: [marker.start, Math.max(end, marker.bodyStart, marker.start + 1)],
    confidence: Math.min(marker.confidence, 0.7),
  }
  return { outcome, marker, sentence: index, lastSentence: index }
}

function lastSentenceBefore({ sentences }: CutMinute, index: number, end: number): number {
  let last = index
  while ((sentences[last + 1]?.start ?? Number.POSITIVE_INFINITY) < end) last++
  return last
}

function decisionText(printed: string): string {
  return tidy(printed)
    .replace(/^["'\u2018\u2019\u201c\u201d>*<)\s.,:;\u2013\u2014-]+/, '')
    .replace(/[\s"\u201c\u201d*.;,]+$/, '')
}

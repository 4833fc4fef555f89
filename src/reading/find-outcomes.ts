import { decisionEnd } from './decision-extent.ts'
import { tidy } from './fold-text.ts'
import type { ReadOutcome } from './minute-reading.ts'
import { findMarkers, type Marker } from './outcome-markers.ts'
import type { Paragraph } from './paragraphs.ts'
import { conditionsOf, kindOfDecision, readAdoption, readAnswer, targetBodyOf } from './read-decision.ts'
import { type Movers, readMovers } from './read-movers.ts'
import { readParts } from './read-parts.ts'
import { readVote } from './read-vote.ts'
import type { Sentence } from './sentences.ts'

/** A minute cut up for reading: `text` as printed, `folded` its plain twin of the same length. */
export type CutMinute = { text: string; folded: string; paragraphs: Paragraph[]; sentences: Sentence[] }

type Placed = { outcome: ReadOutcome; marker: Marker; sentence: number; lastSentence: number }

const reach = 5
const leastConfidence = 0.5

/** The decisions of a minute in the order printed. Each sentence belongs to one decision at most. */
export function findOutcomes(minute: CutMinute): ReadOutcome[] {
  const placed: Placed[] = []
  let taken = 0
  for (const [index, sentence] of minute.sentences.entries()) {
    if (sentence.end <= taken) continue
    const markers = findMarkers(sentence).filter((marker) => marker.start >= taken)
    for (const [order, marker] of markers.entries()) {
      if (marker.start < taken) continue
      const next = markers[order + 1]
      const here = placeOutcome(minute, index, marker, next?.start)
      if (!here) continue
      const previous = placed.at(-1)
      if (previous && saysTheSame(previous, here, minute)) {
        mergeInto(previous, here)
      } else placed.push(here)
      taken = Math.max(taken, here.outcome.span[1])
    }
  }
  for (const [order, here] of placed.entries()) addCircumstances(minute, placed, order, here)
  return settle(placed)
}

function placeOutcome(minute: CutMinute, index: number, marker: Marker, before?: number): Placed | undefined {
  const sentence = minute.sentences[index]
  if (!sentence) return undefined
  const block = marker.shape === 'block'
  let end = block ? decisionEnd(minute.folded, minute.paragraphs, sentence, marker.bodyStart) : sentence.end
  if (before !== undefined) end = Math.min(end, before)
  const decision = decisionText(minute.text.slice(marker.bodyStart, end))
  let lastSentence = index
  while ((minute.sentences[lastSentence + 1]?.start ?? Number.POSITIVE_INFINITY) < end) lastSentence++
  if (!/[\p{L}]{3}/u.test(decision)) return bareMarker(minute, index, marker, end)
  const outcome: ReadOutcome = {
    kind:
      marker.shape === 'result'
        ? marker.kind
        : kindOfDecision(marker.kind, decision.replace(/^that:? ?/i, '')),
    printed: marker.printed,
    text: decision,
    parts: block ? readParts(minute.text, minute.folded, marker.bodyStart, end) : [],
    span: [marker.start, end],
    confidence: marker.confidence,
  }
  return { outcome, marker, sentence: index, lastSentence }
}

/** "Agreed." or "RESOLVED accordingly": what was decided stands in the sentence before. */
function bareMarker(minute: CutMinute, index: number, marker: Marker, end: number): Placed | undefined {
  const before = minute.sentences[index - 1]
  if (!before || /^decision$/i.test(marker.printed)) return undefined
  const outcome: ReadOutcome = {
    kind: marker.kind,
    printed: marker.printed,
    text: tidy(minute.text.slice(before.start, before.end)).slice(0, 2_000),
    parts: [],
    span: [marker.start, Math.max(end, marker.bodyStart)],
    confidence: 0.6,
  }
  return { outcome, marker, sentence: index, lastSentence: index }
}

function decisionText(printed: string): string {
  return tidy(printed)
    .replace(/^["'\u2018\u2019\u201c\u201d>*<)\s.,:;\u2013\u2014-]+/, '')
    .replace(/[\s"\u201c\u201d*]+$/, '')
    .replace(/[.;,]+["\u201c\u201d]?$/, '')
    .trim()
}

/** "The motion was carried" beside "RESOLVED that ..." tells of one decision twice. */
function saysTheSame(previous: Placed, here: Placed, minute: CutMinute): boolean {
  const near = here.sentence - previous.lastSentence <= 2
  if (!near) return false
  if (here.marker.shape === 'result' || isFormula(here, minute)) {
    return (
      previous.outcome.kind === here.outcome.kind ||
      (here.outcome.kind === 'resolved' &&
        previous.outcome.kind !== 'lost' &&
        previous.outcome.kind !== 'amended')
    )
  }
  return previous.marker.shape === 'result' && previous.outcome.kind === 'resolved' && here.marker.formal
}

/** "Proposed by Cllr A, seconded by Cllr B, all agreed." after a decision adds names and a vote, not a decision. */
function isFormula(here: Placed, minute: CutMinute): boolean {
  if (here.marker.shape !== 'whole') return false
  const text = minute.sentences[here.sentence]?.text ?? ''
  return (
    /^["'(]{0,2}(?:this was )?(?:proposed|prop|seconded|cllr|councillor|mr|mrs|all )\b/i.test(text) &&
    text.length < 140
  )
}

function mergeInto(previous: Placed, here: Placed) {
  const [first, second] = [previous.outcome, here.outcome]
  const keepSecond = here.marker.formal && !previous.marker.formal
  const base = keepSecond ? second : first
  previous.outcome = { ...base, span: [first.span[0], second.span[1]] }
  if (keepSecond) previous.marker = here.marker
  previous.lastSentence = here.lastSentence
}

/** Mover, vote and answered decision, from the decision's own words and the sentences about it. */
function addCircumstances(minute: CutMinute, placed: readonly Placed[], order: number, here: Placed) {
  const { outcome } = here
  const { sentences, folded } = minute
  const floor = Math.max((placed[order - 1]?.lastSentence ?? -1) + 1, here.sentence - reach)
  const ceiling = Math.min((placed[order + 1]?.sentence ?? sentences.length) - 1, here.lastSentence + 2)
  const own = folded
    .slice(Math.min(sentences[here.sentence]?.start ?? outcome.span[0], outcome.span[0]), outcome.span[1])
    .replaceAll('\n', ' ')
  const before = sentences.slice(floor, here.sentence)
  const after = sentences.slice(here.lastSentence + 1, ceiling + 1)
  const ownMovers = readMovers(own.slice(0, 2_000))
  const movers = completed(ownMovers, before, after)
  if (movers.mover) outcome.mover = movers.mover
  if (movers.seconder) outcome.seconder = movers.seconder
  const vote = readVote(own.slice(0, 3_000)) ?? nearVote(before.slice(-2)) ?? nearVote(after.slice(0, 2))
  if (vote) outcome.vote = vote
  const decision = decisionFolded(outcome.text)
  const answers = readAnswer(own.slice(0, 3_000), outcome.span[1] - own.length) ?? lastAnswer(before)
  if (answers) outcome.answers = answers
  if (outcome.kind === 'recommended' || outcome.kind === 'referred') {
    const target = targetBodyOf(`${outcome.printed} ${decision}`)
    if (target) outcome.targetBody = target
  }
  if (outcome.kind === 'resolved' || outcome.kind === 'agreed' || outcome.kind === 'approved-subject') {
    const adopts = readAdoption(decision)
    if (adopts) outcome.adopts = adopts
  }
  const conditions = conditionsOf(decision)
  if (conditions) outcome.conditions = conditions
}

const decisionFolded = (text: string) =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .slice(0, 4_000)

function completed(
  own: Movers | undefined,
  before: readonly Sentence[],
  after: readonly Sentence[],
): Omit<Movers, 'at'> {
  const found: Omit<Movers, 'at'> = { ...own }
  const nearest = [...before].reverse().slice(0, 4)
  for (const sentence of [...nearest, ...after.slice(0, 2)]) {
    if (found.mover && found.seconder) break
    const here = readMovers(sentence.text.slice(0, 1_000))
    if (!here) continue
    if (here.mover) found.mover ??= here.mover
    if (here.seconder) found.seconder ??= here.seconder
  }
  return found
}

function nearVote(sentences: readonly Sentence[]) {
  for (const sentence of sentences) {
    if (!/\b(?:vote|voted|votes|in favour|abst|unanim|carried|all agreed)\b/i.test(sentence.text)) continue
    const vote = readVote(sentence.text.slice(0, 1_000))
    if (vote) return vote
  }
  return undefined
}

function lastAnswer(before: readonly Sentence[]) {
  for (const sentence of before.slice(-3).reverse()) {
    const answer = readAnswer(sentence.text, sentence.start)
    if (answer) return answer
  }
  return undefined
}

/** Where a minute prints its decisions in capitals, "Members noted the report" in its prose is debate. */
function settle(placed: readonly Placed[]): ReadOutcome[] {
  const printsCapitals = placed.some(({ marker }) => marker.formal && /^[A-Z]+$/.test(marker.printed))
  return placed.flatMap(({ outcome, marker }) => {
    const weak = printsCapitals && !marker.formal && marker.shape !== 'result'
    const confidence = weak ? outcome.confidence - 0.3 : outcome.confidence
    return confidence >= leastConfidence
      ? [{ ...outcome, confidence: Math.round(confidence * 100) / 100 }]
      : []
  })
}

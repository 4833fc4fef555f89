import type { CutMinute } from './cut-minute.ts'
import type { ReadOutcome } from './minute-reading.ts'
import { withCircumstances } from './outcome-circumstances.ts'
import { findMarkers } from './outcome-markers.ts'
import { type Placed, placeOutcome } from './place-outcome.ts'

const leastConfidence = 0.5
// More decisions than any meeting takes: the rest of such a text is not read for them.
const mostOutcomes = 1_000

/** The decisions of a minute in the order printed, at most about a thousand; no two spans overlap. */
export function findOutcomes(minute: CutMinute): ReadOutcome[] {
  const placed = settle(placeAll(minute))
  return placed.map((here, order) => withCircumstances(minute, here, placed[order - 1], placed[order + 1]))
}

function placeAll(minute: CutMinute): Placed[] {
  const placed: Placed[] = []
  let taken = 0
  let inReply = false
  for (const [index, sentence] of minute.sentences.entries()) {
    if (/^(?:["'(]?REPLY|Reply:)/.test(sentence.text)) inReply = true
    if (sentence.end <= taken) continue
    if (placed.length >= mostOutcomes) break
    const markers = findMarkers(sentence)
    for (const [order, marker] of markers.entries()) {
      if (marker.start < taken || (inReply && marker.shape === 'whole' && marker.confidence < 0.8)) continue
      const here = placeOutcome(minute, index, marker, markers[order + 1]?.start)
      if (!here) continue
      taken = Math.max(taken, here.outcome.span[1])
      const previous = placed.at(-1)
      const merged = previous && mergedWith(previous, here, minute)
      if (merged) placed[placed.length - 1] = merged
      else placed.push(here)
    }
  }
  return placed
}

/** "The motion was carried" beside "RESOLVED that ..." tells of one decision twice: the fuller telling stays. */
function mergedWith(previous: Placed, here: Placed, minute: CutMinute): Placed | undefined {
  if (here.sentence - previous.lastSentence > 2) return undefined
  const [first, second] = [previous.outcome.kind, here.outcome.kind]
  const echo = here.marker.shape === 'result' || isFormula(here, minute)
  const agrees = first === second || (isConsent(second) && first !== 'lost' && first !== 'amended')
  const announced = previous.marker.shape === 'result' && isConsent(first) && here.marker.formal
  if (!(echo && agrees) && !announced) return undefined
  const fuller = announced && !previous.marker.formal ? here : previous
  return {
    ...fuller,
    outcome: { ...fuller.outcome, span: [previous.outcome.span[0], here.outcome.span[1]] },
    sentence: previous.sentence,
    lastSentence: here.lastSentence,
  }
}

const isConsent = (kind: ReadOutcome['kind']) => kind === 'resolved' || kind === 'agreed'

/** "Proposed by Cllr A, seconded by Cllr B, all agreed." after a decision adds names and a vote, not a decision. */
function isFormula({ marker, sentence }: Placed, { sentences }: CutMinute): boolean {
  if (marker.shape !== 'whole') return false
  const text = sentences[sentence]?.text ?? ''
  return (
    text.length < 140 &&
    /^["'(]{0,2}(?:this was )?(?:proposed|prop|seconded|cllr|councillor|mr|mrs|all )\b/i.test(text)
  )
}

/** Where a minute prints its decisions in capitals, "Members noted the report" in its prose is debate. */
function settle(placed: readonly Placed[]): Placed[] {
  const printsCapitals = placed.some(({ marker }) => marker.formal && /^[A-Z]+$/.test(marker.printed))
  return placed.flatMap((here) => {
    // A "Carried" in the table of recorded votes, or the debate told in prose.
    const echo = here.marker.shape !== 'result' || here.outcome.confidence <= 0.7
    const weak = printsCapitals && !here.marker.formal && echo
    const confidence = Math.round((here.outcome.confidence - (weak ? 0.3 : 0)) * 100) / 100
    return confidence >= leastConfidence ? [{ ...here, outcome: { ...here.outcome, confidence } }] : []
  })
}

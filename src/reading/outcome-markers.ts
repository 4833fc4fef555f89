import { formalMarkers } from './formal-markers.ts'
import { toldMarker, wholeMarker } from './prose-markers.ts'
import { bareResultMarker, motionMarker } from './result-markers.ts'
import type { Sentence } from './sentences.ts'
import type { OutcomeKind } from './vocabulary.ts'

/**
 * The place in a sentence that says something was decided.
 * `block`: the decision follows the marker. `whole`: the sentence itself is the decision.
 * `result`: the sentence reports the fate of a motion or amendment printed before it.
 */
export type Marker = {
  shape: 'block' | 'whole' | 'result'
  kind: OutcomeKind
  printed: string
  start: number
  /** Where the decision begins. */
  bodyStart: number
  /** In capitals, or at the start of its sentence with a colon or dash: never prose. */
  formal: boolean
  confidence: number
}

const hint =
  /resolved|recommended|agree|decided|decision|noted|ordered|deferred|withdr|approved|adopted|accepted|ratified|endorsed|confirmed|carried|lost|defeated|passed|rejected|refused|lapsed|failed|\bfell\b|determined|record\b|as read|signed|adjourned|referred back|all in favour|agreement|elected|appointed|co-opted|^for ?[:-]|penderfynwyd|cytunwyd|nodwyd|gohiriwyd|argymhellwyd|cymeradwywyd/

/** Everything in one sentence that may be a decision, in order. */
export function findMarkers(sentence: Sentence): Marker[] {
  if (!hint.test(sentence.text.toLowerCase())) return []
  const formal = formalMarkers(sentence)
  if (formal.length > 0) return formal
  const marker =
    toldMarker(sentence) ?? motionMarker(sentence) ?? wholeMarker(sentence) ?? bareResultMarker(sentence)
  return marker ? [marker] : []
}

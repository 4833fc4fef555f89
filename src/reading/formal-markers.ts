import type { Marker } from './outcome-markers.ts'
import type { Sentence } from './sentences.ts'
import { kindOfVerb } from './vocabulary.ts'

const capitals =
  /(?<![A-Z\w])(RESOLVED|RECOMMENDED|AGREED|DECIDED|NOTED|ORDERED|DEFERRED|WITHDRAWN|PENDERFYNWYD|ARGYMHELLWYD|CYTUNWYD|NODWYD|GOHIRIWYD|CYMERADWYWYD)(?![\w'])/g
const opening =
  /^["'<*( ]{0,4}(?:And |and |It was |Therefore,? |IT WAS |Unanimously ){0,2}(?:unanimously )?(Resolved|resolved|Recommended|Agreed|Decided|Noted|Decision|DECISION|Deferred|Withdrawn|Penderfynwyd|Argymhellwyd|Cytunwyd|Nodwyd|Gohiriwyd|Cymeradwywyd)\b(?= ?["'>*)]{0,3} ?(?:[:;.-]|that\b|to\b(?! be\b)|unanimously\b|by (?:all|the|members)|$))/

/** "RESOLVED - that", "And Resolved:", "RECOMMENDED to Council that", "Decision:", "Noted." */
export function formalMarkers({ text, start }: Sentence): Marker[] {
  const markers: Marker[] = []
  // A heading all in capitals ("MATTERS TO BE RESOLVED") is no decision.
  const loud = !/[a-z]/.test(text.slice(0, 200))
  for (const found of text.matchAll(capitals)) {
    const before = text.slice(Math.max(0, found.index - 16), found.index)
    if (/\b(?:be|not|as|been|is|are) $/i.test(before) || (loud && found.index > 12)) continue
    markers.push(formalMarker(start, found.index, found.index + found[0].length, found[1] ?? ''))
  }
  if (markers.length > 0) return markers
  const closing = /[\w),] {1,3}(Noted|NOTED)\.?$/.exec(text)
  if (closing?.[1]) {
    const from = text.length - closing[1].length - (text.endsWith('.') ? 1 : 0)
    return [
      {
        ...formalMarker(start, from, from + closing[1].length, closing[1]),
        shape: 'whole',
        bodyStart: start,
        confidence: 0.75,
      },
    ]
  }
  const found = opening.exec(text)
  const word = found?.[1]
  if (!found || !word) return []
  // A lower-case "resolved" opens a decision only where the line says so: "and resolved:".
  const rest = text.slice(found[0].length)
  if (/^[a-z]/.test(word) && !/^ ?["']?(?::|that\b|to\b)/.test(rest)) return []
  const marker = formalMarker(start, found[0].length - word.length, found[0].length, word)
  return [/^(?:Noted|Agreed|Deferred|Withdrawn)$/.test(word) ? { ...marker, confidence: 0.8 } : marker]
}

function formalMarker(offset: number, from: number, to: number, word: string): Marker {
  return {
    shape: 'block',
    kind: kindOfVerb(word) ?? 'resolved',
    printed: word,
    start: offset + from,
    bodyStart: offset + to,
    formal: true,
    confidence: 0.97,
  }
}

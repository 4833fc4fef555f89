import type { Marker } from './outcome-markers.ts'
import { isElsewhere, isRemote, isReported } from './remote-speech.ts'
import type { Sentence } from './sentences.ts'
import { kindOfVerb } from './vocabulary.ts'

const fates = 'carried|lost|defeated|passed|rejected|not carried|fell|lapsed'
const ofMotion = new RegExp(
  `\\b(motions?|amendments?|modifications?|proposals?|propositions?|resolutions?|recommendations?|addendum|part 8)\\b.{0,200}?\\b(?:was|were|is|being|declared|therefore|and|been|on a vote|motion)\\b.{0,60}?\\b(${fates})\\b(?! (?:out|forward|on|to|over)\\b)`,
  'i',
)
const bare =
  /^(?:[Oo]n (?:a|being put)[^,]{0,60},? )?(?:This|It|The vote|The result|Motion|Amendment)?(?: was| is)? ?(?:declared |duly |unanimously )?(carried|CARRIED|Carried|LOST|Lost|defeated|Defeated)\b(?! (?:out|forward|on|to|over)\b).{0,60}$/
const everybody =
  /^(?:It was )?(?:All|Unanimously) (?:members |present |councillors |cllrs |were |was )*(in agreement|agreed|in favour)\b.{0,40}$/i

/** The fate of a motion or an amendment: "declared CARRIED", "The amendment was lost by 10 votes to 3", "Carried." */
export function resultMarker({ text, start }: Sentence): Marker | undefined {
  if (isElsewhere(text)) return undefined
  const named = ofMotion.exec(text)
  const found = named ?? bare.exec(text) ?? everybody.exec(text)
  if (!found || isRemote(found[0]) || isReported(text.slice(0, found.index))) return undefined
  const noun = named?.[1] ?? ''
  const printed = (named ? named[2] : found[1]) ?? ''
  const word = printed.toLowerCase()
  const strong = /motion|amendment|addendum|modification|part 8/i.test(noun)
  if (named && !strong && /^(?:passed|rejected|lost)$/.test(word)) return undefined
  const fate = word === 'not carried' ? 'lost' : (kindOfVerb(word) ?? 'agreed')
  const kind = fate === 'resolved' && /amendment|addendum/i.test(noun) ? 'amended' : fate
  const confidence = named ? 0.85 : 0.7
  return { shape: 'result', kind, printed, start, bodyStart: start, formal: false, confidence }
}

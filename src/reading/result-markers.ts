import type { Marker } from './outcome-markers.ts'
import { readVote } from './read-vote.ts'
import { isElsewhere, isRemote, isReported } from './remote-speech.ts'
import type { Sentence } from './sentences.ts'
import { kindOfVerb } from './vocabulary.ts'

const fates = 'carried|lost|defeated|passed|rejected|not carried|fell|lapsed|failed'
const ofMotion = new RegExp(
  `\\b(motions?|amendments?|modifications?|proposals?|propositions?|resolutions?|recommendations?|addendum|part 8)\\b.{0,200}?\\b(?:was|were|is|being|declared|therefore|and|been|on a vote|motion)\\b.{0,60}?\\b(${fates})\\b(?! (?:out|forward|on|to|over)\\b)`,
  'i',
)
const failed =
  /\b(motions?|amendments?|propositions?)\b(?: [\w,]+){0,4}? (fell|lapsed|failed|lost)\b(?! (?:to|over|on)\b)/i
const declared = new RegExp(
  `\\bdeclared (?:that )?(?:the )?(?:[\\w-]+ ){0,3}?(motions?|amendments?|modifications?|proposals?|resolutions?|addendum|vote|part 8)\\b,? ?(?:to be |to have been |as )?(${fates})\\b`,
  'i',
)
const bare =
  /^(?:[Oo]n (?:a|being put)[^,]{0,60},? )?(?:This|It|The vote|The result|Motion|Amendment)?(?: was| is)? ?(?:declared |duly |unanimously )?(carried|CARRIED|Carried|LOST|Lost|defeated|Defeated|Refused)\b(?! (?:out|forward|on|to|over)\b).{0,60}$/
const everybody =
  /^(?:It was )?(?:All|Unanimously) (?:members |present |councillors |cllrs |were |was )*(in agreement|agreed|in favour)\b.{0,40}$/i

// "For - 6 Against - 1" on a line of its own, after a motion.
const tally = /^(?:Votes? )?(For) ?[:-] ?\d{1,3}\b/

/** The fate of a motion or an amendment: "declared CARRIED", "The amendment was lost by 10 votes to 3". */
export function motionMarker({ text, start }: Sentence): Marker | undefined {
  const found = declared.exec(text) ?? ofMotion.exec(text) ?? failed.exec(text)
  const noun = found?.[1] ?? ''
  const printed = found?.[2]
  if (!found || !printed || !isHere(text, found)) return undefined
  const word = printed.toLowerCase()
  const strong = /motion|amendment|addendum|modification|part 8/i.test(noun)
  if (!strong && /^(?:passed|rejected|lost)$/.test(word)) return undefined
  const unseconded = /\bseconder\b/.test(text.slice(found.index)) && word !== 'carried'
  if (unseconded)
    return {
      shape: 'result',
      kind: 'lapsed',
      printed,
      start,
      bodyStart: start,
      formal: false,
      confidence: 0.85,
    }
  const fate = word === 'not carried' || word === 'failed' ? 'lost' : (kindOfVerb(word) ?? 'resolved')
  const kind = fate === 'resolved' && /amendment|addendum/i.test(noun) ? 'amended' : fate
  return { shape: 'result', kind, printed, start, bodyStart: start, formal: false, confidence: 0.85 }
}

/** "Carried.", "Lost by 4 votes to 3", "All in favour": the motion stands in the sentence before. */
export function bareResultMarker({ text, start }: Sentence): Marker | undefined {
  const found = bare.exec(text) ?? everybody.exec(text) ?? tally.exec(text)
  const printed = found?.[1]
  if (!found || !printed || !isHere(text, found)) return undefined
  const vote = readVote(text)
  const rejects = printed === 'Refused' || (vote?.against ?? 0) > (vote?.for ?? Number.POSITIVE_INFINITY)
  const kind = rejects ? 'lost' : (kindOfVerb(printed) ?? 'agreed')
  return { shape: 'result', kind, printed, start, bodyStart: start, formal: false, confidence: 0.7 }
}

const isHere = (text: string, found: RegExpExecArray) =>
  !isElsewhere(text) && !isRemote(found[0]) && !isReported(text.slice(0, found.index))

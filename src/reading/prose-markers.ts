import type { Marker } from './outcome-markers.ts'
import { isElsewhere, isRemote, isReported } from './remote-speech.ts'
import type { Sentence } from './sentences.ts'
import { kindOfVerb, type OutcomeKind } from './vocabulary.ts'

const adverb =
  '(?:(?:unanimously|therefore|then|also|further|subsequently|duly|formally|accordingly|hereby|again|provisionally|generally|finally|now|both|thereupon|consequently) ){0,2}'
const impersonal = new RegExp(
  `\\b(it was|It was|IT WAS|was it|and|And) ${adverb}(agreed|resolved|decided|recommended|determined)\\b(?= \\w|[,:;.]| ["'(]|$)`,
)
const bodyWords = "(?:[A-Z][\\w'-]*,? (?:(?:and|of|for|&) )?){0,7}"
const group = `(?:(?:The |the |All |all |Elected |Those )*(?:Members|members|Councillors|councillors|Cllrs)(?: present)?|(?:The |the )(?:meeting|Meeting)|(?:The |the )?(?:PC|P\\.Council)|(?:The |the )?${bodyWords}(?:Council|Committee|Sub-Committee|Panel|Board|Cabinet|Executive|Forum|Parish Council))`
const consent =
  'agreed|approved|resolved|decided|adopted|accepted|ratified|endorsed|noted|recommended|deferred|withdrew|confirmed|refused|RESOLVED|AGREED'
const active = new RegExp(
  `(?:^|, |and |; )${group} (?:present |have |has )?${adverb}(${consent})\\b(?= (?:unanimously |not )?(?:(?:and|to|that|the|this|these|a|an|all|both|with|on|it|their|its|in principle|by|payment|payments|minutes|planning)\\b|[:.])|[:.])`,
)
// "due to the timing the Council decided to buy it", "The Members are content and unanimously resolved to"
const activeLater = new RegExp(
  `\\b${group} (?:.{1,160}? and )?${adverb}(agreed|resolved|decided)\\b(?= (?:not )?(?:to|that)\\b)`,
)
const subordinate =
  /\b(?:that|which|what|as|when|why|how|where|because|since|whether|if|although|after|before|until|once|had) $/
const subjects =
  'minutes?|reports?|proposals?|recommendations?|accounts?|precept|budget|applications?|items?|matter|motions?|modifications?|notices?|nominations?|polic(?:y|ies)|payments?|cheques?|invoices?|quotations?|quotes?|plans?|programmes?|schedules?|allocations?|updates?|presentations?|correspondence|contents|disposals?|amounts?|agenda|estimates?|terms|code|standing orders|draft|this|these|it|they|request|donation|grant|statement|minute|decision|bye-?laws?|appointment|strategy|questions?|documents?|financial regulations|risk assessment|balance|annex|appendix|figures|letters?|response|observations?'
const passive = new RegExp(
  `^(?:.{0,160}?\\b)?(?:${subjects})\\b(.{0,180}?) (?:was|were) (?:(?:discussed|considered|received|reviewed|read|presented),? and )?${adverb}(agreed|approved|adopted|noted|accepted|confirmed|deferred|withdrawn|ratified|endorsed|refused|adjourned|referred back|taken as read)\\b`,
  'i',
)
const listed = /^(?:the following )?payments (agreed|approved)\b/i
const asRecord =
  /\b(minutes)\b.{0,200}?\b(?:were|was) .{0,60}?(?:(?:as )?a? ?(?:true|correct|accurate|fair)(?:,? and (?:true|correct|accurate))? (?:and (?:true|correct|accurate) )?record|taken as read|signed)\b/i
const seconded = new RegExp(
  `\\b(?:seconded|second|proposed by|on the proposal of)\\b.{0,160}?(?:,|;| and| -)? ?(?:was |were |it was |this was |all |unanimously |and |\\d{1,2} ){0,3}${adverb}(agreed|approved|carried|adopted|resolved|passed|accepted)\\b(?! (?:to|out|on)\\b)`,
  'i',
)
const chosen =
  /\b(?:Cllrs?|Clir|Councillors?|Mr|Mrs|Ms|Miss|Dr)\b[^;:]{2,120}? (?:was|were) (?:then |duly |unanimously |therefore |formally )?(?:re-?)?(elected|appointed|co-opted)\b|\bdeclared (?:Councillor|Cllr)[^;:]{2,60}? (?:duly )?(elected|appointed)\b/

/** A decision told of its makers: "It was agreed that", "Members approved the". */
export function toldMarker(sentence: Sentence): Marker | undefined {
  return impersonalMarker(sentence) ?? activeMarker(sentence)
}

function impersonalMarker({ text, start }: Sentence): Marker | undefined {
  const found = impersonal.exec(text)
  const word = found?.[2]
  if (!found || !word) return undefined
  const before = text.slice(0, found.index)
  const withIt = /it/i.test(found[1] ?? '')
  if (!withIt && !/second|propos/i.test(before)) return undefined
  if (subordinate.test(before)) return undefined
  if (isReported(before) || isRemote(before.slice(-120) + found[0])) return undefined
  const bodyStart = found.index + found[0].length
  const rest = text.slice(bodyStart)
  if (isElsewhere(found[0] + rest.slice(0, 25))) return undefined
  const empty = !/[A-Za-z]{3}/.test(rest) && !/: *$/.test(rest)
  return {
    shape: empty ? 'whole' : 'block',
    kind: kindOfVerb(word) ?? 'agreed',
    printed: word,
    start: start + (empty ? 0 : found.index),
    bodyStart: start + (empty ? 0 : bodyStart),
    formal: false,
    confidence: withIt ? 0.9 : 0.85,
  }
}

function activeMarker({ text, start }: Sentence): Marker | undefined {
  const found = active.exec(text) ?? activeLater.exec(text)
  const word = found?.[1]
  if (!found || !word) return undefined
  const rest = text.slice(found.index + found[0].length)
  const before = text.slice(0, found.index)
  if (subordinate.test(before) || isReported(before) || isRemote(before.slice(-120) + found[0]))
    return undefined
  const verb = word.toLowerCase()
  if (isDebate(verb, rest)) return undefined
  return {
    shape: 'block',
    kind: verb === 'withdrew' ? 'withdrawn' : (kindOfVerb(verb) ?? 'agreed'),
    printed: word,
    start: start + found.index + (/^[,;]/.test(found[0]) ? 2 : 0),
    bodyStart: start + found.index + found[0].length,
    formal: false,
    confidence: verb === 'noted' ? 0.75 : 0.82,
  }
}

const paper =
  /^ (?:and \w+ )?(?:the|this|these|both|all|its?) (?:[\w'-]+ ){0,4}?(?:reports?|updates?|contents?|proposals?|position|plans?|presentations?|correspondence|minutes|information|receipt|papers?|recommendations?|disposals?|notices?|draft|accounts?|communications?|letters?|programme|schedule|statement|budget|documents?|decisions?|response|repl(?:y|ies)|briefing|register|actions?|progress)\b(?! that\b)/

/** "Members noted that ...", "agreed with the points made": the course of a debate; noting a paper is a decision. */
function isDebate(verb: string, rest: string): boolean {
  if (verb === 'noted') return !paper.test(rest)
  if (verb === 'confirmed') return !/minutes/i.test(rest)
  return (
    verb === 'agreed' &&
    /^ (?:with (?!the (?:proposal|recommendation))|on the (?:importance|need))/.test(rest)
  )
}

/** A sentence that is itself the decision: "The report was noted", "Cllr A proposed ..., seconded by Cllr B, agreed". */
export function wholeMarker({ text, start }: Sentence): Marker | undefined {
  const whole = (printed: string, kind: OutcomeKind, confidence: number): Marker => {
    return { shape: 'whole', kind, printed, start, bodyStart: start, formal: false, confidence }
  }
  const record = asRecord.exec(text)
  if (record && isHere(text, record)) {
    const verb = /\b(agreed|approved|adopted|confirmed|accepted|signed|taken as read)\b/i.exec(record[0])?.[1]
    if (verb) return whole(verb, 'agreed', 0.85)
  }
  const carried = seconded.exec(text)
  if (carried?.[1] && !isRemote(carried[0])) {
    const bodyStart = carried.index + carried[0].length
    if (/^ ?:/.test(text.slice(bodyStart))) {
      const marker = whole(carried[1], kindOfVerb(carried[1]) ?? 'agreed', 0.8)
      return { ...marker, shape: 'block', bodyStart: start + bodyStart }
    }
    return whole(carried[1], kindOfPassed(carried[1], text.slice(0, carried.index)), 0.8)
  }
  const person = chosen.exec(text)
  const choice = person?.[1] ?? person?.[2]
  if (person && choice && isHere(text, person)) return whole(choice, 'resolved', 0.7)
  return passiveMarker(text, whole)
}

function passiveMarker(
  text: string,
  whole: (printed: string, kind: OutcomeKind, confidence: number) => Marker,
): Marker | undefined {
  const found = passive.exec(text)
  const word = found?.[2]
  const heading = listed.exec(text)?.[1]
  if (!found || !word) return heading ? whole(heading, 'agreed', 0.7) : undefined
  const before = found[0].slice(0, -word.length)
  if (/\b(?:that|which|who|where|when|what|if|how|because)\b/i.test(before.replace(/^That /, '')))
    return undefined
  if (isReported(before) || isRemote(text.slice(0, found[0].length + 30))) return undefined
  const verb = word.toLowerCase()
  const after = text.slice(found[0].length)
  if (isElsewhere(word + after.slice(0, 25))) return undefined
  if (verb === 'adjourned' && /\b(?:meeting|orders)\b/i.test(before)) return undefined
  if (verb === 'noted' && /^ (?:as being|that)\b/.test(after)) return undefined
  // "It was noted that ..." reports what was said.
  if ((verb === 'noted' || verb === 'confirmed') && /\bit (?:was|were) [\w ]{0,30}$/i.test(before))
    return undefined
  if (verb === 'referred back') return whole(word, 'referred', 0.7)
  if (verb === 'taken as read') return whole(word, /minutes/i.test(before) ? 'agreed' : 'noted', 0.7)
  return whole(word, kindOfPassed(verb, before), 0.7)
}

const isHere = (text: string, found: RegExpExecArray) =>
  !isReported(text.slice(0, found.index)) && !isRemote(text.slice(0, found.index + found[0].length + 30))

/** An amendment that was agreed amends; anything else is what its verb says. */
function kindOfPassed(verb: string, before: string): OutcomeKind {
  const kind = kindOfVerb(verb) ?? 'agreed'
  const consents = kind === 'agreed' || kind === 'resolved'
  return consents && /^(?:the |this |an? )?(?:[\w-]+ )?amendments?\b/i.test(before.trimStart())
    ? 'amended'
    : kind
}

import type { Sentence } from './sentences.ts'
import { kindOfVerb, type OutcomeKind } from './vocabulary.ts'

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

const adverb =
  '(?:(?:unanimously|therefore|then|also|further|subsequently|duly|formally|accordingly|hereby|again|provisionally|generally|finally|now|both|thereupon|consequently) ){0,2}'
const capitals =
  /(?<![A-Z\w])(RESOLVED|RECOMMENDED|AGREED|DECIDED|NOTED|ORDERED|DEFERRED|WITHDRAWN)(?![\w'])/g
const opening = new RegExp(
  `^["'<*( ]{0,4}(?:And |and |It was |Therefore,? |IT WAS ){0,2}${adverb}(Resolved|resolved|Recommended|Agreed|Decided|Noted|Decision|DECISION|Deferred|Withdrawn)\\b(?= ?["'>*)]{0,3} ?(?:[:;.-]|that\\b|to\\b(?! be\\b)|unanimously\\b|by (?:all|the|members)|$))`,
)
const tails = 'unanimously|by all|by the|by members|in principle|on a show'
const impersonal = new RegExp(
  `\\b(it was|It was|IT WAS|was it|and|And) ${adverb}(agreed|resolved|decided|recommended|determined)\\b(?=,? ?(?:that\\b|to\\b|[:;.]|${tails}|not to\\b|$))`,
)
const theirs = "(?:[A-Z][\\w'-]*,? (?:(?:and|of|for|&) )?){0,7}"
const group = `(?:(?:The |the |All |all |Elected |Those )*(?:Members|members|Councillors|councillors|Cllrs)(?: present)?|(?:The |the )(?:meeting|Meeting)|(?:The |the )?${theirs}(?:Council|Committee|Sub-Committee|Panel|Board|Cabinet|Executive|Forum|Parish Council))`
const active = new RegExp(
  `(?:^|, |and |; )${group} (?:present )?${adverb}(agreed|approved|resolved|decided|adopted|accepted|ratified|endorsed|noted|recommended|deferred|withdrew|confirmed|refused|RESOLVED|AGREED)\\b(?= (?:unanimously |not )?(?:(?:and|to|that|the|this|these|a|an|all|both|with|on|it|their|its|in principle|by|payment|payments|minutes|planning)\\b|[:.])|[:.])`,
)
const subjects =
  'minutes?|reports?|proposals?|recommendations?|accounts?|precept|budget|applications?|items?|matter|motions?|notices?|nominations?|polic(?:y|ies)|payments?|cheques?|invoices?|quotations?|quotes?|plans?|programmes?|schedules?|allocations?|updates?|presentations?|correspondence|contents|disposals?|amounts?|agenda|estimates?|terms|code|standing orders|draft|this|these|it|they|request|donation|grant|statement|minute|decision|bye-?laws?|appointment|strategy|questions?|documents?|financial regulations|risk assessment|balance'
const passive = new RegExp(
  `^(?:Following .{2,100}?, |After .{2,100}?, |\\w{1,12}, )?(?:.{0,160}?\\b)?(?:${subjects})\\b(.{0,180}?) (?:was|were) ${adverb}(agreed|approved|adopted|noted|accepted|confirmed|deferred|withdrawn|ratified|endorsed|refused|adjourned|referred back)\\b`,
  'i',
)
const recordForm =
  /\b(minutes)\b.{0,200}?\b(?:were|was|be|are|as) .{0,60}?(?:(?:as )?a? ?(?:true|correct|accurate|fair)(?:,? and (?:true|correct|accurate))? (?:and (?:true|correct|accurate) )?record|taken as read|signed)\b/i
const moved = new RegExp(
  `\\b(?:seconded|second|proposed|proposal)\\b.{0,160}?(?:,|;| and| -)? ?(?:was |were |it was |this was |all |unanimously |and ){0,3}${adverb}(agreed|approved|carried|adopted|resolved|passed|accepted)\\b`,
  'i',
)
const resultForm =
  /\b(motions?|amendments?|proposals?|propositions?|resolutions?|recommendations?|addendum)\b.{0,200}?\b(?:was|were|is|being|declared|therefore|and|been|on a vote)\b.{0,60}?\b(carried|lost|defeated|passed|rejected|not carried|fell|lapsed)\b/i
const bareResult =
  /^(?:On (?:a|being put).{0,60}?)?(?:This|It|The vote|The result|Motion|Amendment)?(?: was| is)? ?(?:declared |duly |unanimously )?(carried|CARRIED|Carried|LOST|Lost|defeated|Defeated)\b(?: unanimously)?.{0,60}$/

/** Past business, other bodies' business and reported speech: said in a minute, not decided by it. */
const remote =
  /\b(?:had|has|have) (?:been|previously|already)\b|\bpreviously (?:agreed|approved|noted)|\b(?:last|previous|earlier|recent) (?:meeting|year|month)|\bas (?:was )?(?:agreed|approved|noted)\b|\bif (?:it |this |the )|\b(?:would|could|should|may|might|can|to|will|must) be (?:agreed|approved|adopted|noted|deferred|carried|accepted)\b/i
const elsewhere =
  /\b(?:approved|agreed|adopted|refused|noted|granted|confirmed|accepted|withdrawn) by (?:the )?(?:Borough|County|District|KLWN|BCKLWN|Planning|Department|Minister|Government|An Bord|An Coimisi|Highways|Environment|Norfolk|Welsh|Irish|NRA|TII|NTA|applicant|developer|contractor|C\.C\.C|CCC|HSE|EPA|Garda)/i
const reported =
  /\b(?:stated|said|advised|explained|outlined|informed|reported|clarified|confirmed|reminded|asked|queried|referred to|pointed out|mentioned|felt|considered|replied|responded|understood|believed|hoped|suggested|indicated|highlighted)\b[^.;:]{0,160}$/i

/** Everything in one sentence that may be a decision, in order. */
export function findMarkers(sentence: Sentence): Marker[] {
  const { text } = sentence
  if (!hint.test(text)) return []
  const formal = formalMarkers(sentence)
  if (formal.length > 0) return formal
  const marker = proseMarker(sentence)
  return marker ? [marker] : []
}

const hint =
  /resolved|recommended|agreed|decided|decision|noted|ordered|deferred|withdr|approved|adopted|accepted|ratified|endorsed|confirmed|carried|lost|defeated|passed|rejected|refused|lapsed|\bfell\b|determined|record\b|as read|signed|adjourned|referred back/i

function formalMarkers(sentence: Sentence): Marker[] {
  const { text, start } = sentence
  const markers: Marker[] = []
  const loud = !/[a-z]/.test(text.slice(0, 200))
  for (const found of text.matchAll(capitals)) {
    const before = text.slice(Math.max(0, found.index - 16), found.index)
    if (/\b(?:BE|NOT|AS|WAS NOT|not|be|been|as) $/.test(before)) continue
    if (loud && found.index > 12) continue
    markers.push(formalMarker(start, found.index, found.index + found[0].length, found[1] ?? ''))
  }
  if (markers.length > 0) return markers
  const found = opening.exec(text)
  const word = found?.[1]
  if (!found || !word) return []
  // A lower-case "resolved" opens a decision only where the line says so with a colon: "and resolved:".
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

function proseMarker(sentence: Sentence): Marker | undefined {
  const { text } = sentence
  if (elsewhere.test(text)) return undefined
  return (
    impersonalMarker(sentence) ?? activeMarker(sentence) ?? resultMarker(sentence) ?? wholeMarker(sentence)
  )
}

function impersonalMarker({ text, start }: Sentence): Marker | undefined {
  const found = impersonal.exec(text)
  const word = found?.[2]
  if (!found || !word) return undefined
  const before = text.slice(0, found.index)
  const withIt = /it was/i.test(found[1] ?? '')
  if (!withIt && !/second|propos/i.test(before)) return undefined
  if (/\b(?:that|which|what|as|when|where|because|since|whether|if|although) $/.test(before)) return undefined
  if (reported.test(before) || remote.test(before.slice(-120) + found[0])) return undefined
  const bodyStart = found.index + found[0].length
  const empty = !/[A-Za-z]{3}/.test(text.slice(bodyStart))
  return {
    shape: empty ? 'whole' : 'block',
    kind: kindOfVerb(word) ?? 'agreed',
    printed: word,
    start: start + (empty ? 0 : found.index),
    bodyStart: start + bodyStart,
    formal: false,
    confidence: withIt ? 0.9 : 0.85,
  }
}

function activeMarker({ text, start }: Sentence): Marker | undefined {
  const found = active.exec(text)
  const word = found?.[1]
  if (!found || !word) return undefined
  const rest = text.slice(found.index + found[0].length)
  const before = text.slice(0, found.index)
  if (reported.test(before) || remote.test(before.slice(-120) + found[0])) return undefined
  const verb = word.toLowerCase()
  // "Members noted that ..." reports the debate; noting a paper is a decision.
  if (
    verb === 'noted' &&
    !/^ (?:and \w+ )?(?:the|this|these|both|all|its?)\b(?! (?:fact|need|concerns?|points?|importance|lack|comments))/.test(
      rest,
    )
  )
    return undefined
  if (verb === 'confirmed' && !/minutes/i.test(rest)) return undefined
  if (
    verb === 'agreed' &&
    /^ (?:with (?!the (?:proposal|recommendation))|on the (?:importance|need))/.test(rest)
  )
    return undefined
  const kind = verb === 'withdrew' ? 'withdrawn' : (kindOfVerb(verb) ?? 'agreed')
  return {
    shape: 'block',
    kind,
    printed: word,
    start: start + found.index + (/^[,;]/.test(found[0]) ? 2 : 0),
    bodyStart: start + found.index + found[0].length,
    formal: false,
    confidence: verb === 'noted' ? 0.75 : 0.82,
  }
}

function resultMarker({ text, start }: Sentence): Marker | undefined {
  const found = resultForm.exec(text) ?? bareResult.exec(text)
  if (!found || remote.test(found[0]) || reported.test(text.slice(0, found.index))) return undefined
  const noun = (found[2] ? found[1] : '') ?? ''
  const printed = found[2] ?? found[1] ?? ''
  const word = printed.toLowerCase()
  if (!/motion|amendment|addendum/i.test(noun) && found[2] && /^(?:passed|rejected|lost)$/.test(word))
    return undefined
  const fate = word === 'not carried' ? 'lost' : (kindOfVerb(word) ?? 'resolved')
  const amendment = /amendment|addendum/i.test(noun)
  const kind = fate === 'resolved' && amendment ? 'amended' : fate
  const marker = { kind, printed, start, bodyStart: start, formal: false } as const
  return { ...marker, shape: 'result', confidence: found[2] ? 0.85 : 0.7 }
}

function wholeMarker({ text, start }: Sentence): Marker | undefined {
  const whole = (printed: string, kind: OutcomeKind, confidence: number): Marker => {
    return { shape: 'whole', kind, printed, start, bodyStart: start, formal: false, confidence }
  }
  if (remote.test(text)) return undefined
  const record = recordForm.exec(text)
  if (record && !reported.test(text.slice(0, record.index))) {
    const verb = /\b(agreed|approved|adopted|confirmed|accepted|signed|taken as read)\b/i.exec(record[0])?.[1]
    if (verb) return whole(verb, 'agreed', 0.85)
  }
  const carried = moved.exec(text)
  if (carried?.[1]) return whole(carried[1], kindOfVerb(carried[1]) ?? 'agreed', 0.8)
  const found = passive.exec(text)
  const word = found?.[2]
  if (!found || !word) return undefined
  const beforeVerb = found[0].slice(0, -word.length)
  if (/\b(?:that|which|who|where|when|what|if|how|because|as)\b/i.test(beforeVerb.replace(/^That /, '')))
    return undefined
  if (reported.test(beforeVerb)) return undefined
  const verb = word.toLowerCase()
  return whole(word, verb === 'referred back' ? 'referred' : (kindOfVerb(verb) ?? 'agreed'), 0.7)
}

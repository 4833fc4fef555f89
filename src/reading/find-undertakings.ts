import type { CutMinute } from './cut-minute.ts'
import { tidy } from './fold-text.ts'
import type { ReadUndertaking } from './minute-reading.ts'
import { namePattern, titlePattern } from './person-names.ts'
import { findPosts } from './post-names.ts'

const promise =
  /\b(?:undertook|undertakes|has undertaken|had undertaken|gave an undertaking|gave an assurance|(?<!been )promised|agreed|offered) (?:that (?:he|she|they|it) would|to)\b(?! (?:the|this|that|it|same|do(?:ing)?|consider)\b(?! (?:matter|so)))/
const hint = /undert|promised|agreed|offered|assurance/
const firm = /undert|promised|undertaking/
const person = new RegExp(`(?:${titlePattern} {0,2}){1,3}${namePattern}`, 'g')
const bare =
  /\b(?:the|The|An|An t|Deputy) (Director|Chief Executive|Clerk|Chairman|Chair|Chairperson|Cathaoirleach|Mayor|Leader|Head of Service|Senior Engineer|Executive Engineer|officers?|Officers?|Engineer|Manager|Secretary|Treasurer)\b/g
const bodies =
  /\b(?:the |The )((?:[A-Z][\w'-]* ){0,4}(?:Council|Committee|Panel|Board|Union|Association|Trust|Members))\b/g
const refersBack =
  /^(?:to|that (?:he|she|they|it) would)?\s*(?:\w+ ){0,4}(?:this|it|these|them|the (?:matter|issue|point|request|query|suggestion|concerns?))\b/

/** Promises minuted of somebody: "undertook to ...". What a body itself agreed to do is an outcome instead. */
export function findUndertakings({ text, sentences }: CutMinute): ReadUndertaking[] {
  const undertakings: ReadUndertaking[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (!hint.test(sentence.text)) continue
    const found = promise.exec(sentence.text)
    if (!found) continue
    const who = promiserOf(
      sentence.text.slice(0, found.index),
      text.slice(sentence.start, sentence.start + found.index),
    )
    const certain = firm.test(found[0])
    if (!certain && !(who && isSubject(who, sentence.text.slice(found.index + found[0].length)))) continue
    const from = sentence.start + found.index + found[0].length - (found[0].endsWith('to') ? 2 : 0)
    const promised = tidy(text.slice(from, sentence.end)).replace(/[.;,]+$/, '')
    if (!promised) continue
    const undertaking: ReadUndertaking = {
      text: promised,
      byKind: who?.byKind ?? 'unknown',
      span: [sentence.start, sentence.end],
      confidence: confidenceOf(certain, who !== undefined),
    }
    if (who) undertaking.by = who.by
    const before = sentences[index - 1]
    if (before && refersBack.test(promised)) undertaking.about = tidy(text.slice(before.start, before.end))
    undertakings.push(undertaking)
  }
  return undertakings
}

function confidenceOf(certain: boolean, known: boolean): number {
  if (certain) return known ? 0.95 : 0.75
  return known ? 0.7 : 0.5
}

type Promiser = { by: string; byKind: ReadUndertaking['byKind']; between: string }

const procedure =
  /^ (?:take|refer|accept|adjourn|defer|allow|suspend|second|withdraw|bring forward|hold|extend|amend) /
const aside = /^,?(?: (?:who|also|then|kindly|further|duly|both|all|and|he|she|they|has|have|had)){0,3},? ?$/

/** Whether the one named last is the one who agreed: "the Director agreed to", not "seconded by Cllr A, it was agreed to". */
function isSubject({ byKind, between }: Promiser, promised: string): boolean {
  if (byKind === 'body' || procedure.test(promised)) return false
  return aside.test(between) || /^, [A-Z][\w ,&-]{2,60}, ?$/.test(between)
}

/** The last post, person or body named before the promise. */
function promiserOf(before: string, printed: string): Promiser | undefined {
  const near = before.slice(-240)
  const nameAt = (start: number, end: number) => tidy(printed.slice(-240).slice(start, end))
  const found: (Omit<Promiser, 'between'> & { at: number })[] = []
  const post = findPosts(near).at(-1)
  if (post) found.push({ by: nameAt(post.start, post.end), byKind: 'post', at: post.end })
  for (const [pattern, byKind] of [
    [bare, 'post'],
    [person, 'person'],
    [bodies, 'body'],
  ] as const) {
    const last = [...near.matchAll(pattern)].at(-1)
    if (!last) continue
    const end = last.index + last[0].length
    found.push({ by: nameAt(end - (last[1] ?? last[0]).length, end), byKind, at: end })
  }
  const nearest = found.sort((a, b) => b.at - a.at || b.by.length - a.by.length)[0]
  return nearest && { by: nearest.by, byKind: nearest.byKind, between: near.slice(nearest.at) }
}

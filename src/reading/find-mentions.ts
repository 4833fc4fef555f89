import type { CutMinute } from './cut-minute.ts'
import { tidy } from './fold-text.ts'
import type { MentionRole, ReadMention, Span } from './minute-reading.ts'
import { namePattern, personKey, titlePattern } from './person-names.ts'
import { findPosts } from './post-names.ts'
import type { Sentence } from './sentences.ts'

const titledName = new RegExp(`\\b(?:${titlePattern} {0,2}){1,3}${namePattern}`, 'g')
const namesList = new RegExp(
  `\\b(?:Councillors|Councilors|Cllrs\\.?|Messrs\\.?) {1,2}(${namePattern}(?:(?:, {1,2}(?:and )?| and | & )${namePattern}){0,40})`,
  'g',
)
// "Lord Edward Street" is no lord.
const place = /\b(?:St|Street|Road|Avenue|Lane|Terrace|Park|Place|Square|House|School|Hall)$/
const oneName = new RegExp(namePattern, 'g')
const titleHint =
  /Councillor|Councilor|Cllr|Clr|Clir|Cmhlr|Cyng|Ald|Mr|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Rev|Prof|Sgt|PCSO|Messrs/

const afterVerbs: readonly (readonly [MentionRole, RegExp])[] = [
  ['undertook', /^.{0,20}\b(?:undertook|undertakes|promised|gave an undertaking)\b/],
  ['moved', /^,? (?:\w+ )?(?:moved|proposed)\b/],
  ['seconded', /^,? (?:\w+ )?seconded\b/],
  ['declared', /^.{0,20}\bdeclar(?:ed|es)\b.{0,40}\binterest/],
  [
    'presented',
    /^(?:,? \w+){0,2},? (?:submitted|presented|introduced|summarised|outlined|gave (?:a|an) (?:presentation|update|overview)|updated|briefed|reported|tabled)\b/,
  ],
  ['asked', /^(?:,? \w+){0,2},? (?:asked|queried|enquired|questioned|requested)\b/],
  [
    'spoke',
    /^(?:,? \w+){0,2},? (?:referred|stated|said|advised|commented|explained|expressed|suggested|replied|responded|informed|confirmed|noted|thanked|welcomed|raised|felt|spoke|highlighted|clarified|considered|pointed|added)\b/,
  ],
]
const beforeWords: readonly (readonly [MentionRole, RegExp])[] = [
  ['moved', /\b(?:proposed|moved) by(?: the)?[:;]? {0,3}$|\b(?:proposal|proposition) of(?: the)? {0,2}$/i],
  ['seconded', /\bseconded(?: by)?(?: the)?[:;]? {0,3}$/i],
  ['presented', /\b(?:report|presentation|update) (?:of|by|from)(?: the)? {0,2}$/i],
  [
    'asked',
    /\b(?:query|question|queries|questions|request) (?:from|by|of|submitted by|raised by)(?: the)? {0,2}$/i,
  ],
]
const rank: readonly MentionRole[] = [
  'undertook',
  'moved',
  'seconded',
  'declared',
  'presented',
  'asked',
  'spoke',
  'named',
]

/** Posts and persons named in a minute: one entry for each distinct name, in order of first mention. */
export function findMentions({ text, sentences }: CutMinute): ReadMention[] {
  const byKey = new Map<string, ReadMention>()
  for (const sentence of sentences) {
    for (const post of findPosts(sentence.text)) {
      const span = [post.start, post.end] as const
      keep(byKey, sentence, 'post', nameAt(text, sentence, span), post.name.toLowerCase(), span, 0.9)
    }
    if (!titleHint.test(sentence.text)) continue
    for (const found of sentence.text.matchAll(titledName)) {
      if (place.test(found[0])) continue
      const span = [found.index, found.index + found[0].length] as const
      keep(byKey, sentence, 'person', nameAt(text, sentence, span), personKey(found[0]), span, 0.9)
    }
    for (const list of sentence.text.matchAll(namesList)) {
      const offset = list.index + list[0].length - (list[1]?.length ?? 0)
      for (const found of (list[1] ?? '').matchAll(oneName)) {
        const span = [offset + found.index, offset + found.index + found[0].length] as const
        keep(byKey, sentence, 'person', nameAt(text, sentence, span), personKey(found[0]), span, 0.8)
      }
    }
  }
  return [...byKey.values()].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
}

const nameAt = (text: string, sentence: Sentence, span: Span) =>
  tidy(text.slice(sentence.start + span[0], sentence.start + span[1]))

function keep(
  byKey: Map<string, ReadMention>,
  sentence: Sentence,
  kind: ReadMention['kind'],
  name: string,
  key: string,
  [from, to]: Span,
  confidence: number,
) {
  const role = roleOf(sentence.text, from, to)
  const span: Span = [sentence.start + from, sentence.start + to]
  const known = byKey.get(`${kind} ${key}`)
  if (!known) {
    byKey.set(`${kind} ${key}`, { kind, name, role, spans: [span], confidence })
    return
  }
  known.spans.push(span)
  if (rank.indexOf(role) < rank.indexOf(known.role ?? 'named')) known.role = role
}

function roleOf(sentence: string, from: number, to: number): MentionRole {
  const after = sentence.slice(to, to + 90)
  const before = sentence.slice(Math.max(0, from - 40), from)
  const led = beforeWords.find(([, pattern]) => pattern.test(before))?.[0]
  if (led) return led
  const shared = after.replace(/^ (?:and|&) (?:the )?(?:[A-Z][\w']*(?: of| and)? ?){1,8}/, ' ')
  return afterVerbs.find(([, pattern]) => pattern.test(after) || pattern.test(shared))?.[0] ?? 'named'
}

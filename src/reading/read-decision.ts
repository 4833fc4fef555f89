import { tidy } from './fold-text.ts'
import type { InstrumentKind, ReadAnswer } from './minute-reading.ts'
import { datePattern, readDate } from './read-date.ts'
import type { OutcomeKind } from './vocabulary.ts'

const nameWord = "[A-Z\\u00c0-\\u00de][\\w\\u00c0-\\u024f'-]*"
/** Source of a pattern for a body's name in title case. No capturing group. */
export const bodyPattern = `${nameWord}(?:(?: {1,2}(?:of the|of|for|and the|and|&|&amp;|on))?(?:, | {1,2}|/)${nameWord}){0,10}`
const bodyNoun =
  /\b(?:Council|Committee|Sub-Committee|Panel|Board|Cabinet|Executive|Forum|Group|Party|SPC|LCDC|CPG|Commission|Assembly|Authority|District|Trust|Association|Team|Department|Section|Directorate|Minister)\b/

/** Whether a printed name has a word for a body in it. */
export const isBodyName = (name: string) => bodyNoun.test(name)

// The act of a decision decides its kind. A text with several different acts keeps the kind of its marker.
const acts: readonly (readonly [OutcomeKind, RegExp])[] = [
  [
    'recommended',
    /^(?:to )?recommend\b|\b(?:be|is|are|hereby) (?:hereby )?recommended (?:to|for)\b|^(?:that )?(?:the )?(?:full )?(?:council|cabinet|executive) be recommended\b/i,
  ],
  [
    'deferred',
    /\b(?:be|is|are|was|were) (?:hereby )?(?:deferred|held over)\b|\b(?:item|matter|motion|debate|consideration|application|report)\b.{0,60} (?:be|was) adjourned\b|^(?:that |to )?(?:defer\b|adjourn (?:the |this )?(?:item|matter|motion|debate|consideration))|\bto defer (?:this|the|consideration|it|a decision)\b/i,
  ],
  ['withdrawn', /\b(?:be|is|are|was|were) (?:hereby )?withdrawn\b|^to withdraw\b/i],
  [
    'referred',
    /\b(?:be|is|are|was|were) (?:hereby )?referred\b|^(?:that |to )?refer (?!to\b)|\bto refer (?:this|the|it)\b|\b(?:item|motion|matter|report|issue) would be referred to\b/i,
  ],
  [
    'received',
    /\b(?:be|is|are) (?:hereby )?received\b|^(?:that |to )?receive (?:the |this )?(?:report|minutes|petition|update|annual|accounts)/i,
  ],
  ['noted', /\b(?:be|is|are|was|were) (?:hereby )?noted\b|^(?:that |to )?note\b|^to note\b/i],
]
const approves =
  /\b(?:be|is|are|was|were|been|being) (?:hereby )?(?:approved|adopted|agreed|endorsed|granted|authorised|appointed|accepted|confirmed|given|supported)\b|\b(?:approve|adopt|grant|authorise|appoint)\b|\bapproval (?:be|of)\b/i
const condition =
  /\bsubject to (?!the (?:approval|confirmation) of the minutes)([^;]{3,400}?)(?=[.;"]|, (?:be|the|that)\b| be (?:approved|adopted|agreed|endorsed|granted|supported)|$)/i

const approvedSubject =
  /\b(?:approved|adopted|agreed|endorsed|granted|supported|accepted)\b[^.;]{0,60}?\bsubject to\b|\b(?:approve|adopt|grant|accept|endorse)\b[^.;]{0,160}?\bsubject to\b|\bsubject to\b[^.;]{3,300}?\bbe (?:hereby )?(?:approved|adopted|agreed|granted)\b/i

/** What a decision does, given the kind its marker stands for. */
export function kindOfDecision(marker: OutcomeKind, decision: string): OutcomeKind {
  if (marker !== 'resolved' && marker !== 'agreed' && marker !== 'recommended') return marker
  const found = acts.find(([, pattern]) => pattern.test(decision))?.[0]
  if (marker === 'recommended') return 'recommended'
  if (found === 'recommended') return 'recommended'
  const alsoApproves = approves.test(decision)
  if (found && !alsoApproves) return found
  if (found === 'deferred' || found === 'withdrawn') return found
  return approvedSubject.test(decision) ? 'approved-subject' : marker
}

/** The words after "subject to" in a decision. */
export function conditionsOf(decision: string): string | undefined {
  const found = condition.exec(decision)?.[1]
  return found ? tidy(found).replace(/[,\s]+$/, '') : undefined
}

const targets: readonly RegExp[] = [
  new RegExp(
    `^\\S+ (?:[Tt]hat|THAT) (?:the )?(${bodyPattern}) (?:\\(?[a-z1]?[.)] )?(?:approves?|adopts?|agrees?|notes?|be recommended|endorses?)\\b`,
  ),
  new RegExp(`^(?:to|TO) (?:the )?(${bodyPattern})`),
  new RegExp(
    `\\b(?:recommend(?:ed)?|refer(?:red)?|RECOMMEND(?:ED)?|submitted|REFER(?:RED)?)(?: (?:back|this|it|on|the (?:matter|item|motion|report)|this (?:item|motion|matter|Notice of Motion)))?(?: by [^,;.]{1,40})? (?:to|TO)(?: a meeting of)? (?:the |a )?(?:next (?:meeting of )?(?:the )?)?(${bodyPattern})`,
  ),
  new RegExp(`\\b(?:recommend|RECOMMEND) (?:to )?(?:the )?(${bodyPattern}),? (?:that|to|the)\\b`),
  new RegExp(
    `\\b(?:refer|defer)(?:red)? .{0,160}? to (?:the )?(?:next (?:meeting of )?(?:the )?)?(${bodyPattern})`,
  ),
]

/** The body a recommendation or referral goes to: only a name with a word for a body in it, or "Council". */
export function targetBodyOf(decision: string): string | undefined {
  for (const target of targets) {
    const name = target.exec(decision)?.[1]
    if (name && bodyNoun.test(name)) return tidy(name).replace(/(?: (?:Council|COUNCIL)) (?:that|THAT)$/, '')
  }
  return /\b(?:recommend(?:ed)?|refer(?:red)?)\b.{0,40} (?:to|TO) (?:full council|council)\b/.test(decision)
    ? 'Council'
    : undefined
}

const answerForm = new RegExp(
  `\\b(recommendations?|minutes?|referrals?|references?)(?: (?:made|agreed|received|contained in the (?:minutes|report)))?(?: (?:[Nn]o\\.? )?(?<number>\\d{1,4}))? (?:of|by|from) (?:the )?(?:meeting of (?:the )?)?(?<body>${bodyPattern})(?:(?: (?:meeting|Meeting))?,?(?: (?:made|at (?:its|their) meeting))?(?: held)?(?: on)? {1,2}(?:the )?(?<date>${datePattern}))?`,
  'g',
)
const manners: readonly (readonly [ReadAnswer['how'], RegExp])[] = [
  ['amended', /\b(?:amended|amendments?|as now amended|varied)\b/i],
  [
    'rejected',
    /\b(?:rejected|did not (?:support|accept|agree)|not (?:supported|accepted|approved)|disagreed with)\b/i,
  ],
  ['supported', /\b(?:supported|endorsed|approved|accepted|agreed with|agreed|adopted|concurred)\b/i],
  ['noted', /\b(?:noted|received)\b/i],
]

/** The earlier decision a sentence of a minute answers: "supported the recommendations of the ... meeting held on ...". */
export function readAnswer(sentence: string, offset: number): ReadAnswer | undefined {
  if (!/recommendation|referr|reference|minute/i.test(sentence)) return undefined
  for (const found of sentence.matchAll(answerForm)) {
    const body = tidy(found.groups?.body ?? '').replace(/ (?:Meeting|meeting)$/, '')
    if (!bodyNoun.test(body)) continue
    const noun = (found[1] ?? '').toLowerCase()
    // The minutes of a meeting come to be signed; one numbered minute comes to be answered.
    if (noun.startsWith('minute') && !found.groups?.number) continue
    const what = noun.startsWith('minute') ? 'minute' : noun.startsWith('ref') ? 'referral' : 'recommendation'
    const beforeIt = sentence.slice(0, found.index)
    const how = manners.find(([, pattern]) => pattern.test(beforeIt))?.[0] ?? 'considered'
    const span = [offset + found.index, offset + found.index + found[0].length] as const
    const answer: ReadAnswer = { body, what, how, span }
    const date = found.groups?.date && readDate(found.groups.date)
    if (date) answer.date = date
    return answer
  }
  return undefined
}

const instrumentNouns: readonly (readonly [InstrumentKind, string])[] = [
  ['terms of reference', 'Terms of Reference'],
  ['code', 'Codes? of (?:Conduct|Practice)|Code'],
  ['policy', 'Polic(?:y|ies)'],
  ['strategy', 'Strategy'],
  ['guide', 'Guide|Guidance|Guidelines'],
  ['plan', 'Plan'],
  ['scheme', 'Scheme of Delegation|Scheme'],
  ['other', 'Standing Orders|Financial Regulations|Constitution|Protocol|Charter|Framework|Procedure'],
]
const nouns = instrumentNouns.map(([, noun]) => noun).join('|')
const title = `((?:${nameWord}(?:,? (?:and|of|for|on|&|to|the|in) | )){0,10}(?:${nouns})\\b(?: \\d{4}(?: ?[-/] ?\\d{2,4})?)?)`
const adoptions: readonly RegExp[] = [
  new RegExp(
    `(?:^|[Tt]he |[Rr]evised |[Dd]raft |[Uu]pdated |[Nn]ew |[Aa]mended |that |That )${title}(?:[^.;"]{0,160}?)\\b(?:be|is|are|was|were) (?:hereby )?(?:re-?)?(?:approved|adopted|agreed|endorsed)\\b`,
  ),
  new RegExp(
    `\\b(?:approve|adopt|approved|adopted)(?: and \\w{1,10})? (?:of )?(?:the |a |an |our )?(?:(?:revised|draft|updated|new|amended) )?${title}`,
  ),
  new RegExp(
    `\\bapproval (?:be (?:given|granted) )?(?:of|to) (?:the )?(?:(?:revised|draft|updated|new|amended) )?${title}`,
  ),
]

/** The instrument a decision puts in force: a capitalised title ending in Policy, Code of Conduct, Strategy ... */
export function readAdoption(decision: string): { title: string; kind: InstrumentKind } | undefined {
  for (const form of adoptions) {
    const found = form.exec(decision)?.[1]
    const name = found && tidy(found).replace(/^(?:The|That|That the|Draft|Revised|Updated) /g, '')
    if (!name || !/ /.test(name)) continue
    const kind = instrumentNouns.find(([, noun]) => new RegExp(`(?:${noun})(?: \\d{4}.*)?$`).test(name))?.[0]
    if (kind) return { title: name, kind }
  }
  return undefined
}

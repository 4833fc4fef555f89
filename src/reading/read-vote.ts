import type { ReadVote } from './minute-reading.ts'

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const count = `(\\d{1,3}|${numbers.join('|')}|none|nil)`
const hint = /vot|for|favour|against|abst|unanim|assent|dissent|major|hands|carried|agreed|nem/i

const pair = new RegExp(
  `\\b(?:by |carried,? |lost,? |defeated,? |of |was )${count} (?:votes? )?(?:to|-) ${count}\\b(?! ?(?:p\\.?m|a\\.?m|years|%))`,
  'i',
)
const forVotes = [
  new RegExp(
    `\\b${count} (?:members? |councillors? |votes? |voted |voting )*(?:were |being )?(?:in favour|for\\b(?= ?(?:[,;.)]|and|with|\\d|$)))`,
    'i',
  ),
  new RegExp(
    `(?:^|[\\s(,;])(?:votes? )?(?:in favour|for) ?[:=-]? ?${count}\\b(?= ?(?:[,;.)/]|votes?|against|abst|and|$))`,
    'i',
  ),
  new RegExp(`\\b${count} agreed and\\b`, 'i'),
]
const againstVotes = [
  // In "For 5 Against 3 Abstained 1" each number belongs to the word before it.
  new RegExp(
    `(?<!\\b(?:for|favour) ?[:=-]? ?)\\b${count} (?:members? |councillors? |votes? |voted |voting )*(?:were )?against\\b`,
    'i',
  ),
  new RegExp(`\\bagainst ?[:=-]? ?${count}\\b(?= ?(?:[,;.)/]|votes?|abst|and|$))`, 'i'),
]
const abstentions = [
  new RegExp(
    `(?<!\\bagainst ?[:=-]? ?)\\b${count} (?:members? |councillors? )?(?:abst(?:ained|entions?|aining|entions?)|abst\\b)`,
    'i',
  ),
  new RegExp(`\\babst(?:ained|entions?|aining) ?[:=-]? ?${count}\\b`, 'i'),
]

const manners: readonly (readonly [NonNullable<ReadVote['manner']>, RegExp])[] = [
  ['casting vote', /\bcasting vote\b/i],
  [
    'unanimous',
    /\bunanimous(?:ly)?\b|\bnem\.? ?con\b|\ball (?:members |councillors |cllrs )?(?:were |voted |voting )?in favour\b|\bno(?:ne)? against\b|\ball agreed\b/i,
  ],
  [
    'assent',
    /\bby (?:general |affirmation )?(?:assent|affirmation|acclamation)\b|\bon the voices\b|\bwithout dissent\b/i,
  ],
  ['show of hands', /\bshow of hands\b/i],
  ['majority', /\bmajority\b(?= ?(?:[,.;)]|vote|voted|of|in favour|decision|agreed|$))/i],
]

/** The vote printed in a folded text: numbers only where the words for, against or abstained stand beside them. */
export function readVote(text: string): ReadVote | undefined {
  if (!hint.test(text)) return undefined
  const vote: ReadVote = {}
  const both = pair.exec(text)
  const inFavour = both ? numberOf(both[1]) : first(forVotes, text)
  const against = both ? numberOf(both[2]) : first(againstVotes, text)
  const abstained = first(abstentions, text)
  // "3 for" alone is more often a price than a vote.
  if (
    inFavour !== undefined &&
    (against !== undefined || abstained !== undefined || /favour|vot/i.test(text))
  ) {
    vote.for = inFavour
  }
  if (against !== undefined) vote.against = against
  if (abstained !== undefined) vote.abstained = abstained
  const manner = manners.find(([, pattern]) => pattern.test(text))?.[0]
  if (manner) vote.manner = manner
  return Object.keys(vote).length > 0 ? vote : undefined
}

function first(patterns: readonly RegExp[], text: string): number | undefined {
  for (const pattern of patterns) {
    const found = numberOf(pattern.exec(text)?.[1])
    if (found !== undefined) return found
  }
  return undefined
}

function numberOf(printed: string | undefined): number | undefined {
  if (printed === undefined) return undefined
  if (/^\d/.test(printed)) return Number(printed)
  const word = printed.toLowerCase()
  return word === 'none' || word === 'nil' ? 0 : numbers.indexOf(word)
}

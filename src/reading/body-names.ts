export type BodyKind =
  | 'council'
  | 'executive'
  | 'committee'
  | 'sub-committee'
  | 'panel'
  | 'joint panel'
  | 'board'
  | 'forum'
  | 'other'

/**
 * A key for comparing names of bodies: case, accents, punctuation, "the", "&"/"and", plural and hyphen
 * variants do not count. "The Human-Resources Committee" and "HUMAN RESOURCES COMMITTEE" share one key;
 * "Council", "Full Council" and "the Council meeting" share "council".
 */
export function bodyKey(name: string): string {
  const words = name
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/['\u2019]s?\b/g, '')
    .replace(/&/g, ' and ')
    .replace(/\bsub[-\s]?committee/g, 'subcommittee')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|of|for|on|and|meeting|meetings)\b/g, ' ')
    .trim()
    .split(/\s+/)
    .map(singular)
  const key = words.join(' ')
  return key === 'full council' ? 'council' : key
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word
}

// The first that fits wins: a "Joint Scrutiny Sub-Committee" is a sub-committee, a "Standards Panel" a panel.
const kindPatterns: readonly (readonly [BodyKind, RegExp])[] = [
  ['sub-committee', /\b(?:sub[- ]?committee|is-?bwyllgor)\b/i],
  ['joint panel', /\bjoint\b.{0,60}\bpanel\b/i],
  ['panel', /\bpanel\b/i],
  ['committee', /\b(?:committee|p?bwyllgor|pwyllgor|coiste)\b/i],
  ['board', /\b(?:board|bwrdd)\b/i],
  ['forum', /\b(?:forum|fforwm)\b/i],
  ['executive', /\b(?:executive|cabinet|cabined)\b/i],
  ['council', /\b(?:council|cyngor|municipal district|metropolitan district|comhairle)\b/i],
]

/** What sort of body a name stands for; the screens keep the body's own word. */
export function bodyKindOf(name: string): BodyKind {
  const plain = name.slice(0, 500)
  return kindPatterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other'
}

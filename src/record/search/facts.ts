import { type OutcomeKind, outcomeKinds } from '../../reading/index.ts'

/** What a hit can be, in the order its codes are given. */
export const hitKinds = ['issue', 'item', 'document', 'decision', 'instrument', 'person', 'body'] as const

export type HitKind = (typeof hitKinds)[number]

/** What is counted about a hit. `bodyCode` is 0 where no body is. */
export type Facts = { kind: HitKind; bodyCode: number; outcomes: OutcomeKind[] }

// One number of less than 53 bits: the body's code above 23 bits, the kind in 3 bits, a bit an outcome kind in 20.
const OUTCOME_BITS = 20
const KIND_UNIT = 2 ** OUTCOME_BITS
const BODY_UNIT = 2 ** (OUTCOME_BITS + 3)

/** Facts as one number. */
export function packFacts({ kind, bodyCode, outcomes }: Facts): number {
  const bits = outcomes.reduce((all, outcome) => all | (1 << outcomeKinds.indexOf(outcome)), 0)
  return bodyCode * BODY_UNIT + hitKinds.indexOf(kind) * KIND_UNIT + bits
}

/** Facts out of their number. */
export function unpackFacts(packed: number): Facts {
  const low = packed % BODY_UNIT
  return {
    kind: hitKinds[Math.floor(low / KIND_UNIT)] ?? 'item',
    bodyCode: Math.floor(packed / BODY_UNIT),
    outcomes: outcomeKinds.filter((_, index) => (low & (1 << index)) !== 0),
  }
}

/** The kind that an outcome is, where the word is one. */
export function outcomeKindOf(kind: string): OutcomeKind | undefined {
  return outcomeKinds.find((known) => known === kind)
}

// A private-use character, which the tokenizer takes for a letter and nobody can type into a query.
const MARK = '\uE000'

/** A token that every passage has: what an exclusion alone is taken from. */
export const ANYTHING = `${MARK}a`

/** The token of a passage by which a search is narrowed to a body, a kind or an outcome. */
export const factToken = {
  body: (code: number): string => `${MARK}b${code}`,
  kind: (kind: HitKind): string => `${MARK}k${hitKinds.indexOf(kind)}`,
  outcome: (outcome: OutcomeKind): string => `${MARK}o${outcomeKinds.indexOf(outcome)}`,
}

/** Every token of a passage with these facts, as the index takes them in. */
export function factTokens(facts: Facts): string {
  const tokens = [ANYTHING, factToken.kind(facts.kind), ...facts.outcomes.map(factToken.outcome)]
  if (facts.bodyCode > 0) tokens.push(factToken.body(facts.bodyCode))
  return tokens.join(' ')
}

/** What {@link factTokens} gives, as SQL over the column `facet.facts`. */
export const FACTS_AS_TOKENS = [
  tokenInSql(`'a'`),
  `' ' || ${tokenInSql(`'k' || ((facet.facts >> ${OUTCOME_BITS}) & 7)`)}`,
  ...outcomeKinds.map((_, bit) => onlyIf(`facet.facts & ${1 << bit}`, `'o${bit}'`)),
  onlyIf(`facet.facts >> ${OUTCOME_BITS + 3} > 0`, `'b' || (facet.facts >> ${OUTCOME_BITS + 3})`),
].join(' || ')

/** Kinds whose titles are offered while somebody types. */
export const suggestedKinds: readonly HitKind[] = ['issue', 'instrument', 'person', 'body']

/** Whether a kind is one of {@link suggestedKinds}, as SQL over the column `facet.facts`. */
export const SUGGESTED_IN_SQL = `(facet.facts >> ${OUTCOME_BITS}) & 7 in (${suggestedKinds
  .map((kind) => hitKinds.indexOf(kind))
  .join(', ')})`

function tokenInSql(rest: string): string {
  return `char(${MARK.charCodeAt(0)}) || ${rest}`
}

function onlyIf(condition: string, rest: string): string {
  return `case when ${condition} then ' ' || ${tokenInSql(rest)} else '' end`
}

import { type OutcomeKind, outcomeKinds } from '../../reading/index.ts'

/**
 * How much an outcome says about the matter itself. What was decided weighs most; a vote on an amendment, lost or
 * carried, stands beside the motion it was moved to, and weighs less; having read of something weighs least.
 */
export const OUTCOME_WEIGHTS: Readonly<Record<OutcomeKind, number>> = {
  resolved: 4,
  agreed: 4,
  'approved-subject': 4,
  recommended: 3,
  referred: 3,
  deferred: 3,
  withdrawn: 3,
  lapsed: 3,
  amended: 2,
  lost: 2,
  noted: 1,
  received: 1,
}

/** Outcomes heavier than this say something about the matter rather than of having read about it. */
export const LIGHTEST = 1

/** The weight of the outcome in a column, in SQL. */
export function weightOf(column: string): string {
  const cases = outcomeKinds.map((kind) => `when '${kind}' then ${OUTCOME_WEIGHTS[kind]}`)
  return `case ${column} ${cases.join(' ')} else 0 end`
}

import { InvalidInputError } from '../../platform/errors.ts'
import type { BodyKind, QuorumRule } from '../profiles/profile-schema.ts'
import type { Profile } from '../profiles/profiles.ts'

/** What a quorum is reckoned from; `withdrawn` are those of the members present who have left for the item. */
export type QuorumQuestion = {
  /** The whole number of members, vacancies included. */
  whole: number
  disqualified?: number | undefined
  present?: number | undefined
  withdrawn?: number | undefined
}

/** How many are needed, whether enough are there, and how that was reckoned. */
export type Quorum = {
  required: number
  taking?: number
  hasQuorum?: boolean
  working: string[]
  sentence: string
  law: QuorumRule['law']
  verified: boolean
}

/** A profile's quorum rule for a kind of body: the most local one. */
export function quorumRuleFor(profile: Profile, body: BodyKind): QuorumRule {
  const found = profile.quorum?.findLast((one) => one.bodies === undefined || one.bodies.includes(body))
  if (found) return found
  throw new InvalidInputError(
    `profile ${profile.id}: expected a quorum rule for a body of the kind "${body}", found none`,
  )
}

/**
 * The quorum of a body. Where more than a third of the members are disqualified at the same time, those remaining
 * qualified take the place of the whole number (LGA 1972 Sch 12 para 45, England and Wales).
 */
export function quorumOf(rule: QuorumRule, question: QuorumQuestion): Quorum {
  const { whole, disqualified = 0, present, withdrawn = 0 } = question
  refuseImpossible(question)
  const manyDisqualified = disqualified * 3 > whole
  const reckonedFrom = manyDisqualified ? whole - disqualified : whole
  const fraction = Math.ceil((reckonedFrom * rule.numerator) / rule.denominator)
  const required = Math.max(rule.minimum, fraction)
  const working = [
    ...(manyDisqualified
      ? [
          `more than a third of ${whole} are disqualified, so the ${reckonedFrom} remaining are the base (Sch 12 para 45)`,
        ]
      : []),
    `${rule.numerator}/${rule.denominator} of ${reckonedFrom} is ${round((reckonedFrom * rule.numerator) / rule.denominator)}, so at least ${fraction}`,
    ...(rule.minimum > fraction ? [`never fewer than ${rule.minimum}`] : []),
  ]
  const facts = { required, working, law: rule.law, verified: rule.verified }
  if (present === undefined) return { ...facts, sentence: `The quorum is ${required}.` }
  const taking = present - withdrawn
  const hasQuorum = taking >= required
  if (withdrawn > 0) working.push(`${present} present less ${withdrawn} withdrawn leaves ${taking}`)
  const sentence = `The quorum is ${required}; ${taking} ${taking === 1 ? 'takes' : 'take'} part, so the meeting ${hasQuorum ? 'is quorate' : 'is not quorate'}.`
  return { ...facts, taking, hasQuorum, sentence }
}

function refuseImpossible({ whole, disqualified = 0, present = 0, withdrawn = 0 }: QuorumQuestion): void {
  if (whole < 1) throw new InvalidInputError(`members: expected at least 1, found ${whole}`)
  if (disqualified > whole)
    throw new InvalidInputError(`disqualified: expected at most ${whole}, found ${disqualified}`)
  if (present > whole - disqualified) {
    throw new InvalidInputError(`present: expected at most ${whole - disqualified}, found ${present}`)
  }
  if (withdrawn > present)
    throw new InvalidInputError(`withdrawn: expected at most ${present}, found ${withdrawn}`)
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}

import { InvalidInputError } from '../../platform/errors.ts'

/** A vote as counted, and the body's rule about a tie: the chair's casting vote, or none (a joint panel, say). */
export type VoteCount = {
  for: number
  against: number
  abstained?: number | undefined
  casting: 'chair' | 'none'
  castingVote?: 'for' | 'against' | undefined
  /** A larger majority where one is needed, of those voting or of all members (two thirds: 2 of 3). */
  needed?: { numerator: number; denominator: number; ofMembers?: number | undefined } | undefined
}

export type VoteResult = { outcome: 'carried' | 'lost' | 'tied'; sentence: string }

/** LGA 1972 Sch 12 para 39: a majority of the members present and voting; abstentions are not votes. */
export function decideVote(count: VoteCount): VoteResult {
  const abstained = count.abstained ?? 0
  for (const [name, value] of Object.entries({ for: count.for, against: count.against, abstained })) {
    if (!Number.isInteger(value) || value < 0) {
      throw new InvalidInputError(`${name}: expected a whole number of votes, found ${value}`)
    }
  }
  const tally = `${count.for} for, ${count.against} against${abstained > 0 ? `, ${abstained} abstained` : ''}`
  if (count.needed) return byLargerMajority(count.for, count.for + count.against, count.needed, tally)
  if (count.for > count.against) return { outcome: 'carried', sentence: `Carried: ${tally}.` }
  if (count.for < count.against) return { outcome: 'lost', sentence: `Lost: ${tally}.` }
  if (count.for === 0) return { outcome: 'lost', sentence: `Not carried: ${tally}; nobody voted for it.` }
  if (count.casting === 'none') {
    return { outcome: 'lost', sentence: `Not carried: ${tally}; this body has no casting vote.` }
  }
  if (count.castingVote === undefined) {
    return {
      outcome: 'tied',
      sentence: `Tied: ${tally}; the person presiding may give a second or casting vote.`,
    }
  }
  const outcome = count.castingVote === 'for' ? 'carried' : 'lost'
  const result = outcome === 'carried' ? 'Carried' : 'Lost'
  return { outcome, sentence: `${result} on the casting vote of the person presiding: ${tally}.` }
}

function byLargerMajority(
  votes: number,
  voting: number,
  needed: NonNullable<VoteCount['needed']>,
  tally: string,
): VoteResult {
  const least = Math.ceil(((needed.ofMembers ?? voting) * needed.numerator) / needed.denominator)
  const outcome = votes >= least && votes > 0 ? 'carried' : 'lost'
  const result = outcome === 'carried' ? 'Carried' : 'Lost'
  const base = needed.ofMembers === undefined ? `the ${voting} voting` : `all ${needed.ofMembers} members`
  return {
    outcome,
    sentence: `${result}: ${tally}; ${needed.numerator}/${needed.denominator} of ${base} is ${least}.`,
  }
}

/** What decides whether names must be recorded. */
export type RecordedVoteQuestion = {
  /** England, principal councils: the vote is on the budget calculation or precept. */
  isBudgetDecision: boolean
  on: string
  /** How many members asked for a recorded vote, and how many the standing orders want. */
  demandedBy?: number | undefined
  demandNeeds?: number | undefined
}

/** Whether names for, against and abstaining must be recorded, and why. */
export function mustRecordVote(question: RecordedVoteQuestion): { isForced: boolean; reason: string } {
  const { demandedBy = 0, demandNeeds } = question
  // In force 25 February 2014; one council made it non-suspendable, and nothing here can switch it off.
  if (question.isBudgetDecision && question.on >= '2014-02-25') {
    return { isForced: true, reason: 'A budget decision: names must be recorded (SI 2014/165, England).' }
  }
  if (demandNeeds !== undefined && demandedBy >= demandNeeds) {
    return { isForced: true, reason: `Asked for by ${demandedBy}; the standing orders want ${demandNeeds}.` }
  }
  return {
    isForced: false,
    reason:
      'Not forced; any member may still have their own vote recorded, asking right after the vote (SI 1993/202 Sch 2 para 1, England).',
  }
}

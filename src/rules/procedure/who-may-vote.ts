/** What is known of a member when an item comes to the vote. */
export type MemberAtItem = {
  name: string
  isVoting: boolean
  /** England: a disclosable pecuniary interest bars from discussion and vote unless a dispensation was granted. */
  interest?: 'disclosable-pecuniary' | 'other' | undefined
  hasDispensation?: boolean | undefined
  isSubstitute?: boolean | undefined
  hasLeft?: boolean | undefined
  /** For a deferred item: was the member there when it was first considered? */
  wasPresentBefore?: boolean | undefined
}

/** The rules of the body for this item. */
export type ItemRules = {
  allowsSubstitutes: boolean
  /** A committee under the Licensing Act 2003 has no substitutes, whatever its standing orders say. */
  isLicensingAct2003: boolean
  /** The constitution confines the vote on a deferred item to those present before. */
  onlyThosePresentBefore: boolean
}

export type VotingRight = { name: string; mayVote: boolean; reason: string }

/** Who may vote on an item, each with the reason. */
export function whoMayVote(members: readonly MemberAtItem[], rules: ItemRules): VotingRight[] {
  return members.map((member) => {
    const bar = barOf(member, rules)
    return { name: member.name, mayVote: bar === undefined, reason: bar ?? 'may vote' }
  })
}

function barOf(member: MemberAtItem, rules: ItemRules): string | undefined {
  if (!member.isVoting) return 'has no vote on this body'
  if (member.isSubstitute && rules.isLicensingAct2003) {
    return 'is a substitute, and a licensing committee under the Licensing Act 2003 has none'
  }
  if (member.isSubstitute && !rules.allowsSubstitutes) return 'is a substitute, and this body has none'
  if (member.hasLeft) return 'has left the meeting'
  if (member.interest === 'disclosable-pecuniary' && !member.hasDispensation) {
    return 'has a disclosable pecuniary interest and no dispensation (Localism Act 2011 s.31(4), England)'
  }
  if (rules.onlyThosePresentBefore && member.wasPresentBefore === false) {
    return 'was not present when the item was first considered (allowed by R (Spitalfields Historic Building Trust) v Tower Hamlets [2023] EWCA Civ 917)'
  }
  return undefined
}

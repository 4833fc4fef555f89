import assert from 'node:assert/strict'
import { it } from 'node:test'
import { type ItemRules, type MemberAtItem, whoMayVote } from './who-may-vote.ts'

const plain: ItemRules = { allowsSubstitutes: true, isLicensingAct2003: false, onlyThosePresentBefore: false }

function reason(member: Partial<MemberAtItem>, rules: Partial<ItemRules> = {}): string {
  const [right] = whoMayVote([{ name: 'A', isVoting: true, ...member }], { ...plain, ...rules })
  assert.equal(right?.mayVote, right?.reason === 'may vote')
  assert.equal(right?.name, 'A')
  return right?.reason ?? ''
}

it('says of each member whether they may vote, and why not', () => {
  assert.equal(reason({}), 'may vote')
  assert.equal(reason({ isVoting: false }), 'has no vote on this body')
  assert.equal(reason({ hasLeft: true }), 'has left the meeting')
  const interest =
    'has a disclosable pecuniary interest and no dispensation (Localism Act 2011 s.31(4), England)'
  assert.equal(reason({ interest: 'disclosable-pecuniary' }), interest)
  assert.equal(reason({ interest: 'disclosable-pecuniary', hasDispensation: true }), 'may vote')
  assert.equal(reason({ interest: 'other' }), 'may vote')
})

it('forbids substitutes on a licensing committee and where the body has none', () => {
  assert.equal(reason({ isSubstitute: true }), 'may vote')
  assert.equal(
    reason({ isSubstitute: true }, { allowsSubstitutes: false }),
    'is a substitute, and this body has none',
  )
  assert.equal(reason({}, { allowsSubstitutes: false, isLicensingAct2003: true }), 'may vote')
  assert.equal(
    reason({ isSubstitute: true }, { isLicensingAct2003: true }),
    'is a substitute, and a licensing committee under the Licensing Act 2003 has none',
  )
})

it('can confine a deferred item to those present before (Spitalfields, 2023)', () => {
  assert.match(
    reason({ wasPresentBefore: false }, { onlyThosePresentBefore: true }),
    /^was not present when the item was first considered \(.*\[2023\] EWCA Civ 917\)$/,
  )
  assert.equal(reason({ wasPresentBefore: true }, { onlyThosePresentBefore: true }), 'may vote')
  assert.equal(reason({}, { onlyThosePresentBefore: true }), 'may vote')
  assert.equal(reason({ wasPresentBefore: false }), 'may vote')
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { decideVote, mustRecordVote, type VoteCount } from './vote.ts'

it('a majority of those present and voting (LGA 1972 Sch 12 para 39); abstentions are not votes', () => {
  const cases: [VoteCount, string, string][] = [
    [
      { for: 3, against: 2, abstained: 9, casting: 'chair' },
      'carried',
      'Carried: 3 for, 2 against, 9 abstained.',
    ],
    [{ for: 2, against: 3, casting: 'chair' }, 'lost', 'Lost: 2 for, 3 against.'],
    [
      { for: 0, against: 0, abstained: 5, casting: 'chair' },
      'lost',
      'Not carried: 0 for, 0 against, 5 abstained; nobody voted for it.',
    ],
    [
      { for: 4, against: 4, casting: 'none' },
      'lost',
      'Not carried: 4 for, 4 against; this body has no casting vote.',
    ],
    [
      { for: 4, against: 4, casting: 'chair' },
      'tied',
      'Tied: 4 for, 4 against; the person presiding may give a second or casting vote.',
    ],
    [
      { for: 4, against: 4, casting: 'chair', castingVote: 'for' },
      'carried',
      'Carried on the casting vote of the person presiding: 4 for, 4 against.',
    ],
    [
      { for: 4, against: 4, casting: 'chair', castingVote: 'against' },
      'lost',
      'Lost on the casting vote of the person presiding: 4 for, 4 against.',
    ],
    [
      { for: 4, against: 4, casting: 'none', castingVote: 'for' },
      'lost',
      'Not carried: 4 for, 4 against; this body has no casting vote.',
    ],
    [
      { for: 4, against: 2, casting: 'none', needed: { numerator: 2, denominator: 3 } },
      'carried',
      'Carried: 4 for, 2 against; 2/3 of the 6 voting is 4.',
    ],
    [
      { for: 3, against: 2, casting: 'none', needed: { numerator: 2, denominator: 3 } },
      'lost',
      'Lost: 3 for, 2 against; 2/3 of the 5 voting is 4.',
    ],
    [
      { for: 4, against: 0, casting: 'none', needed: { numerator: 2, denominator: 3, ofMembers: 7 } },
      'lost',
      'Lost: 4 for, 0 against; 2/3 of all 7 members is 5.',
    ],
    [
      { for: 0, against: 0, casting: 'none', needed: { numerator: 2, denominator: 3 } },
      'lost',
      'Lost: 0 for, 0 against; 2/3 of the 0 voting is 0.',
    ],
  ]
  for (const [count, outcome, sentence] of cases) assert.deepEqual(decideVote(count), { outcome, sentence })
})

it('refuses votes that are no whole numbers', () => {
  const refusal = (message: string) => ({ name: 'InvalidInputError', message })
  assert.throws(
    () => decideVote({ for: -1, against: 0, casting: 'none' }),
    refusal('for: expected a whole number of votes, found -1'),
  )
  assert.throws(
    () => decideVote({ for: 1, against: 0.5, casting: 'none' }),
    refusal('against: expected a whole number of votes, found 0.5'),
  )
  assert.throws(
    () => decideVote({ for: 1, against: 0, abstained: Number.NaN, casting: 'none' }),
    refusal('abstained: expected a whole number of votes, found NaN'),
  )
})

it('forces a recorded vote on the budget from 25 February 2014, and where enough members ask', () => {
  assert.deepEqual(mustRecordVote({ isBudgetDecision: true, on: '2014-02-25' }), {
    isForced: true,
    reason: 'A budget decision: names must be recorded (SI 2014/165, England).',
  })
  assert.equal(mustRecordVote({ isBudgetDecision: true, on: '2014-02-24' }).isForced, false)
  assert.deepEqual(
    mustRecordVote({ isBudgetDecision: false, on: '2026-01-01', demandedBy: 5, demandNeeds: 5 }),
    {
      isForced: true,
      reason: 'Asked for by 5; the standing orders want 5.',
    },
  )
  assert.equal(
    mustRecordVote({ isBudgetDecision: false, on: '2026-01-01', demandedBy: 4, demandNeeds: 5 }).isForced,
    false,
  )
  assert.equal(mustRecordVote({ isBudgetDecision: false, on: '2026-01-01', demandNeeds: 1 }).isForced, false)
  assert.deepEqual(mustRecordVote({ isBudgetDecision: false, on: '2026-01-01', demandedBy: 9 }), {
    isForced: false,
    reason:
      'Not forced; any member may still have their own vote recorded, asking right after the vote (SI 1993/202 Sch 2 para 1, England).',
  })
})

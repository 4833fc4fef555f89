import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { apportion } from './apportion.ts'
import { type BalanceQuestion, proposeBalance, UNGROUPED } from './political-balance.ts'

function committees(...seats: number[]): BalanceQuestion['committees'] {
  return seats.map((one, index) => ({ name: `Committee ${index + 1}`, seats: one }))
}

function held(question: BalanceQuestion): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { allocation } of proposeBalance(question).committees) {
    for (const { name, seats } of allocation) sums[name] = (sums[name] ?? 0) + seats
  }
  return sums
}

describe('political balance', () => {
  /** South Holland DC, 2021 (domain notes 1.5): 60, 30 and 2 spare, where per-committee arithmetic gave 61. Committee sizes are ours. */
  const southHolland: BalanceQuestion = {
    groups: [
      { name: 'Conservative', members: 24 },
      { name: 'Independent', members: 12 },
    ],
    ungrouped: 1,
    committees: committees(13, 13, 11, 9, 9, 9, 9, 7, 7, 5),
  }

  it('the aggregate wins over rounding in each committee; what is left goes to members of no group', () => {
    const proposal = proposeBalance(southHolland)
    assert.deepEqual(proposal.entitlements, [
      { name: 'Conservative', members: 24, share: 59.68, seats: 60 },
      { name: 'Independent', members: 12, share: 29.84, seats: 30 },
    ])
    assert.equal(proposal.spare, 2)
    assert.deepEqual(held(southHolland), { Conservative: 60, Independent: 30, [UNGROUPED]: 2 })
    assert.deepEqual(proposal.working.slice(0, 4), [
      '37 members; 92 seats on 10 committees.',
      'Conservative: 24 of 37 members is 59.68 of 92 seats, so 60 (s.15(5)(c)).',
      'Independent: 12 of 37 members is 29.84 of 92 seats, so 30 (s.15(5)(c)).',
      '2 left over for members of no group (SI 1990/1553 reg 16(3)).',
    ])
    assert.match(proposal.working.at(-1) ?? '', /^This is a proposal: the council decides by resolution/)
    assert.ok(
      proposal.working.some((line) =>
        /: a seat from .* to members of no group, so that the seats on all committees are in proportion \(s\.15\(5\)\(c\)\)\.$/.test(
          line,
        ),
      ),
    )
  })

  it('gives a group with a majority of the council a majority of each committee (b)', () => {
    const question: BalanceQuestion = {
      groups: [
        { name: 'A', members: 26 },
        { name: 'B', members: 24 },
      ],
      ungrouped: 0,
      committees: committees(4, 4, 4, 4),
    }
    const proposal = proposeBalance(question)
    assert.deepEqual(
      proposal.committees.map((one) => one.allocation.map((each) => each.seats)),
      [
        [3, 1],
        [3, 1],
        [3, 1],
        [3, 1],
      ],
    )
    assert.deepEqual(
      proposal.entitlements.map((one) => one.seats),
      [12, 4],
    )
    assert.ok(
      proposal.working.includes(
        'A has a majority of the council, so it has at least 12 seats, a majority of each committee (s.15(5)(b)).',
      ),
    )
    assert.ok(
      proposal.working.includes(
        'Committee 1: a seat from B to A, for a majority of the committee (s.15(5)(b)).',
      ),
    )
  })

  it('shares what principle (b) leaves among the others, and leaves spare seats to the ungrouped', () => {
    const question: BalanceQuestion = {
      groups: [
        { name: 'B', members: 12 },
        { name: 'A', members: 26 },
        { name: 'C', members: 8 },
      ],
      ungrouped: 4,
      committees: committees(4, 4, 4, 4),
    }
    const proposal = proposeBalance(question)
    assert.deepEqual(
      proposal.entitlements.map((one) => one.seats),
      [2, 12, 1],
    )
    assert.equal(proposal.spare, 1)
    assert.deepEqual(held(question), { B: 2, A: 12, C: 1, [UNGROUPED]: 1 })
  })

  it('never gives one group all seats of a committee (a), and says when the principles cannot all be met', () => {
    const question: BalanceQuestion = {
      groups: [
        { name: 'A', members: 46 },
        { name: 'B', members: 2 },
      ],
      ungrouped: 0,
      committees: committees(5, 5),
    }
    const proposal = proposeBalance(question)
    assert.deepEqual(
      proposal.committees.map((one) => one.allocation.map((each) => each.seats)),
      [
        [4, 1],
        [4, 1],
      ],
    )
    assert.ok(
      proposal.working.includes(
        'Committee 2: a seat from A to B, so that not all seats are one group’s (s.15(5)(a)).',
      ),
    )
    assert.ok(
      proposal.working.includes(
        'A: 8 of 10 seats; the principles cannot all be met, so the council must choose.',
      ),
    )
    assert.ok(
      proposal.working.includes(
        'B: 2 of 0 seats; the principles cannot all be met, so the council must choose.',
      ),
    )
  })

  it('gives everything to the only group there is, and the only seat to one party', () => {
    const alone: BalanceQuestion = {
      groups: [{ name: 'A', members: 9 }],
      ungrouped: 0,
      committees: committees(5, 1),
    }
    assert.deepEqual(held(alone), { A: 6 })
    const single: BalanceQuestion = {
      groups: [
        { name: 'A', members: 9 },
        { name: 'B', members: 3 },
      ],
      ungrouped: 0,
      committees: committees(1),
    }
    assert.deepEqual(held(single), { A: 1, B: 0 })
  })

  const anyQuestion = fc.record({
    groups: fc
      .array(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 5 })
      .map((sizes) => sizes.map((members, index) => ({ name: `Group ${index}`, members }))),
    ungrouped: fc.integer({ min: 0, max: 6 }),
    committees: fc
      .array(fc.integer({ min: 3, max: 15 }), { minLength: 1, maxLength: 8 })
      .map((seats) => committees(...seats)),
  })

  it('fills every committee, keeps (a) and (b), and gives each group its entitlement or says so', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const proposal = proposeBalance(question)
        const members = question.groups.reduce((sum, group) => sum + group.members, question.ungrouped)
        const parties = question.groups.length + (question.ungrouped > 0 ? 1 : 0)
        for (const committee of proposal.committees) {
          const seats = committee.allocation.map((one) => one.seats)
          assert.equal(
            seats.reduce((sum, one) => sum + one, 0),
            committee.seats,
          )
          assert.ok(seats.every((one) => Number.isInteger(one) && one >= 0))
          if (parties > 1) assert.ok(seats.every((one) => one < committee.seats))
          for (const group of question.groups) {
            const own = committee.allocation.find((one) => one.name === group.name)?.seats ?? 0
            if (group.members * 2 > members) assert.ok(own * 2 > committee.seats)
          }
        }
        const total = question.committees.reduce((sum, one) => sum + one.seats, 0)
        assert.equal(
          proposal.entitlements.reduce((sum, one) => sum + one.seats, proposal.spare),
          total,
        )
        assert.ok(proposal.spare >= 0)
        if (question.ungrouped === 0) assert.equal(proposal.spare, 0)
        const sums = held(question)
        const impossible = proposal.working.some((line) => line.includes('cannot all be met'))
        if (!impossible) for (const one of proposal.entitlements) assert.equal(sums[one.name], one.seats)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses numbers that cannot be, in one line', () => {
    const groups = [{ name: 'A', members: 5 }]
    const cases: [BalanceQuestion, string][] = [
      [{ groups: [], ungrouped: 0, committees: committees(5) }, 'groups: expected 1 to 50, found 0'],
      [
        {
          groups: Array.from({ length: 51 }, (_, index) => ({ name: `${index}`, members: 2 })),
          ungrouped: 0,
          committees: committees(5),
        },
        'groups: expected 1 to 50, found 51',
      ],
      [{ groups, ungrouped: 0, committees: [] }, 'committees: expected 1 to 200, found 0'],
      [
        { groups, ungrouped: 0, committees: committees(...Array.from({ length: 201 }, () => 3)) },
        'committees: expected 1 to 200, found 201',
      ],
      [
        { groups: [...groups, ...groups], ungrouped: 0, committees: committees(5) },
        'groups: expected each name once, found one twice',
      ],
      [
        { groups: [{ name: 'A', members: 1 }], ungrouped: 0, committees: committees(5) },
        'A: expected at least 2 members to be a group (SI 1990/1553 reg 8), found 1',
      ],
      [
        { groups: [{ name: 'A', members: 1001 }], ungrouped: 0, committees: committees(5) },
        'A: expected at least 2 members to be a group (SI 1990/1553 reg 8), found 1001',
      ],
      [
        { groups, ungrouped: -1, committees: committees(5) },
        'ungrouped: expected a whole number of members, found -1',
      ],
      [
        { groups, ungrouped: 0.5, committees: committees(5) },
        'ungrouped: expected a whole number of members, found 0.5',
      ],
      [{ groups, ungrouped: 0, committees: committees(0) }, 'Committee 1: expected at least 1 seat, found 0'],
    ]
    for (const [question, message] of cases) {
      assert.throws(() => proposeBalance(question), { name: 'InvalidInputError', message })
    }
    assert.doesNotThrow(() =>
      proposeBalance({ groups: [{ name: 'A', members: 1000 }], ungrouped: 0, committees: committees(1) }),
    )
  })
})

describe('apportioning seats', () => {
  it('rounds to the nearest where something may be left over, half upwards', () => {
    assert.deepEqual(apportion([59.68, 29.84], 92, true), [60, 30])
    assert.deepEqual(apportion([2.5, 1.4], 5, true), [3, 1])
    assert.deepEqual(apportion([0.1 + 0.2 + 0.2, 1], 3, true), [1, 1])
  })

  it('takes back from whoever was rounded up most, the earlier of equals', () => {
    assert.deepEqual(apportion([1.5, 1.5, 1.6], 5, true), [1, 2, 2])
    assert.deepEqual(apportion([1.7, 1.5, 1.6], 5, true), [2, 1, 2])
    assert.deepEqual(apportion([1.5, 1.5], 3, true), [1, 2])
  })

  it('gives the rest to the largest remainders where nothing may be left, the earlier of equals', () => {
    assert.deepEqual(apportion([3.2, 1.7, 0.1], 5, false), [3, 2, 0])
    assert.deepEqual(apportion([1.5, 1.5], 3, false), [2, 1])
    assert.deepEqual(apportion([2.999999999999, 2.000000000001], 5, false), [3, 2])
  })

  it('gives nothing to the one left out', () => {
    assert.deepEqual(apportion([0, 1.5, 0.5], 2, false, 0), [0, 2, 0])
    assert.deepEqual(apportion([0, 0.4, 0.3], 2, false, 0), [0, 1, 1])
  })
})

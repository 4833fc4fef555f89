import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { QuorumRule } from '../profiles/profile-schema.ts'
import { findProfile, readLayer } from '../profiles/profiles.ts'
import { type QuorumQuestion, quorumOf, quorumRuleFor } from './quorum.ts'

function quorum(profile: string, question: QuorumQuestion) {
  return quorumOf(quorumRuleFor(findProfile(profile), 'council'), question)
}

describe('quorum', () => {
  it('principal councils: a quarter (LGA 1972 Sch 12 para 6; domain notes 1.5)', () => {
    assert.equal(quorum('england-principal', { whole: 50 }).required, 13)
    assert.equal(quorum('england-principal', { whole: 48 }).required, 12)
    assert.equal(quorum('england-principal', { whole: 48 }).verified, false)
  })

  it('parishes: a third, never fewer than three (Sch 12 para 12; domain notes 1.5)', () => {
    const required = [5, 7, 9, 10, 12, 13, 15, 16].map(
      (whole) => quorum('england-parish', { whole }).required,
    )
    assert.deepEqual(required, [3, 3, 3, 4, 4, 5, 5, 6])
    assert.deepEqual(quorum('england-parish', { whole: 5 }).working, [
      '1/3 of 5 is 1.67, so at least 2',
      'never fewer than 3',
    ])
    assert.deepEqual(quorum('england-parish', { whole: 9 }).working, ['1/3 of 9 is 3, so at least 3'])
    assert.equal(quorum('england-parish', { whole: 5 }).law.section, 'Sch 12 para 12')
  })

  it('more than a third disqualified: those who remain are the base (Sch 12 para 45)', () => {
    assert.equal(quorum('england-principal', { whole: 48, disqualified: 16 }).required, 12)
    const many = quorum('england-principal', { whole: 48, disqualified: 17 })
    assert.equal(many.required, 8)
    assert.equal(
      many.working[0],
      'more than a third of 48 are disqualified, so the 31 remaining are the base (Sch 12 para 45)',
    )
    assert.equal(quorum('england-parish', { whole: 5, disqualified: 3 }).required, 3)
  })

  it('counts those present who have not withdrawn for the item', () => {
    const enough = quorum('england-parish', { whole: 13, present: 5 })
    assert.deepEqual([enough.taking, enough.hasQuorum], [5, true])
    assert.equal(enough.sentence, 'The quorum is 5; 5 take part, so the meeting is quorate.')
    assert.equal(enough.working.length, 1)
    const withdrawn = quorum('england-parish', { whole: 13, present: 5, withdrawn: 4 })
    assert.deepEqual([withdrawn.taking, withdrawn.hasQuorum], [1, false])
    assert.equal(withdrawn.sentence, 'The quorum is 5; 1 takes part, so the meeting is not quorate.')
    assert.equal(withdrawn.working.at(-1), '5 present less 4 withdrawn leaves 1')
    assert.deepEqual(quorum('england-parish', { whole: 13 }).hasQuorum, undefined)
    assert.equal(quorum('england-parish', { whole: 13 }).sentence, 'The quorum is 5.')
  })

  it('is the body’s own where the body has one', () => {
    const rule: QuorumRule = {
      numerator: 1,
      denominator: 2,
      minimum: 4,
      bodies: ['panel'],
      law: { nation: 'England', statute: 'Panel constitution' },
      verified: true,
    }
    const profile = findProfile('england-principal', [
      readLayer({ id: 'panel', title: 'Panel', quorum: [rule] }),
    ])
    assert.deepEqual(quorumRuleFor(profile, 'panel'), rule)
    assert.equal(quorumRuleFor(profile, 'council').denominator, 4)
    assert.equal(quorumRuleFor(findProfile('generic'), 'board').denominator, 3)
    assert.throws(() => quorumRuleFor(findProfile('scotland'), 'panel'), {
      name: 'InvalidInputError',
      message: 'profile scotland: expected a quorum rule for a body of the kind "panel", found none',
    })
  })

  it('refuses numbers that cannot be', () => {
    const cases: [QuorumQuestion, string][] = [
      [{ whole: 0 }, 'members: expected at least 1, found 0'],
      [{ whole: 5, disqualified: 6 }, 'disqualified: expected at most 5, found 6'],
      [{ whole: 5, present: 6 }, 'present: expected at most 5, found 6'],
      [{ whole: 5, present: 5, disqualified: 1 }, 'present: expected at most 4, found 5'],
      [{ whole: 5, present: 2, withdrawn: 3 }, 'withdrawn: expected at most 2, found 3'],
    ]
    for (const [question, message] of cases) {
      assert.throws(() => quorum('england-parish', question), { name: 'InvalidInputError', message })
    }
    assert.doesNotThrow(() => quorum('england-parish', { whole: 1, disqualified: 1 }))
    assert.doesNotThrow(() => quorum('england-parish', { whole: 5, present: 5, withdrawn: 5 }))
  })
})

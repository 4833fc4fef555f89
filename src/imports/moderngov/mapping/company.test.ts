import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Attendance, Body } from '../../../record/formats/index.ts'
import { companyOf, memberCalled } from './company.ts'

const at = (name: string, presence: Attendance['presence'], isKnown = true): Attendance => ({
  name,
  presence,
  ...(isKnown ? { personId: `person/${name.toLowerCase().replace(/\W+/g, '-')}` } : {}),
})
const body: Body = {
  format: 'moothall/body/1',
  id: 'body/ponds',
  slug: 'ponds',
  name: 'Ponds Panel',
  kind: 'panel',
  memberships: [
    { name: 'Ivy Bass', personId: 'person/ivy' },
    { name: 'Noel Reed', personId: 'person/noel', until: '2020-05-01' },
  ],
}

describe('a member called by the surname', () => {
  const company = companyOf(
    [
      at('Councillor Tom Bass', 'present'),
      at('Councillor Ursula Bass', 'apologies'),
      at('Councillor Mary Alexander', 'present'),
      at('Councillor Noor Alexander', 'virtual'),
      at('Jo van der Berg', 'substitute'),
      at('Councillor Una Kent', 'present'),
      at('Councillor Vic Kent', 'present', false),
      at('Bo Clerk', 'in attendance', false),
    ],
    body,
    '2025-01-01',
  )
  const cases: [name: string, person: string | undefined][] = [
    ['Councillor Bass', 'person/councillor-tom-bass'],
    ['Bass', 'person/councillor-tom-bass'],
    ['Cllr. T. Bass', 'person/councillor-tom-bass'],
    ['Councillor U Bass', undefined],
    ['Councillor Alexander', undefined],
    ['Councillor M Alexander', 'person/councillor-mary-alexander'],
    ['Councillor M J Alexander', 'person/councillor-mary-alexander'],
    ['Councillor Alexander (N)', 'person/councillor-noor-alexander'],
    ['Councillor X Alexander', undefined],
    ['Councillor van der Berg', 'person/jo-van-der-berg'],
    ['Councillor Berg', 'person/jo-van-der-berg'],
    ['Councillor Kent', undefined],
    ['Councillor Clerk', undefined],
    ['Councillor Mary Bass', undefined],
    ['Mr Bass', undefined],
    ['Councillor Nobody', undefined],
    ['Councillor', undefined],
  ]
  for (const [name, person] of cases) {
    it(`${name} is ${person ?? 'nobody'}`, () => assert.equal(memberCalled(company, name), person))
  }

  it('is a member of the body then, where nobody was noted as attending', () => {
    const members = companyOf([], body, '2025-01-01')
    assert.equal(memberCalled(members, 'Councillor Bass'), 'person/ivy')
    assert.equal(memberCalled(members, 'Councillor Reed'), undefined)
  })
})

import assert from 'node:assert/strict'
import { it } from 'node:test'
import { EXEMPT_LISTS, exclusionResolution, findExemptList } from './exempt-lists.ts'

const on = '2026-12-01'

it('words the resolution of each nation with its own paragraphs', () => {
  const england = exclusionResolution(findExemptList('england'), { items: ['12'], paragraphs: ['4'], on })
  assert.equal(
    england.resolution,
    'That under section 100A(4) of the Local Government Act 1972 the public be excluded from the meeting during item 12, on the grounds that exempt information as described in paragraph 4 of Part 1 of Schedule 12A to the Act is likely to be disclosed, and that, in all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information.',
  )
  assert.equal(england.verified, true)
  const scotland = exclusionResolution(findExemptList('scotland'), {
    items: ['3', '4'],
    paragraphs: ['6', '9', '15'],
    on,
  })
  assert.equal(
    scotland.resolution,
    'That under section 50A(4) of the Local Government (Scotland) Act 1973 the public be excluded from the meeting during items 3 and 4, on the grounds that exempt information as described in paragraphs 6, 9 and 15 of Part I of Schedule 7A to the Act is likely to be disclosed.',
  )
  assert.equal(scotland.verified, false)
  assert.deepEqual(
    scotland.paragraphs.map((one) => one.code),
    ['6', '9', '15'],
  )
})

it('shows what qualifies the categories named, and no other', () => {
  const of = (paragraph: string) =>
    exclusionResolution(findExemptList('england'), {
      items: ['1'],
      paragraphs: [paragraph],
      on,
    }).qualifications.map((one) => one.code)
  assert.deepEqual(of('3'), ['8', '9', '10'])
  assert.deepEqual(of('5'), ['9', '10'])
})

it('warns when labour relations would close a whole policy', () => {
  const warn = (isPolicy: boolean | undefined, paragraph = '4') =>
    exclusionResolution(findExemptList('england'), { items: ['1'], paragraphs: [paragraph], on, isPolicy })
      .warnings
  assert.deepEqual(warn(true), [
    'Paragraph 4 protects consultations and negotiations; a policy as a whole should be open.',
  ])
  assert.deepEqual([warn(false), warn(undefined), warn(true, '3')], [[], [], []])
})

it('holds seven categories for England (1-7) and Wales (12-18), fifteen for Scotland', () => {
  const codes = (id: string) => findExemptList(id).paragraphs.map((one) => one.code)
  assert.deepEqual(codes('england'), ['1', '2', '3', '4', '5', '6', '7'])
  assert.deepEqual(codes('wales'), ['12', '13', '14', '15', '16', '17', '18'])
  assert.equal(codes('scotland').length, 15)
  assert.deepEqual(EXEMPT_LISTS, ['england', 'wales', 'scotland', 'northern-ireland', 'california', 'parish'])
})

it('refuses a paragraph of another nation, a day before the list, and an empty request, in one line', () => {
  const england = findExemptList('england')
  const title = 'England: Schedule 12A to the Local Government Act 1972, Part 1'
  const ask =
    (items: string[], paragraphs: string[], day = on) =>
    () =>
      exclusionResolution(england, { items, paragraphs, on: day })
  assert.throws(ask(['1'], ['12']), {
    name: 'InvalidInputError',
    message: `${title}: expected a paragraph of 1, 2, 3, 4, 5, 6, 7; found "12"`,
  })
  assert.throws(ask(['1'], ['1'.repeat(99)]), /found "1{40}"$/)
  assert.throws(ask(['1'], ['1'], '2006-02-28'), {
    message: `${title}: expected a day from 2006-03-01 on; found 2006-02-28`,
  })
  assert.doesNotThrow(ask(['1'], ['1'], '2006-03-01'))
  assert.throws(ask([], ['1']), { message: 'items: expected at least one, found none' })
  assert.throws(ask(['1'], []), { message: 'paragraphs: expected at least one, found none' })
  assert.throws(() => findExemptList('moon'), {
    message:
      'exempt list: expected one of england, wales, scotland, northern-ireland, california, parish; found "moon"',
  })
  assert.throws(() => findExemptList('m'.repeat(99)), /found "m{40}"$/)
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readMinute } from './index.ts'

const rows: [minute: string, by: string | undefined, byKind: string, text: string][] = [
  ['The Director of Parks undertook to report back.', 'Director of Parks', 'post', 'to report back'],
  [
    'Councillor Ash undertook to write to the Minister.',
    'Councillor Ash',
    'person',
    'to write to the Minister',
  ],
  ['The Clerk agreed to contact the owner.', 'Clerk', 'post', 'to contact the owner'],
  [
    'The Director, Physical Development, agreed to revert to Members.',
    'Director, Physical Development',
    'post',
    'to revert to Members',
  ],
  [
    'The Chief Executive gave an undertaking that he would circulate the plan.',
    'Chief Executive',
    'post',
    'circulate the plan',
  ],
  [
    'It was undertaken by nobody. An assurance was needed and somebody promised to look.',
    undefined,
    'unknown',
    'to look',
  ],
]

describe('undertakings', () => {
  for (const [minute, by, byKind, text] of rows) {
    it(minute, () => {
      const { undertakings } = readMinute(minute)
      assert.deepEqual(
        undertakings.map((found) => [found.by, found.byKind, found.text]),
        [[by, byKind, text]],
      )
    })
  }

  const none = [
    'On the proposal of Councillor Ash, seconded by Councillor Quill, it was agreed to buy string.',
    'The Cathaoirleach agreed to take Item 9 next.',
    'The Council agreed to buy string.',
    'The string had been promised to be repaired.',
    'The officer charged with undertaking the review was absent.',
  ]
  for (const minute of none) {
    it(`none in: ${minute}`, () => assert.deepEqual(readMinute(minute).undertakings, []))
  }

  it('say what "the matter" was', () => {
    const [found] = readMinute(
      'Councillor Ash referred to loose string. The Director of Parks undertook to look into the matter.',
    ).undertakings
    assert.equal(found?.about, 'Councillor Ash referred to loose string.')
  })
})

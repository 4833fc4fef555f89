import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readMinute } from './index.ts'

const rows: [text: string, ...names: string[]][] = [
  [
    'The Chief Executive and Director of Customer and Community Services submitted a report.',
    'Chief Executive',
    'Director of Customer and Community Services',
  ],
  ['The Communications and Digital Media Manager spoke.', 'Communications and Digital Media Manager'],
  [
    'The Senior Executive Engineer, Roads, Traffic and Cleansing, replied.',
    'Senior Executive Engineer, Roads, Traffic and Cleansing',
  ],
  ['The Secretary to the Employer\u2019s Side presented it.', 'Secretary to the Employer\u2019s Side'],
  ['The Public Rights of Way Officer reported.', 'Public Rights of Way Officer'],
  ['The Chair and Clerk met. The Director replied. They met in the Dukes Head.', 'Clerk'],
  [
    'The Executive Member for Parks and the Leader of the Council agreed.',
    'Executive Member for Parks',
    'Leader of the Council',
  ],
  ['Councillors Ash, Quill and O\u2019Dea (J) were present.', 'Ash', 'Quill', 'O\u2019Dea (J)'],
  [
    'Cllr. Mrs T Ash thanked Councillor Ash and Mr. P. Quill.',
    'Cllr. Mrs T Ash',
    'Councillor Ash',
    'Mr. P. Quill',
  ],
  ['They met at Lord Street Station.'],
]

describe('posts and persons', () => {
  for (const [text, ...names] of rows) {
    it(text, () =>
      assert.deepEqual(
        readMinute(text).mentions.map(({ name }) => name),
        names,
      ),
    )
  }

  it('have the role that weighs most', () => {
    const { mentions } = readMinute(
      'Councillor Ash spoke. Proposed by Councillor Ash, seconded by Councillor Quill. Councillor Reed declared a personal interest. In response to a question from Councillor Sedge the Clerk stated that it rained.',
    )
    assert.deepEqual(
      mentions.map(({ name, role }) => [name, role]),
      [
        ['Councillor Ash', 'moved'],
        ['Councillor Quill', 'seconded'],
        ['Councillor Reed', 'declared'],
        ['Councillor Sedge', 'asked'],
        ['Clerk', 'spoke'],
      ],
    )
  })
})

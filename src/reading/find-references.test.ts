import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type ReadReference, readMinute } from './index.ts'

type Row = [text: string, kind: ReadReference['kind'], expected: Record<string, unknown>]

const rows: Row[] = [
  ['see Minute 444', 'minute', { number: '444', dangling: false }],
  ['(See Minute \u2026.above)', 'minute', { dangling: true }],
  ['(see Minute No. ___ above)', 'minute', { dangling: true }],
  [
    'Minute No. 27 of the meeting of the Parks Committee held on 4 May 2021 was considered.',
    'minute',
    { number: '27', body: 'Parks Committee', date: '2021-05-04' },
  ],
  ['Minute 121/18 refers.', 'minute', { number: '121/18' }],
  ['as minuted at AU 25/5', 'minute', { number: 'AU 25/5' }],
  [
    'the Parks Panel meeting held on 19 February 2013',
    'meeting',
    { body: 'Parks Panel', date: '2013-02-19' },
  ],
  [
    'the meeting of the Parks Panel held on 31 February 2013',
    'meeting',
    { body: 'Parks Panel', date: undefined },
  ],
  [
    'set out in Essential Reference Paper \u201cB\u201d',
    'paper',
    { label: 'B', printed: 'Essential Reference Paper \u201cB\u201d' },
  ],
  ["set out in Essential Reference Paper 'C'.", 'paper', { label: 'C' }],
  ['as shown in Annex 3', 'paper', { label: '3' }],
  ['attached at Appendix A2 to the report', 'paper', { label: 'A2' }],
  [
    'Section 183 of the Local Government Act, 2001 (as amended)',
    'law',
    { number: '183', printed: 'Section 183 of the Local Government Act, 2001 (as amended)' },
  ],
  ['under the Local Government Act 1972', 'law', { printed: 'Local Government Act 1972' }],
  [
    'Circulated, report of the Arts Officer dated 4th May, 2021',
    'report',
    { body: 'Arts Officer', date: '2021-05-04' },
  ],
]

describe('references', () => {
  for (const [text, kind, expected] of rows) {
    it(text, () => {
      const found = readMinute(text).references
      assert.equal(found.length, 1, JSON.stringify(found))
      assert.equal(found[0]?.kind, kind)
      for (const [name, value] of Object.entries(expected)) {
        assert.equal(found[0]?.[name as keyof ReadReference], value, name)
      }
    })
  }
  for (const text of [
    'a 5 minute adjournment',
    'in the last 10 minutes',
    'the Minutes of May',
    'the Standing Order was read',
    'Public Order is kept',
  ]) {
    it(`none in: ${text}`, () => assert.deepEqual(readMinute(text).references, []))
  }
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { bodyKey, bodyKindOf, isStandingBusiness, personKey, readDate, readMinute } from './index.ts'

const fragments = fc.constantFrom(
  'RESOLVED \u2013 that ',
  'RECOMMENDED to Council that ',
  '\nAnd Resolved:\n\u201cThat ',
  'It was agreed that ',
  'Proposed by Councillor O\u2019Brien; Seconded by Cllr. M. Ash ',
  'The motion was lost by 4 votes to 3. ',
  '(A) ',
  '(i)\n',
  '1. ',
  'the Kite Policy be approved; and\n',
  'Director of Parks and Leisure and Head of ',
  'undertook to discuss this. ',
  'See Minute \u2026.above) ',
  'Section 183 of the Local Government Act, 2001 ',
  'meeting of the Kite Panel held on 31 February 2013 ',
  '.',
  ';',
  ' ',
  '"',
  '\n\n',
)
const minutes = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(fc.oneof(fragments, fc.string({ maxLength: 12 })), { maxLength: 40 }).map((all) => all.join('')),
)

describe('reading any text', () => {
  it('never throws, and every span lies within the text and holds something', () => {
    fc.assert(
      fc.property(minutes, (text) => {
        const { outcomes, undertakings, references, mentions } = readMinute(text)
        const spans = [
          ...outcomes.flatMap(({ span, parts, answers }) => [
            span,
            ...parts.map((part) => part.span),
            ...(answers ? [answers.span] : []),
          ]),
          ...undertakings.map(({ span }) => span),
          ...references.map(({ span }) => span),
          ...mentions.flatMap((mention) => mention.spans),
        ]
        for (const [start, end] of spans) {
          assert.ok(start >= 0 && end <= text.length, `${start}-${end} of ${text.length}`)
          assert.notEqual(text.slice(start, end).trim(), '')
        }
        for (const { confidence } of [...outcomes, ...undertakings, ...references, ...mentions]) {
          assert.ok(confidence >= 0 && confidence <= 1)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('gives outcomes in printed order, without overlap, and the same again', () => {
    fc.assert(
      fc.property(minutes, (text) => {
        const { outcomes } = readMinute(text)
        for (const [index, { span }] of outcomes.entries()) {
          assert.ok(span[0] >= (outcomes[index - 1]?.span[1] ?? 0))
        }
        assert.deepEqual(readMinute(text).outcomes, outcomes)
      }),
      { numRuns: 200 },
    )
  })

  it('makes keys that are their own keys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        assert.equal(personKey(personKey(name)), personKey(name))
        assert.equal(typeof bodyKey(name), 'string')
        assert.equal(typeof bodyKindOf(name), 'string')
        assert.equal(typeof isStandingBusiness(name), 'boolean')
      }),
    )
  })

  it('reads back every real date in every form, and no unreal one', () => {
    const month = [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1880, max: 2199 }),
        (day, m, year) => {
          const real = new Date(Date.UTC(year, m - 1, day)).getUTCMonth() === m - 1
          const iso = `${year}-${String(m).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const name = month[m - 1] ?? ''
          for (const printed of [
            `${day} ${name} ${year}`,
            `${day}th ${name.slice(0, 3)}, ${year}`,
            `${day}/${m}/${year}`,
            iso,
          ]) {
            assert.equal(readDate(`held on ${printed}.`), real ? iso : undefined, printed)
          }
        },
      ),
    )
  })
})

describe('reading hostile text', () => {
  it('ends a megabyte of decisions at a bound', () => {
    const { outcomes } = readMinute('RESOLVED that x. '.repeat(60_000))
    assert.ok(outcomes.length >= 900 && outcomes.length <= 1_100, String(outcomes.length))
  })

  const unit = [
    'RESOLVED ',
    'RESOLVED "x ',
    'RESOLVED x. ',
    '(',
    '"',
    'A',
    'A ',
    'a ',
    'Aa and ',
    'It was agreed that ',
    'And Resolved: "That ',
    'Councillor A ',
    'Director of ',
    'minute minutes were ',
    'motion amendment was ',
    'Proposed by seconded by ',
    'subject to ',
    '(a) ',
    '1. x;\n',
    '\n',
    'Act of the ',
    'recommendations of the Body of ',
    '1/1/1',
    '\u2026.',
  ]
  for (const piece of unit) {
    it(`takes time in proportion to its length: ${JSON.stringify(piece)}`, () => {
      const milliseconds = (length: number) => {
        const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
        const runs = [1, 2].map(() => {
          const started = performance.now()
          readMinute(text)
          return performance.now() - started
        })
        return Math.min(...runs)
      }
      // Twelve times the text in at most forty times the time: a quadratic reading takes a hundred and forty-four times.
      const [small, large] = [milliseconds(5_000), milliseconds(60_000)]
      assert.ok(large < small * 40 + 200, `${small.toFixed(1)} ms for 5 kB, ${large.toFixed(0)} ms for 60 kB`)
    })
  }
})

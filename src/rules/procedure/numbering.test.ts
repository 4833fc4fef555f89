import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type GivenNumber, nextNumbers, numberingProblems, type Series } from './numbering.ts'

const years = ['2012-05-16', '2013-05-15', '2017-05-17']
const council: Series = { scope: 'council', restarts: 'civic-year', format: 'N' }

function at(date: string, body = 'hr', meeting = `${body} ${date}`) {
  return { date, body, meeting }
}

function given(number: string, date: string, body = 'hr'): GivenNumber {
  return { ...at(date, body), number }
}

describe('minute numbers', () => {
  /** The series of a district council's minute book (domain notes, section 0): 714, 715 ... and 316 in 2017/18. */
  it('council-wide through the civic year, whatever the body', () => {
    const book = [given('444', '2012-11-27', 'scrutiny'), given('714', '2013-03-19', 'council')]
    assert.deepEqual(nextNumbers(council, book, at('2013-03-20'), 2, years), ['715', '716'])
    assert.deepEqual(nextNumbers(council, book, at('2013-05-15'), 1, years), ['1'])
    assert.deepEqual(nextNumbers(council, book, at('2013-05-14'), 1, years), ['715'])
    assert.deepEqual(
      nextNumbers(council, [...book, given('315', '2018-01-09')], at('2018-01-10'), 1, years),
      ['316'],
    )
  })

  it('per body, with or without a restart, and per meeting', () => {
    const book = [
      given('13', '2012-06-13', 'ljp'),
      given('40', '2012-06-14', 'hr'),
      given('7', '2013-06-12', 'ljp'),
    ]
    const body: Series = { scope: 'body', restarts: 'never', format: 'N' }
    assert.deepEqual(nextNumbers(body, book, at('2014-01-01', 'ljp'), 1, []), ['14'])
    assert.deepEqual(
      nextNumbers({ ...body, restarts: 'civic-year' }, book, at('2014-01-01', 'ljp'), 1, years),
      ['8'],
    )
    const meeting: Series = { scope: 'meeting', restarts: 'never', format: 'N' }
    assert.deepEqual(nextNumbers(meeting, book, at('2012-06-13', 'ljp'), 1, []), ['14'])
    assert.deepEqual(nextNumbers(meeting, book, at('2012-09-13', 'ljp'), 2, []), ['1', '2'])
    const ever: Series = { scope: 'council', restarts: 'never', format: 'N' }
    assert.deepEqual(nextNumbers(ever, book, at('2019-01-01'), 1, []), ['41'])
  })

  it('with the year in which the civic year began (60/18)', () => {
    const series: Series = { scope: 'body', restarts: 'civic-year', format: 'N/YY' }
    const book = [given('59/17', '2018-02-20'), given('3/17', '2018-02-20', 'other')]
    assert.deepEqual(nextNumbers(series, book, at('2018-03-20'), 1, years), ['60/17'])
    assert.deepEqual(nextNumbers(series, book, at('2018-03-20'), 0, years), [])
  })

  it('never reuses a number and leaves no gap, however many are given at a time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), (counts) => {
        const book: GivenNumber[] = []
        for (const count of counts) {
          for (const number of nextNumbers(council, book, at('2013-03-20'), count, years)) {
            book.push(given(number, '2013-03-20'))
          }
        }
        assert.deepEqual(numberingProblems(council, book, years), [])
        assert.equal(new Set(book.map((one) => one.number)).size, book.length)
      }),
    )
  })

  it('finds gaps and numbers given twice, by series', () => {
    const book = ['1', '2', '2', '5', '7', '10', '9'].map((number) => given(number, '2013-03-20'))
    assert.deepEqual(numberingProblems(council, book, years), [
      'civic year from 2012-05-16: 2 is given twice',
      'civic year from 2012-05-16: 3 to 4 are missing',
      'civic year from 2012-05-16: 6 is missing',
      'civic year from 2012-05-16: 8 is missing',
    ])
    const body: Series = { scope: 'body', restarts: 'civic-year', format: 'N' }
    assert.deepEqual(numberingProblems(body, [given('2', '2013-03-20')], years), [
      'body hr civic year from 2012-05-16: 1 is missing',
    ])
    const ever: Series = { scope: 'council', restarts: 'never', format: 'N' }
    assert.deepEqual(numberingProblems(ever, [given('2', '2013-03-20')], years), ['the series: 1 is missing'])
    const meeting: Series = { scope: 'meeting', restarts: 'never', format: 'N' }
    assert.deepEqual(numberingProblems(meeting, [given('2', '2013-03-20')], years), [
      'meeting hr 2013-03-20: 1 is missing',
    ])
    assert.deepEqual(
      numberingProblems(meeting, [given('1', '2013-03-20'), given('1', '2013-03-21')], years),
      [],
    )
  })

  it('refuses a number it cannot read and a day before the first civic year', () => {
    for (const number of ['', 'x', '7a', '60/2018', '12345678', 'x60/18', '60/18x']) {
      assert.throws(() => numberingProblems(council, [given(number, '2013-03-20')], years), {
        name: 'InvalidInputError',
        message: `number: expected a minute number such as 715 or 60/18, found "${number}"`,
      })
    }
    assert.throws(
      () => numberingProblems(council, [given('x'.repeat(99), '2013-03-20')], years),
      /found "x{40}"$/,
    )
    assert.throws(() => nextNumbers(council, [], at('2011-01-01'), 1, years), {
      name: 'InvalidInputError',
      message: 'civic year: expected the day on which the civic year of 2011-01-01 began; found none',
    })
    assert.deepEqual(nextNumbers(council, [], at('2012-05-16'), 1, [...years].reverse()), ['1'])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  correspondingDate,
  dayNumber,
  daysInMonth,
  isoDate,
  longDate,
  parseDay,
  partsOf,
  shortDate,
  weekdayOf,
} from './civil-date.ts'

const anyDay = fc.integer({ min: dayNumber(1800, 1, 1), max: dayNumber(2199, 12, 31) })

describe('civil dates', () => {
  it('counts days from 1 January 1970', () => {
    assert.equal(dayNumber(1970, 1, 1), 0)
    assert.equal(dayNumber(2000, 2, 29), 11_016)
    assert.equal(dayNumber(1969, 12, 31), -1)
  })

  it('agrees with the platform on every day, its parts, its weekday and its text', () => {
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = new Date(number * 86_400_000)
        const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        assert.deepEqual(partsOf(number), parts)
        assert.equal(isoDate(number), date.toISOString().slice(0, 10))
        assert.equal(weekdayOf(number), date.getUTCDay())
        assert.equal(parseDay(isoDate(number)), number)
      }),
    )
  })

  it('agrees with the platform at the ends of months and centuries', () => {
    for (const text of ['1800-01-01', '1900-02-28', '1900-03-01', '2000-02-29', '2100-03-01', '2199-12-31']) {
      assert.equal(parseDay(text), Date.parse(text) / 86_400_000)
      assert.equal(isoDate(parseDay(text)), text)
    }
  })

  it('knows the length of months', () => {
    const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    assert.deepEqual(
      lengths.map((_, index) => daysInMonth(2026, index + 1)),
      lengths,
    )
    assert.equal(daysInMonth(2028, 2), 29)
    assert.equal(daysInMonth(1900, 2), 28)
  })

  it('writes dates for people', () => {
    assert.equal(longDate(parseDay('2013-02-11')), 'Monday 11 February 2013')
    assert.equal(shortDate(parseDay('2026-09-06')), 'Sun 6 Sep')
  })

  it('refuses impossible dates in one line naming what was expected', () => {
    const cases: [string, string][] = [
      [
        '2022-02-30',
        'meeting: February 2022 has 28 days, so there is no 2022-02-30; expected a date that exists',
      ],
      ['30/02/2022', 'meeting: expected a date such as 2026-02-28, found "30/02/2022"'],
      ['2022-13-01', 'meeting: expected a date such as 2026-02-28, found "2022-13-01"'],
      ['2022-00-01', 'meeting: expected a date such as 2026-02-28, found "2022-00-01"'],
      ['2022-01-00', 'meeting: expected a date such as 2026-02-28, found "2022-01-00"'],
      ['1799-12-31', 'meeting: expected a date such as 2026-02-28, found "1799-12-31"'],
      ['2200-01-01', 'meeting: expected a date such as 2026-02-28, found "2200-01-01"'],
      ['x2022-01-01', 'meeting: expected a date such as 2026-02-28, found "x2022-01-01"'],
      ['2022-01-01T10:00', 'meeting: expected a date such as 2026-02-28, found "2022-01-01T10:00"'],
      ['9'.repeat(99), `meeting: expected a date such as 2026-02-28, found "${'9'.repeat(40)}"`],
    ]
    for (const [text, message] of cases) {
      assert.throws(() => parseDay(text, 'meeting'), { name: 'InvalidInputError', message })
    }
    assert.throws(() => parseDay(''), { message: 'date: expected a date such as 2026-02-28, found ""' })
  })

  it('never accepts text that is not a date, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.throws(() => parseDay(text), { name: 'InvalidInputError' })
      }),
    )
  })

  it('finds the corresponding date of a later month (Dodds v Walker)', () => {
    const cases: [string, number, string][] = [
      ['2026-01-07', 6, '2026-07-07'],
      ['2026-08-31', 6, '2027-02-28'],
      ['2027-08-31', 6, '2028-02-29'],
      ['2026-12-15', 1, '2027-01-15'],
      ['2026-11-30', 1, '2026-12-30'],
      ['2026-11-05', 0, '2026-11-05'],
      ['2024-02-29', 48, '2028-02-29'],
      ['2024-02-29', 72, '2030-02-28'],
    ]
    for (const [from, months, to] of cases)
      assert.equal(isoDate(correspondingDate(parseDay(from), months)), to)
  })
})

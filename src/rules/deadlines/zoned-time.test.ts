import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { givenOn, hoursBefore, localMoment, parseTime } from './zoned-time.ts'

const london = 'Europe/London'

describe('time in the council’s zone', () => {
  it('counts hours back over weekends and changes of the clocks', () => {
    const before = (zone: string, date: string, time: string, hours: number) => {
      const moment = hoursBefore(zone, { date, time }, hours)
      return `${moment.date} ${moment.time}`
    }
    assert.equal(before('America/Los_Angeles', '2026-12-01', '18:00', 72), '2026-11-28 18:00')
    assert.equal(before('America/Los_Angeles', '2026-11-03', '18:00', 72), '2026-10-31 19:00')
    assert.equal(before('America/Los_Angeles', '2026-03-10', '18:00', 72), '2026-03-07 17:00')
    assert.equal(before(london, '2026-12-01', '00:30', 1), '2026-11-30 23:30')
  })

  it('turns an instant into the civil date of the zone', () => {
    assert.equal(givenOn('2026-07-01T22:59:00Z', london), '2026-07-01')
    assert.equal(givenOn('2026-07-01T23:00:00Z', london), '2026-07-02')
    assert.equal(givenOn('2026-12-01T23:30:00Z', london), '2026-12-01')
    assert.deepEqual(localMoment('2026-07-01T12:05:59+02:00', london), { date: '2026-07-01', time: '11:05' })
    assert.deepEqual(localMoment('2026-07-01', london), { date: '2026-07-01', time: '23:59' })
  })

  it('counts what is published at or after the close of the office as given the next day', () => {
    assert.equal(givenOn('2026-12-01T16:59:59Z', london, '17:00'), '2026-12-01')
    assert.equal(givenOn('2026-12-01T17:00:00Z', london, '17:00'), '2026-12-02')
    assert.equal(givenOn('2026-12-31T18:00:00Z', london, '17:00'), '2027-01-01')
    assert.equal(givenOn('2026-12-01T18:00:00Z', london), '2026-12-01')
    assert.equal(givenOn('2026-12-01', london, '17:00'), '2026-12-01')
  })

  it('refuses what is neither a date nor an instant, and times that are none', () => {
    const expected = 'expected a date such as 2026-02-11 or an instant such as 2026-02-11T16:59:00Z'
    assert.throws(() => givenOn('yesterday', london), {
      name: 'InvalidInputError',
      message: `publishedAt: ${expected}, found "yesterday"`,
    })
    assert.throws(() => givenOn('2026-02-30', london), /publishedAt: February/)
    assert.throws(() => givenOn('x2026-02-03', london), /found "x2026-02-03"/)
    assert.throws(() => givenOn('2026-02-03x', london), /found "2026-02-03x"/)
    assert.throws(() => givenOn('y'.repeat(99), london), /found "y{40}"$/)
    for (const text of ['24:00', '7:00', '12:60', '12:000', 'x12:00', '']) {
      assert.throws(() => parseTime(text), {
        message: `time: expected a time of day such as 18:00, found "${text}"`,
      })
    }
    assert.throws(() => parseTime('9'.repeat(99), 'start'), {
      message: `start: expected a time of day such as 18:00, found "${'9'.repeat(40)}"`,
    })
    assert.deepEqual(
      [parseTime('00:00'), parseTime('19:59'), parseTime('23:59')],
      ['00:00', '19:59', '23:59'],
    )
    assert.throws(() => hoursBefore(london, { date: '2026-02-30', time: '10:00' }, 1), /February/)
    fc.assert(
      fc.property(fc.string(), (text) =>
        assert.throws(() => givenOn(text, london), { name: 'InvalidInputError' }),
      ),
    )
  })
})

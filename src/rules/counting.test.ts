import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type CalendarParts, createCalendar, DAY_COUNTS, type DayCount } from './calendar.ts'
import { isoDate, parseDay } from './civil-date.ts'
import {
  clearDaysBetween,
  countBack,
  countForward,
  earliestAfterClearDays,
  lastDayBeginningWith,
  latestForClearDays,
  sameOrEarlier,
} from './counting.ts'

const england: CalendarParts = { holidays: 'england-wales' }
const calendar = createCalendar(england)

function clear(count: DayCount, from: string, to: string, parts: CalendarParts = england): number {
  return clearDaysBetween(createCalendar(parts), count, parseDay(from), parseDay(to)).clearDays
}

function latest(count: DayCount, amount: number, event: string, parts: CalendarParts = england): string {
  return isoDate(latestForClearDays(createCalendar(parts), count, amount, parseDay(event)).result)
}

/** The worked examples of the domain notes, section 1.2; each names where it comes from. */
describe('clear days: worked examples', () => {
  it('CD-01: an agenda for Tuesday 19 February 2013 is out by Monday 11 (LGA 1972 s.100B, SI 2002/715)', () => {
    assert.equal(latest('working', 5, '2013-02-19'), '2013-02-11')
    const { days } = latestForClearDays(calendar, 'working', 5, parseDay('2013-02-19'))
    assert.deepEqual(
      days.map((day) => [day.date.slice(8), day.counted]),
      [
        ['12', true],
        ['13', true],
        ['14', true],
        ['15', true],
        ['16', false],
        ['17', false],
        ['18', true],
      ],
    )
  })

  it('CD-02: for Wednesday 20 March 2013 by Tuesday 12', () => {
    assert.equal(latest('working', 5, '2013-03-20'), '2013-03-12')
  })

  it('CD-03: R v Swansea CC ex p Elitestone (CA 1993): Thursday 26 April to Tuesday 1 May 1990 leaves 2', () => {
    assert.equal(clear('working', '1990-04-26', '1990-05-01'), 2)
    assert.equal(clear('calendar', '1990-04-26', '1990-05-01'), 4)
  })

  it('CD-04: a summons of 14 February for 23 February 2011 leaves 6 (a district council, docslib 7158946)', () => {
    assert.equal(clear('working', '2011-02-14', '2011-02-23'), 6)
    assert.equal(latest('working', 5, '2011-02-23'), '2011-02-15')
  })

  it('CD-05: for Tuesday 1 December 2026 five days and three', () => {
    assert.equal(latest('working', 5, '2026-12-01'), '2026-11-23')
    assert.equal(latest('working', 3, '2026-12-01'), '2026-11-25')
  })

  it('CD-07: Easter 2026, with and without notices on working days only', () => {
    assert.equal(latest('working', 5, '2026-04-08'), '2026-03-29')
    assert.equal(isoDate(sameOrEarlier(calendar, 'working', parseDay('2026-03-29'))), '2026-03-27')
    assert.equal(latest('working', 5, '2026-04-09'), '2026-03-30')
  })

  it('CD-09: over Christmas 2026, with a standing order and with offices closed (Kettering; local data)', () => {
    assert.equal(latest('working', 5, '2027-01-05'), '2026-12-23')
    assert.equal(latest('working', 5, '2027-01-05', { ...england, exclude: ['christmas-eve'] }), '2026-12-22')
    const closures = [{ from: '2026-12-24', to: '2026-12-31', why: 'offices closed' }]
    assert.equal(latest('working', 5, '2027-01-05', { ...england, closures }), '2026-12-17')
  })

  it('CD-10: the holiday of 19 September 2022 arrived after publication', () => {
    assert.equal(clear('working', '2022-09-14', '2022-09-22', { ...england, knownOn: '2022-09-08' }), 5)
    assert.equal(clear('working', '2022-09-14', '2022-09-22'), 4)
    assert.equal(latest('working', 5, '2022-09-22'), '2022-09-13')
  })

  it('CD-11: twenty-eight clear days are calendar days (SI 2012/2089; Rother DC)', () => {
    assert.equal(latest('calendar', 28, '2026-11-30'), '2026-11-01')
    assert.equal(clear('calendar', '2026-11-02', '2026-11-30'), 27)
    assert.equal(isoDate(sameOrEarlier(calendar, 'working', parseDay('2026-11-01'))), '2026-10-30')
  })

  it('CD-13: after five clear days have elapsed (SI 2012/2089 reg 10)', () => {
    const { result, days } = earliestAfterClearDays(calendar, 'working', 5, parseDay('2026-12-02'))
    assert.equal(isoDate(result), '2026-12-10')
    assert.deepEqual([days[0]?.date, days.at(-1)?.date, days.length], ['2026-12-03', '2026-12-09', 7])
  })

  it('CD-16: a parish notice of Monday 23 November 2026 (cambsparishes)', () => {
    assert.equal(clear('parish', '2026-11-23', '2026-11-27'), 3)
    assert.equal(clear('parish', '2026-11-23', '2026-11-26'), 2)
  })

  it('CD-17: a parish notice over the May holiday 2026 (towncouncillor 4386)', () => {
    assert.equal(clear('parish', '2026-04-30', '2026-05-05'), 2)
    assert.equal(clear('parish', '2026-04-29', '2026-05-05'), 3)
  })

  it('CD-18: Saturdays count for parishes, not for principal councils (NALC reading of s.243)', () => {
    assert.equal(clear('parish', '2026-11-26', '2026-12-01'), 3)
    assert.equal(clear('working', '2026-11-26', '2026-12-01'), 2)
  })

  it('CD-23: 28 days beginning with 7 May 2026 (Localism Act 2011 s.31)', () => {
    const { result, days } = lastDayBeginningWith(calendar, 'calendar', 28, parseDay('2026-05-07'))
    assert.equal(isoDate(result), '2026-06-03')
    assert.deepEqual([days.length, days[0]?.date], [28, '2026-05-07'])
  })

  it('CD-25: 25 working days before a poll (LGA guidance on the pre-election period)', () => {
    assert.equal(isoDate(countBack(calendar, 'working', 25, parseDay('2023-05-04')).result), '2023-03-27')
    assert.equal(isoDate(countBack(calendar, 'working', 25, parseDay('2027-05-06')).result), '2027-03-31')
  })
})

describe('counting', () => {
  const soon = fc.integer({ min: parseDay('1995-01-01'), max: parseDay('2028-12-31') })
  const amount = fc.integer({ min: 1, max: 30 })
  const count = fc.constantFrom(...DAY_COUNTS)

  it('counts nothing between a day and itself, the next day, or an earlier day', () => {
    assert.equal(clear('calendar', '2026-11-02', '2026-11-02'), 0)
    assert.equal(clear('calendar', '2026-11-02', '2026-11-03'), 0)
    assert.equal(clear('calendar', '2026-11-02', '2026-10-01'), 0)
  })

  it('agrees forward and back: the latest notice leaves the days exactly, one day later one fewer', () => {
    fc.assert(
      fc.property(soon, amount, count, (event, n, how) => {
        const { result } = latestForClearDays(calendar, how, n, event)
        assert.equal(clearDaysBetween(calendar, how, result, event).clearDays, n)
        assert.equal(clearDaysBetween(calendar, how, result + 1, event).clearDays, n - 1)
      }),
    )
  })

  it('agrees back and forward: what may be decided after a notice is what that notice is in time for', () => {
    fc.assert(
      fc.property(soon, amount, count, (notice, n, how) => {
        const { result } = earliestAfterClearDays(calendar, how, n, notice)
        assert.equal(clearDaysBetween(calendar, how, notice, result).clearDays, n)
        assert.ok(latestForClearDays(calendar, how, n, result).result >= notice)
        assert.ok(latestForClearDays(calendar, how, n, result - 1).result < notice)
      }),
    )
  })

  it('never moves a deadline later when a holiday or a closure is added', () => {
    fc.assert(
      fc.property(soon, amount, count, fc.integer({ min: 0, max: 40 }), (event, n, how, back) => {
        const date = isoDate(event - back)
        const more = [
          createCalendar({ ...england, extraHolidays: [{ date, name: 'Jubilee' }] }),
          createCalendar({ ...england, closures: [{ from: date, to: date, why: 'closed' }] }),
        ]
        for (const other of more) {
          const before = latestForClearDays(calendar, how, n, event).result
          assert.ok(latestForClearDays(other, how, n, event).result <= before)
          assert.ok(countForward(other, how, n, event).result >= countForward(calendar, how, n, event).result)
        }
      }),
    )
  })

  it('lists each day passed once, in order, and as many counted as asked for', () => {
    fc.assert(
      fc.property(soon, amount, count, (day, n, how) => {
        for (const { days } of [countBack(calendar, how, n, day), countForward(calendar, how, n, day)]) {
          assert.equal(days.filter((one) => one.counted).length, n)
          assert.deepEqual(
            days.map((one) => one.date),
            days.map((_, index) => isoDate(parseDay(days[0]?.date ?? '') + index)),
          )
        }
      }),
    )
  })

  it('refuses to count for more than ten years, and outside the years held', () => {
    assert.throws(() => clear('calendar', '2000-01-01', '2010-01-09'), {
      name: 'InvalidInputError',
      message: 'expected at most ten years between the two days, found 3661 days',
    })
    assert.equal(clear('calendar', '2000-01-01', '2010-01-08'), 3659)
    assert.throws(() => latest('working', 5, '1990-01-03'), {
      name: 'InvalidInputError',
      message:
        'the holidays of England and Wales are held for 1990 to 2030; counting reached 1989-12-31, expected a date within them',
    })
    assert.throws(() => clear('working', '2030-12-30', '2031-01-02'), /counting reached 2031-01-01/)
    assert.equal(clear('working', '2030-12-30', '2031-01-01'), 1)
    assert.equal(clear('working', '1989-12-31', '1990-01-03'), 1)
  })
})

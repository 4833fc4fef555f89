import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Calendar, type CalendarParts, createCalendar, type DayCount } from './calendar.ts'
import { parseDay } from './civil-date.ts'

function whyNot(calendar: Calendar, count: DayCount, date: string): string | undefined {
  const day = calendar.day(count, parseDay(date))
  assert.equal(calendar.counts(count, parseDay(date)), day.counted)
  return day.counted ? undefined : day.why
}

describe('which days count', () => {
  const england = createCalendar({ holidays: 'england-wales' })

  it('gives each day its date, weekday and reason', () => {
    assert.deepEqual(england.day('working', parseDay('2026-12-28')), {
      date: '2026-12-28',
      weekday: 'Monday',
      counted: false,
      why: 'Boxing Day (substitute day)',
    })
    assert.deepEqual(england.day('working', parseDay('2026-12-29')), {
      date: '2026-12-29',
      weekday: 'Tuesday',
      counted: true,
      why: 'working day',
    })
    assert.equal(england.day('calendar', parseDay('2026-12-27')).why, 'calendar day')
    assert.equal(england.day('parish', parseDay('2026-12-12')).why, 'counts (LGA 1972 s.243)')
    assert.equal(
      england.day('working', parseDay('2026-12-12')),
      england.day('working', parseDay('2026-12-12')),
    )
  })

  it('working: not Saturdays, Sundays or bank holidays', () => {
    assert.equal(whyNot(england, 'working', '2026-12-12'), 'Saturday')
    assert.equal(whyNot(england, 'working', '2026-12-13'), 'Sunday')
    assert.equal(whyNot(england, 'working', '2026-08-31'), 'Summer bank holiday')
    assert.equal(whyNot(england, 'working', '2026-12-24'), undefined)
  })

  /** LGA 1972 s.243: Sundays, the Christmas and Easter breaks, bank holidays. Easter 2026 is 5 April. */
  it('parish: the breaks of LGA 1972 s.243', () => {
    const easter = [
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-04',
      '2026-04-06',
      '2026-04-07',
      '2026-04-08',
    ]
    assert.deepEqual(
      easter.map((date) => whyNot(england, 'parish', date)),
      [undefined, 'Easter break', 'Good Friday', 'Easter break', 'Easter Monday', 'Easter break', undefined],
    )
    const christmas = [
      '2026-12-23',
      '2026-12-24',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
    ]
    assert.deepEqual(
      christmas.map((date) => whyNot(england, 'parish', date)),
      [
        undefined,
        'Christmas break',
        'Boxing Day',
        'Sunday',
        'Boxing Day (substitute day)',
        'Christmas break',
        undefined,
      ],
    )
    // Christmas Day a Saturday: the break runs from Friday to the Wednesday after two substitutes.
    const later = ['2027-12-23', '2027-12-24', '2027-12-25', '2027-12-29', '2027-12-30']
    assert.deepEqual(
      later.map((date) => whyNot(england, 'parish', date)),
      [undefined, 'Christmas break', 'Christmas break', 'Christmas break', undefined],
    )
    // Christmas Day a Monday: Saturday is the last week-day before it.
    const monday = ['2028-12-22', '2028-12-23', '2028-12-24', '2028-12-27', '2028-12-28']
    assert.deepEqual(
      monday.map((date) => whyNot(england, 'parish', date)),
      [undefined, 'Christmas break', 'Sunday', 'Christmas break', undefined],
    )
    assert.equal(whyNot(england, 'parish', '2026-01-01'), "New Year's Day")
  })

  it('calendar: every day', () => {
    assert.equal(whyNot(england, 'calendar', '2026-12-25'), undefined)
  })

  it('leaves out closures, yearly exclusions and extra holidays, with their names', () => {
    const parts: CalendarParts = {
      holidays: 'scotland',
      closures: [{ from: '2026-07-20', to: '2026-07-21', why: 'Fair holiday' }],
      exclude: ['christmas-eve', 'new-years-eve'],
      extraHolidays: [{ date: '2026-07-06', name: 'Day of mourning' }],
    }
    const local = createCalendar(parts)
    for (const count of ['working', 'parish'] as const) {
      const dates = ['2026-07-17', '2026-07-20', '2026-07-21', '2026-07-22', '2026-12-31', '2026-07-06']
      assert.deepEqual(
        dates.map((date) => whyNot(local, count, date)),
        [undefined, 'Fair holiday', 'Fair holiday', undefined, "New Year's Eve", 'Day of mourning'],
      )
    }
    assert.equal(whyNot(local, 'working', '2026-12-24'), 'Christmas Eve')
    assert.equal(whyNot(local, 'calendar', '2026-07-20'), undefined)
    assert.equal(local.parts, parts)
  })

  it('takes an extra holiday into account from the day on which it became known', () => {
    const extraHolidays = [{ date: '2026-07-06', name: 'Day of mourning', knownOn: '2026-07-01' }]
    const asOf = (knownOn?: string) =>
      whyNot(createCalendar({ holidays: 'none', knownOn, extraHolidays }), 'working', '2026-07-06')
    assert.equal(asOf('2026-06-30'), undefined)
    assert.equal(asOf('2026-07-01'), 'Day of mourning')
    assert.equal(asOf(), 'Day of mourning')
    const always = createCalendar({
      holidays: 'none',
      knownOn: '2020-01-01',
      extraHolidays: [{ date: '2026-07-06', name: 'Fair' }],
    })
    assert.equal(whyNot(always, 'working', '2026-07-06'), 'Fair')
  })

  it('refuses a closure that ends before it begins, lasts for years, or is no date', () => {
    const closed = (from: string, to: string) => () =>
      createCalendar({ holidays: 'none', closures: [{ from, to, why: 'closed' }] })
    const message = 'closure: expected an end within a year after 2026-02-02, found 2026-02-01'
    assert.throws(closed('2026-02-02', '2026-02-01'), { name: 'InvalidInputError', message })
    assert.throws(closed('2026-02-02', '2027-02-04'), /expected an end within a year/)
    assert.doesNotThrow(closed('2026-02-02', '2027-02-03'))
    assert.doesNotThrow(closed('2026-02-02', '2026-02-02'))
    assert.throws(closed('2026-02-30', '2026-03-01'), /closure: February/)
    assert.throws(closed('2026-02-01', '2026-02-30'), /closure: February/)
    const extraHolidays = [{ date: '2026-02-30', name: 'x' }]
    assert.throws(() => createCalendar({ holidays: 'none', extraHolidays }), /holiday: February/)
  })
})

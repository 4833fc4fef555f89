import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayNumber, parseDay, weekdayOf } from '../civil-date.ts'
import { HOLIDAY_SETS, type HolidaySetName, holidaySet, parseHolidaySetName } from './holiday-set.ts'

function weekdayHolidays(set: HolidaySetName, year: number): string {
  return [...holidaySet(set).byDay]
    .filter(([day, holiday]) => holiday.date.startsWith(`${year}-`) && weekdayOf(day) % 6 !== 0)
    .sort(([one], [other]) => one - other)
    .map(([, holiday]) => holiday.date.slice(5))
    .join(' ')
}

describe('bank holidays of the United Kingdom', () => {
  /** Set, year and the days of GOV.UK's list, https://www.gov.uk/bank-holidays; 1990, 1998-99, 2002 and 2011 by proclamation. */
  const lists: [HolidaySetName, number, string][] = [
    ['england-wales', 1990, '01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26'],
    ['england-wales', 1995, '01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26'],
    ['england-wales', 1998, '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28'],
    ['england-wales', 1999, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31'],
    ['scotland', 1999, '01-01 01-04 04-02 05-03 05-31 08-02 12-27 12-28 12-31'],
    ['england-wales', 2002, '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26'],
    ['england-wales', 2011, '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27'],
    ['scotland', 2006, '01-02 01-03 04-14 05-01 05-29 08-07 12-25 12-26'],
    ['scotland', 2007, '01-01 01-02 04-06 05-07 05-28 08-06 11-30 12-25 12-26'],
    ['england-wales', 2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'],
    ['scotland', 2012, '01-02 01-03 04-06 05-07 06-04 06-05 08-06 11-30 12-25 12-26'],
    ['northern-ireland', 2012, '01-02 03-19 04-06 04-09 05-07 06-04 06-05 07-12 08-27 12-25 12-26'],
    ['northern-ireland', 2014, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
    ['england-wales', 2015, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['scotland', 2016, '01-01 01-04 03-25 05-02 05-30 08-01 11-30 12-26 12-27'],
    ['scotland', 2019, '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26'],
    ['england-wales', 2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    ['scotland', 2020, '01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28'],
    ['england-wales', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    ['england-wales', 2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    ['scotland', 2022, '01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27'],
    ['northern-ireland', 2023, '01-02 03-17 04-07 04-10 05-01 05-08 05-29 07-12 08-28 12-25 12-26'],
    ['england-wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['northern-ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
    ['england-wales', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    ['scotland', 2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
    ['england-wales', 2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  ]
  for (const [set, year, days] of lists) {
    it(`${HOLIDAY_SETS[set]} ${year}`, () => assert.equal(weekdayHolidays(set, year), days))
  }

  it('holds every year from 1990 to 2030 for the three nations, and nothing else', () => {
    const least = { 'england-wales': 8, scotland: 8, 'northern-ireland': 10, none: 0 }
    for (const set of ['england-wales', 'scotland', 'northern-ireland'] as const) {
      for (let year = 1990; year <= 2030; year++) {
        assert.ok(weekdayHolidays(set, year).split(' ').length >= least[set], `${set} ${year}`)
      }
      assert.equal(weekdayHolidays(set, 1989), '')
      assert.equal(weekdayHolidays(set, 2031), '')
      assert.deepEqual(
        [holidaySet(set).first, holidaySet(set).last],
        [dayNumber(1990, 1, 1), dayNumber(2030, 12, 31)],
      )
    }
    assert.deepEqual(
      [holidaySet('none').byDay.size, holidaySet('none').first, holidaySet('none').last],
      [0, dayNumber(1800, 1, 1), dayNumber(2199, 12, 31)],
    )
  })

  it('knows a proclaimed holiday only from the day on which it became known', () => {
    const funeral = parseDay('2022-09-19')
    assert.equal(holidaySet('england-wales', '2022-09-09').byDay.has(funeral), false)
    assert.equal(holidaySet('england-wales', '2022-09-10').byDay.get(funeral)?.kind, 'one-off')
    assert.equal(holidaySet('england-wales').byDay.get(funeral)?.knownOn, '2022-09-10')
  })

  it('keeps the day that was moved until the move became known', () => {
    const before = holidaySet('england-wales', '2019-06-06').byDay
    assert.equal(before.get(parseDay('2020-05-04'))?.name, 'Early May bank holiday')
    assert.equal(before.has(parseDay('2020-05-08')), false)
    const after = holidaySet('england-wales', '2019-06-07').byDay
    assert.equal(after.has(parseDay('2020-05-04')), false)
    assert.equal(after.has(parseDay('2020-05-08')), true)
    assert.equal(holidaySet('scotland', '2019-07-01').byDay.has(parseDay('2020-05-08')), false)
  })

  it('treats a holiday whose announcement is not established as known, and as unverified', () => {
    const holiday = holidaySet('england-wales', '1990-01-01').byDay.get(parseDay('1999-12-31'))
    assert.deepEqual([holiday?.verified, holiday?.knownOn], [false, undefined])
  })

  it('names substitutes, and keeps Saturday 26 December where the Act makes it a bank holiday', () => {
    const england = holidaySet('england-wales').byDay
    assert.deepEqual(
      [england.get(parseDay('2026-12-28'))?.name, england.get(parseDay('2026-12-28'))?.kind],
      ['Boxing Day (substitute day)', 'substitute'],
    )
    assert.equal(england.get(parseDay('2026-12-28'))?.date, '2026-12-28')
    assert.equal(england.get(parseDay('2026-12-26'))?.name, 'Boxing Day')
    assert.match(england.get(parseDay('2026-12-26'))?.note ?? '', /if it be not a Sunday/)
    assert.equal(england.get(parseDay('2026-12-26'))?.kind, 'regular')
    assert.equal(england.has(parseDay('2021-12-26')), false)
    assert.equal(england.has(parseDay('2027-12-25')), false)
    assert.equal(holidaySet('scotland').byDay.has(parseDay('2026-12-26')), false)
    assert.equal(england.get(parseDay('2026-12-25'))?.kind, 'regular')
    assert.equal(england.get(parseDay('2026-12-25'))?.note, undefined)
  })

  it('says which substitutes no proclamation made', () => {
    const scotland = holidaySet('scotland').byDay
    for (const date of ['2010-01-04', '2011-01-04']) {
      assert.equal(scotland.get(parseDay(date))?.verified, false)
      assert.match(scotland.get(parseDay(date))?.note ?? '', /no proclamation/)
    }
    assert.equal(scotland.get(parseDay('2016-01-04'))?.verified, true)
    assert.equal(holidaySet('northern-ireland').byDay.get(parseDay('2011-01-03'))?.verified, true)
  })

  it('refuses an unknown set and an impossible day in one line', () => {
    assert.throws(() => parseHolidaySetName('france'), {
      name: 'InvalidInputError',
      message: 'holidays: expected one of england-wales, scotland, northern-ireland, none, found "france"',
    })
    assert.equal(parseHolidaySetName('none'), 'none')
    assert.equal(parseHolidaySetName('scotland'), 'scotland')
    assert.throws(() => holidaySet('scotland', '2022-02-30'), /known on: February 2022 has 28 days/)
    assert.throws(() => parseHolidaySetName('x'.repeat(99)), /found "x{40}"$/)
  })
})

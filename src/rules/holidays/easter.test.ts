import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { dayNumber, isoDate, weekdayOf } from '../civil-date.ts'
import { easterSunday } from './easter.ts'

it('finds Easter, at its earliest and latest too', () => {
  const known = [
    '1818-03-22',
    '1943-04-25',
    '1961-04-02',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2026-04-05',
  ]
  for (const date of [...known, '2027-03-28', '2038-04-25', '1954-04-18', '2049-04-18', '1981-04-19']) {
    assert.equal(isoDate(easterSunday(Number(date.slice(0, 4)))), date)
  }
})

it('is the Sunday after the paschal full moon, reckoned by the tables of the Book of Common Prayer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
      const golden = (year % 19) + 1
      // Golden number to paschal full moon, 1900 to 2199 (Calendar (New Style) Act 1750, general tables).
      const moons = [
        414, 403, 323, 411, 331, 418, 408, 328, 416, 405, 325, 413, 402, 322, 410, 330, 417, 407, 327,
      ]
      const moon = moons[golden - 1] ?? 0
      let day = dayNumber(year, Math.floor(moon / 100), moon % 100) + 1
      while (weekdayOf(day) !== 0) day += 1
      assert.equal(isoDate(easterSunday(year)), isoDate(day))
    }),
    { numRuns: 300 },
  )
})

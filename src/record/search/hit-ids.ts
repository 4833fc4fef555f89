/**
 * Identifiers of hits: the day, then a serial number within the day. Of passages: the hit, then the part. Both stay
 * below 2^53, rise with the date, and lie close together, which keeps the index's lists short.
 */
const SERIALS_A_DAY = 2 ** 22
export const PARTS_A_HIT = 2 ** 10
const MS_A_DAY = 86_400_000
const FIRST_DAY = Date.UTC(1000, 0, 1)
const LAST_DAY_NUMBER = 2 ** 20 - 1

/** The first identifier of a civil date, and the first one after it; what has no date comes before everything. */
export function hitIdsOf(date: string | undefined): { from: number; to: number } {
  const day = date === undefined ? 0 : dayNumber(date)
  return { from: day * SERIALS_A_DAY, to: (day + 1) * SERIALS_A_DAY }
}

/** The first hit identifier of a year; of year 0, what has no date, the very first. */
export function firstHitOfYear(year: number): number {
  return year === 0 ? 0 : hitIdsOf(`${String(year).padStart(4, '0')}-01-01`).from
}

/** The passage identifiers of a year: from, and up to but not with, `to`. */
export function passageIdsOfYear(year: number): { from: number; to: number } {
  return { from: firstHitOfYear(year) * PARTS_A_HIT, to: firstHitOfYear(year + 1) * PARTS_A_HIT }
}

/** The hit that a passage is a part of. */
export function hitOfPassage(passageId: number): number {
  return Math.floor(passageId / PARTS_A_HIT)
}

/** The day of a hit, to compare: equal for hits of one date, higher for later ones. */
export function dayOfHit(hitId: number): number {
  return Math.floor(hitId / SERIALS_A_DAY)
}

const years = new Map<number, number>()

/** The year of a hit; 0 where it has no date. */
export function yearOfHit(hitId: number): number {
  const day = dayOfHit(hitId)
  if (day === 0) return 0
  let year = years.get(day)
  if (year === undefined) {
    year = new Date(FIRST_DAY + day * MS_A_DAY).getUTCFullYear()
    years.set(day, year)
  }
  return year
}

/** The first passage identifier of a hit's day. */
export function firstPassageOfDay(hitId: number): number {
  return dayOfHit(hitId) * SERIALS_A_DAY * PARTS_A_HIT
}

/** The first passage identifier of the day after a hit's. */
export function firstPassageAfterDay(hitId: number): number {
  return (dayOfHit(hitId) + 1) * SERIALS_A_DAY * PARTS_A_HIT
}

function dayNumber(date: string): number {
  const days = Math.floor((Date.parse(`${date}T00:00:00Z`) - FIRST_DAY) / MS_A_DAY)
  return Number.isNaN(days) ? 0 : Math.min(Math.max(days, 1), LAST_DAY_NUMBER)
}

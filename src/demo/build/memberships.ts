import type { Membership } from '../../record/formats/index.ts'
import { type BodyRow, bodyOf } from '../bodies.ts'
import { formalName, people, personId, personOf } from '../people.ts'
import { addDays, civicYearOf, earlierOf, endOfCivicYear, laterOf, startOfCivicYear } from './calendar.ts'

/** A seat on a body from a day until the last day. */
export type Seat = { person: string; role: string; from: string; until: string }

const seatsByBody = new Map<string, Seat[]>()

/** Every seat on a body over time, one after another where somebody's role changed. */
export function seatsOf(bodyKey: string): readonly Seat[] {
  const known = seatsByBody.get(bodyKey)
  if (known) return known
  const seats = joinedUp(bodyOf(bodyKey).seats.flatMap((block) => seatsOfBlock(bodyOf(bodyKey), block)))
  seatsByBody.set(bodyKey, seats)
  return seats
}

/** Who sits on a body on a civil date: chair first, then vice-chair, then by name. */
export function seatsOn(bodyKey: string, date: string): readonly Seat[] {
  return seatsOf(bodyKey).filter((seat) => seat.from <= date && seat.until >= date)
}

/** A body's memberships as they were known on a civil date. */
export function membershipsAsOf(bodyKey: string, date: string): Membership[] {
  return seatsOf(bodyKey)
    .filter((seat) => seat.from <= date)
    .map((seat) => ({
      name: formalName(seat.person),
      personId: personId(seat.person),
      role: seat.role,
      ...sideOf(bodyKey, seat.person),
      ...(personOf(seat.person).kind === 'co-opted member' ? { votes: false } : {}),
      from: seat.from,
      ...(seat.until < date ? { until: seat.until } : {}),
    }))
}

/** The side a person stands for on a joint body. */
export function sideOf(bodyKey: string, person: string): { side?: string } {
  if (bodyOf(bodyKey).kind !== 'joint panel') return {}
  return { side: personOf(person).kind === 'representative' ? 'Union side' : "Employer's side" }
}

function seatsOfBlock(body: BodyRow, block: BodyRow['seats'][number]): Seat[] {
  return block.years.flatMap((year) => {
    const from = startOfCivicYear(year)
    const until = addDays(endOfCivicYear(year), -1)
    const others = block.others.includes('*') ? councillorsBut(block.chair, block.vice, until) : block.others
    const seat = (person: string, role: string): Seat[] => {
      const { from: elected = from, until: gone = until } = personOf(person)
      const start = laterOf(elected, from)
      const end = earlierOf(gone, until)
      return start <= end ? [{ person, role, from: start, until: end }] : []
    }
    return [
      ...seat(block.chair, body.chairWord ?? 'Chair'),
      ...seat(block.vice, body.viceWord ?? 'Vice-Chair'),
      ...others.flatMap((person) => seat(person, 'Member')),
    ]
  })
}

function councillorsBut(chair: string, vice: string, until: string): string[] {
  return people
    .filter((row) => row.kind === 'councillor' && row.key !== chair && row.key !== vice)
    .filter((row) => (row.from ?? '') <= until && civicYearOf(until) >= '2024/25')
    .map((row) => row.key)
}

function joinedUp(seats: readonly Seat[]): Seat[] {
  const joined: Seat[] = []
  const latest = new Map<string, Seat>()
  for (const seat of seats) {
    const key = `${seat.person} ${seat.role}`
    const before = latest.get(key)
    if (before && addDays(before.until, 1) === seat.from) {
      before.until = seat.until
      continue
    }
    const started = { ...seat }
    latest.set(key, started)
    joined.push(started)
  }
  return joined
}

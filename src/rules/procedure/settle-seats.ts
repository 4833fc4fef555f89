import { apportion } from './apportion.ts'

type Party = { name: string; members: number; target: number }
type Committee = { name: string; seats: number }

/**
 * Puts each committee's seats in proportion and then moves single seats, where that departs least from proportion,
 * until every party has its target over all committees. Rows are committees, columns parties.
 */
export function settleSeats(
  parties: readonly Party[],
  committees: readonly Committee[],
  majorityAt: number,
): { seats: number[][]; working: string[] } {
  const members = parties.reduce((sum, party) => sum + party.members, 0)
  const exact = committees.map((committee) =>
    parties.map((party) => (committee.seats * party.members) / members),
  )
  const seats = committees.map((committee, row) => apportion(exact[row] ?? [], committee.seats, false))
  const working: string[] = []

  const at = (row: number, column: number) => seats[row]?.[column] ?? 0
  const share = (row: number, column: number) => exact[row]?.[column] ?? 0
  const held = (column: number) => seats.reduce((sum, row) => sum + (row[column] ?? 0), 0)
  const least = (row: number, column: number) =>
    column === majorityAt ? Math.floor((committees[row]?.seats ?? 0) / 2) + 1 : 0
  const most = (row: number) => {
    const size = committees[row]?.seats ?? 0
    return parties.length > 1 && size > 1 ? size - 1 : size
  }

  function move(row: number, from: number, to: number, why: string): void {
    const line = seats[row]
    if (!line) return
    line[from] = at(row, from) - 1
    line[to] = at(row, to) + 1
    working.push(
      `${committees[row]?.name}: a seat from ${parties[from]?.name} to ${parties[to]?.name}, ${why}.`,
    )
  }

  /** How far a move departs from proportion; lower is better. */
  const cost = (row: number, from: number, to: number) =>
    share(row, from) - at(row, from) + (at(row, to) - share(row, to))

  for (const row of seats.keys()) {
    while (majorityAt >= 0 && at(row, majorityAt) < least(row, majorityAt)) {
      const from = cheapest(
        parties.keys(),
        (column) => column !== majorityAt && at(row, column) > 0,
        (column) => cost(row, column, majorityAt),
      )
      if (from === undefined) break
      move(row, from, majorityAt, 'for a majority of the committee (s.15(5)(b))')
    }
    for (const column of parties.keys()) {
      while (at(row, column) > most(row)) {
        const to = cheapest(
          parties.keys(),
          (other) => other !== column,
          (other) => cost(row, column, other),
        )
        if (to === undefined) break
        move(row, column, to, 'so that not all seats are one group’s (s.15(5)(a))')
      }
    }
  }

  const moves = () =>
    [...seats.keys()].flatMap((row) =>
      [...parties.keys()].flatMap((from) => [...parties.keys()].map((to) => ({ row, from, to }))),
    )
  for (;;) {
    const possible = ({ row, from, to }: { row: number; from: number; to: number }) =>
      held(from) > (parties[from]?.target ?? 0) &&
      held(to) < (parties[to]?.target ?? 0) &&
      at(row, from) > least(row, from) &&
      at(row, to) < most(row)
    const best = cheapest(moves().values(), possible, ({ row, from, to }) => cost(row, from, to))
    if (!best) break
    move(best.row, best.from, best.to, 'so that the seats on all committees are in proportion (s.15(5)(c))')
  }
  for (const [column, party] of parties.entries()) {
    if (held(column) === party.target) continue
    working.push(
      `${party.name}: ${held(column)} of ${party.target} seats; the principles cannot all be met, so the council must choose.`,
    )
  }
  return { seats, working }
}

/** The first of the things with the lowest cost among those that are possible. */
function cheapest<T>(
  things: Iterable<T>,
  isPossible: (one: T) => boolean,
  cost: (one: T) => number,
): T | undefined {
  let best: { thing: T; cost: number } | undefined
  for (const thing of things) {
    if (!isPossible(thing)) continue
    const price = cost(thing)
    if (!best || price < best.cost - 1e-9) best = { thing, cost: price }
  }
  return best?.thing
}

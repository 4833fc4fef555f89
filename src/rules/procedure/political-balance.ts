import { InvalidInputError } from '../../platform/errors.ts'
import { apportion } from './apportion.ts'
import { settleSeats } from './settle-seats.ts'

/** Who sits on the council, in which groups, and the ordinary committees with their seats. */
export type BalanceQuestion = {
  groups: readonly { name: string; members: number }[]
  /** Members of no group. */
  ungrouped: number
  committees: readonly { name: string; seats: number }[]
}

/** Seats proposed for the council to resolve: never applied by themselves. */
export type BalanceProposal = {
  /** Each group's seats on all committees together; this wins over rounding in each committee. */
  entitlements: { name: string; members: number; share: number; seats: number }[]
  /** Seats left over, for members of no group (SI 1990/1553 reg 16(3)). */
  spare: number
  committees: { name: string; seats: number; allocation: { name: string; seats: number }[] }[]
  working: string[]
}

/** How the seats of members of no group are named in an allocation. */
export const UNGROUPED = 'members of no group'

/**
 * Political balance by the four principles of LGHA 1989 s.15(5), England and Wales, in their order: (a) not all seats
 * of a body to one group; (b) a majority of each to a group that has a majority of the council; (c) all committee
 * seats together in proportion; (d) each committee in proportion, as far as (a) to (c) allow.
 */
export function proposeBalance(question: BalanceQuestion): BalanceProposal {
  refuseImpossible(question)
  const { groups, ungrouped, committees } = question
  const members = groups.reduce((sum, group) => sum + group.members, ungrouped)
  const total = committees.reduce((sum, committee) => sum + committee.seats, 0)
  const majority = groups.find((group) => group.members * 2 > members)
  const working = [`${members} members; ${total} seats on ${committees.length} committees.`]

  const shares = groups.map((group) => (total * group.members) / members)
  const leastForMajority = committees.reduce((sum, committee) => sum + Math.floor(committee.seats / 2) + 1, 0)
  const seats = apportion(shares, total, ungrouped > 0)
  const majorityAt = majority ? groups.indexOf(majority) : -1
  if (majority && (seats[majorityAt] ?? 0) < leastForMajority) {
    working.push(
      `${majority.name} has a majority of the council, so it has at least ${leastForMajority} seats, a majority of each committee (s.15(5)(b)).`,
    )
    raiseTo(seats, majorityAt, leastForMajority, shares, total, ungrouped > 0)
  }
  const spare = total - seats.reduce((sum, one) => sum + one, 0)
  groups.forEach((group, index) => {
    working.push(
      `${group.name}: ${group.members} of ${members} members is ${rounded(shares[index])} of ${total} seats, so ${seats[index]} (s.15(5)(c)).`,
    )
  })
  if (spare > 0) working.push(`${spare} left over for ${UNGROUPED} (SI 1990/1553 reg 16(3)).`)

  const parties = [
    ...groups.map((group, index) => ({
      name: group.name,
      members: group.members,
      target: seats[index] ?? 0,
    })),
    ...(ungrouped > 0 ? [{ name: UNGROUPED, members: ungrouped, target: spare }] : []),
  ]
  const settled = settleSeats(parties, committees, majorityAt)
  working.push(
    ...settled.working,
    'This is a proposal: the council decides by resolution, and can depart from it if nobody votes against (s.17; unverified).',
  )
  return {
    entitlements: groups.map(({ name, members: own }, index) => ({
      name,
      members: own,
      share: rounded(shares[index]),
      seats: seats[index] ?? 0,
    })),
    spare,
    committees: committees.map(({ name, seats: size }, row) => ({
      name,
      seats: size,
      allocation: parties.map((party, column) => ({
        name: party.name,
        seats: settled.seats[row]?.[column] ?? 0,
      })),
    })),
    working,
  }
}

/** Gives one group what principle (b) needs and shares the rest among the others. */
function raiseTo(
  seats: number[],
  at: number,
  least: number,
  shares: readonly number[],
  total: number,
  hasSpare: boolean,
): void {
  const others = shares.map((share, index) => (index === at ? 0 : share))
  const left = total - least
  const scale = left / (total - (shares[at] ?? 0))
  const again = apportion(
    others.map((share) => share * scale),
    left,
    hasSpare,
    at,
  )
  again.forEach((value, index) => {
    seats[index] = index === at ? least : value
  })
}

function refuseImpossible({ groups, ungrouped, committees }: BalanceQuestion): void {
  const whole = (value: number, least: number) => Number.isInteger(value) && value >= least && value <= 1000
  const names = groups.map((group) => group.name)
  if (groups.length === 0 || groups.length > 50) {
    throw new InvalidInputError(`groups: expected 1 to 50, found ${groups.length}`)
  }
  if (committees.length === 0 || committees.length > 200) {
    throw new InvalidInputError(`committees: expected 1 to 200, found ${committees.length}`)
  }
  if (new Set(names).size < names.length)
    throw new InvalidInputError('groups: expected each name once, found one twice')
  for (const group of groups) {
    if (!whole(group.members, 2)) {
      throw new InvalidInputError(
        `${group.name}: expected at least 2 members to be a group (SI 1990/1553 reg 8), found ${group.members}`,
      )
    }
  }
  if (!whole(ungrouped, 0))
    throw new InvalidInputError(`ungrouped: expected a whole number of members, found ${ungrouped}`)
  for (const committee of committees) {
    if (!whole(committee.seats, 1))
      throw new InvalidInputError(`${committee.name}: expected at least 1 seat, found ${committee.seats}`)
  }
}

function rounded(value: number | undefined): number {
  return Math.round((value ?? 0) * 100) / 100
}

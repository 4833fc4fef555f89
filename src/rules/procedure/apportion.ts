/**
 * Whole seats for shares of a total. With a remainder allowed (there are members of no group) each share is rounded to
 * the nearest whole, half upwards, and what is left over stays over; otherwise the largest remainders take the rest.
 * Ties go to the earlier share. `except` gets nothing.
 */
export function apportion(
  shares: readonly number[],
  total: number,
  mayLeave: boolean,
  except = -1,
): number[] {
  const seats = shares.map((share) =>
    mayLeave ? Math.floor(share + 0.5 + EPSILON) : Math.floor(share + EPSILON),
  )
  const by = shares.map((_, index) => index).filter((index) => index !== except)
  const over = (index: number) => (seats[index] ?? 0) - (shares[index] ?? 0)
  const sum = () => seats.reduce((all, one) => all + one, 0)
  while (sum() > total) {
    const most = by.reduce((best, index) => (over(index) > over(best) + EPSILON ? index : best))
    seats[most] = (seats[most] ?? 0) - 1
  }
  while (!mayLeave && sum() < total) {
    const least = by.reduce((best, index) => (over(index) < over(best) - EPSILON ? index : best))
    seats[least] = (seats[least] ?? 0) + 1
  }
  return seats
}

/** Fractions of small whole numbers differ by more than this; binary arithmetic errs by less. */
const EPSILON = 1e-9

// SQLite takes 32,766 parameters in one statement and PostgreSQL 65,535; a row of the log has a dozen.
const MOST = 1_000

/** A list in slices that one statement can take as its parameters. */
export function* slicesOf<Thing>(things: readonly Thing[]): Generator<Thing[]> {
  for (let start = 0; start < things.length; start += MOST) yield things.slice(start, start + MOST)
}

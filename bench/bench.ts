/** Whether the run is to fail when it falls short: `--check`. */
export const isChecking = process.argv.includes('--check')

/** What a benchmark measured against what is wanted. */
export type Figure = {
  name: string
  value: number
  unit: string
  target: number
  isBetter: 'higher' | 'lower'
}

/** Prints a figure as a benchmark's last lines do; with `--check` a figure that falls short fails the run. */
export function printFigure({ name, value, unit, target, isBetter }: Figure): void {
  console.log(`${name} ${value.toFixed(2)} ${unit} (target ${isBetter === 'higher' ? '>=' : '<'} ${target})`)
  const isShort = isBetter === 'higher' ? value < target : value >= target
  if (isChecking && isShort) process.exitCode = 1
}

/** The value in the middle, the lower one of two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value that a share of all values, 0 to 1, is not above. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))]
  if (value === undefined) throw new Error('A benchmark measured nothing.')
  return value
}

/** How long some work takes, in milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Prints rows as a table: the first column to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [head, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell)),
  )
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  for (const row of cells) {
    const line = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    console.log(line.join('  '))
  }
}

import type { CountedDay } from '../../rules/calendar.ts'

/** Lines of a table, each column as wide as its widest cell. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length)
    })
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** The days of a working: a counted day has its number, another one a dash, each with the reason. */
export function workingLines(days: readonly CountedDay[]): string[] {
  let counted = 0
  const rows = days.map((day) => {
    if (day.counted) counted += 1
    return [day.counted ? String(counted).padStart(3) : '  -', day.weekday.slice(0, 3), day.date, day.why]
  })
  return tableLines(rows).map((line) => `  ${line}`)
}

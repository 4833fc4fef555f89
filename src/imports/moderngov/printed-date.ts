const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMERIC = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/
const WORDED = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?\s+(\d{4})\b/
const TIME = /\b(\d{1,2})[.:](\d{2})\s*([ap])?\.?(?:m\b)?/i

/**
 * The first date of a text as Modern.Gov prints dates, `dd/mm/yyyy` or "Thursday 15 January 2026", as an ISO civil date.
 * Nothing where there is none or it is not in the calendar (31/02/2013).
 */
export function printedDate(text: string): string | undefined {
  const numeric = NUMERIC.exec(text)
  if (numeric) return civilDateOf(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  const worded = WORDED.exec(text)
  if (!worded) return undefined
  const month = MONTHS.indexOf((worded[2] ?? '').slice(0, 3).toLowerCase()) + 1
  return civilDateOf(Number(worded[3]), month, Number(worded[1]))
}

/** The first time of a text, "10.00 am", "7:30 pm" or "13:30", as `hh:mm`. */
export function printedTime(text: string): string | undefined {
  const found = TIME.exec(text)
  if (!found) return undefined
  let hour = Number(found[1])
  const half = found[3]?.toLowerCase()
  if (half && hour > 12) return undefined
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || Number(found[2]) > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${found[2]}`
}

function civilDateOf(year: number, month: number, day: number): string | undefined {
  if (year < 1600 || year > 2200) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}

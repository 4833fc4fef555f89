const formatters = new Map<string, Intl.DateTimeFormat>()

/** The civil date of an instant in a zone, `yyyy-mm-dd`. */
export function civilToday(now: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    // Swedish writes dates as ISO 8601 does.
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    formatters.set(timeZone, formatter)
  }
  return formatter.format(now)
}

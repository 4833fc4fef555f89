const MINUTE_MS = 60_000

type Zone = { formatter: Intl.DateTimeFormat; minute: number; date: string }

const zones = new Map<string, Zone>()

/** The civil date of an instant in a zone, `yyyy-mm-dd`. Worked out once a minute: no zone changes its date within one. */
export function civilToday(now: Date, timeZone: string): string {
  let zone = zones.get(timeZone)
  if (!zone) {
    // Swedish writes dates as ISO 8601 does.
    const formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
    zone = { formatter, minute: Number.NaN, date: '' }
    zones.set(timeZone, zone)
  }
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  if (zone.minute !== minute) {
    zone.minute = minute
    zone.date = zone.formatter.format(now)
  }
  return zone.date
}

/** An appointment of a calendar. */
export type CalendarEvent = {
  /** Stays the same for ever. */
  uid: string
  /** Rises with each change (RFC 5545 section 3.8.7.4). */
  sequence: number
  /** Instant of the last change, UTC. */
  changedAt: string
  /** Civil date, and civil times of the calendar's zone; without a time it is an all-day event. */
  date: string
  time?: string | undefined
  endTime?: string | undefined
  summary: string
  description?: string | undefined
  location?: string | undefined
  url: string
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
}

/** A calendar in one zone. */
export type Calendar = {
  name: string
  timeZone: string
  zoneBlock: string | undefined
  events: readonly CalendarEvent[]
}

/** An iCalendar file (RFC 5545): CRLF line ends, lines folded at 75 octets. */
export function icalendar(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Moothall//Public record//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...(calendar.zoneBlock?.split(/\r?\n/).filter(Boolean) ?? []),
    ...calendar.events.flatMap((event) => eventLines(event, calendar.timeZone)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, timeZone: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${compact(event.changedAt.replace(/\.\d+/, ''))}`,
    `LAST-MODIFIED:${compact(event.changedAt.replace(/\.\d+/, ''))}`,
    event.time === undefined
      ? `DTSTART;VALUE=DATE:${compact(event.date)}`
      : `DTSTART;TZID=${timeZone}:${compact(`${event.date}T${event.time}:00`)}`,
    event.time !== undefined && event.endTime !== undefined && event.endTime > event.time
      ? `DTEND;TZID=${timeZone}:${compact(`${event.date}T${event.endTime}:00`)}`
      : undefined,
    `SUMMARY:${escaped(event.summary)}`,
    event.description && `DESCRIPTION:${escaped(event.description)}`,
    event.location && `LOCATION:${escaped(event.location)}`,
    `URL:${event.url}`,
    `STATUS:${event.status}`,
    'END:VEVENT',
  ].filter((line): line is string => typeof line === 'string' && line !== '')
}

function compact(dateOrTime: string): string {
  return dateOrTime.replace(/[-:]/g, '')
}

/** TEXT values escape these and nothing else (RFC 5545 section 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\r?\n/g, '\\n')
    .replace(/[,;]/g, (character) => `\\${character}`)
    .replace(/\p{Cc}/gu, '')
}

const LONGEST_OCTETS = 75

/** Folds a line at 75 octets, never inside a character (RFC 5545 section 3.1). */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_OCTETS) return line
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > LONGEST_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  pieces.push(piece)
  return pieces.join('\r\n')
}

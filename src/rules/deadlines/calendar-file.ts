import { isoDate, parseDay } from '../civil-date.ts'
import type { Deadline } from './deadlines.ts'

/**
 * Deadlines as an iCalendar file (RFC 5545), a line each, without line ends. Each is an event of a whole day; its
 * stamp is the day itself, so that the same deadlines always give the same file.
 */
export function calendarFile(profile: string, deadlines: readonly Deadline[]): string[] {
  const events = deadlines.flatMap((one) =>
    one.date === undefined ? [] : eventLines(profile, one, one.date),
  )
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Moothall//rules//EN',
    ...events,
    'END:VCALENDAR',
  ].flatMap(fold)
}

function eventLines(profile: string, deadline: Deadline, date: string): string[] {
  const time = deadline.time === undefined ? '' : ` (${deadline.time})`
  return [
    'BEGIN:VEVENT',
    `UID:${deadline.anchor.date}-${deadline.anchor.event}-${deadline.rule}-${profile}@moothall`,
    `DTSTAMP:${compact(date)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(isoDate(parseDay(date) + 1))}`,
    `SUMMARY:${escapeText(`${deadline.label}${time}`)}`,
    `DESCRIPTION:${escapeText(deadline.sentence)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function compact(date: string): string {
  return date.replaceAll('-', '')
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')
}

const UTF8 = new TextEncoder()

/** RFC 5545 section 3.1: a line is at most 75 octets; what follows begins with a space. */
function fold(line: string): string[] {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = UTF8.encode(character).length
    if (octets + size > 75) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current]
}

import type { MeetingStatus } from '../../../record/formats/index.ts'

/** The status and, behind a semicolon, what else the field says: "Confirmed; Budget Council". */
export function meetingStatus(printed: string | undefined): { status: MeetingStatus; statusNote?: string } {
  const [first = '', ...rest] = (printed ?? '').split(';').map((part) => part.trim())
  const note = rest
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, 1_000)
  return { status: statusOf(first), ...(note ? { statusNote: note } : {}) }
}

function statusOf(word: string): MeetingStatus {
  if (/cancel+ed|abandoned/i.test(word)) return 'cancelled'
  if (/postponed|rescheduled/i.test(word)) return 'postponed'
  if (/inquorate/i.test(word)) return 'inquorate'
  return /provisional|draft/i.test(word) ? 'provisional' : 'scheduled'
}

import type { MeetingStatus } from '../../../record/formats/index.ts'
import { printedTitle } from '../printed.ts'

const WORDS: Partial<Record<MeetingStatus, string>> = {
  provisional: 'Provisional',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
  inquorate: 'Inquorate',
}

/** The status as printed: "Confirmed" says that the date is; behind a semicolon what else there is to say. */
export function meetingStatus(status: MeetingStatus, note: string | null | undefined): string {
  const word = WORDS[status] ?? 'Confirmed'
  return note ? printedTitle(`${word}; ${note}`) : word
}

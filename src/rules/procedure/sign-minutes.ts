import { type CivilDate, longDate, parseDay } from '../civil-date.ts'
import type { MeetingKind } from '../profiles/profile-schema.ts'

export type BodyMeeting = { date: CivilDate; kind: MeetingKind; isCancelled?: boolean | undefined }

/** Where the minutes of a meeting are signed, and which meetings were passed over. */
export type Signing = { at?: CivilDate; passedOver: CivilDate[]; sentence: string }

/**
 * The next suitable meeting of the same body at which minutes can be signed: the next one that is not extraordinary
 * (LGA 1972 Sch 12 para 41; SI 1993/202 Sch 2 para 2, England).
 */
export function nextSuitableMeeting(minutesOf: CivilDate, meetings: readonly BodyMeeting[]): Signing {
  const held = parseDay(minutesOf, 'minutes of')
  const later = meetings
    .filter((one) => parseDay(one.date, 'meeting') > held && !one.isCancelled)
    .sort((one, other) => parseDay(one.date) - parseDay(other.date))
  const found = later.findIndex(canSignMinutes)
  const passedOver = later.slice(0, found < 0 ? later.length : found).map((one) => one.date)
  const why = passedOver.length === 0 ? '' : ` (not at the extraordinary meeting of ${passedOver.join(', ')})`
  const at = later[found]?.date
  if (at === undefined) {
    return {
      passedOver,
      sentence: `No suitable meeting to sign the minutes at is in the calendar yet${why}.`,
    }
  }
  return { at, passedOver, sentence: `The minutes can be signed on ${longDate(parseDay(at))}${why}.` }
}

/** Whether minutes of an earlier meeting can be signed at a meeting: never at an extraordinary one. */
export function canSignMinutes(meeting: Pick<BodyMeeting, 'kind'>): boolean {
  return meeting.kind !== 'extraordinary'
}

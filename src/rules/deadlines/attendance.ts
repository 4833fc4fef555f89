import { type CivilDate, correspondingDate, isoDate, longDate, parseDay } from '../civil-date.ts'

/** A member's six months without attending, and the last council meeting that can still approve the reason. */
export type AttendanceWatch = {
  lastAttended: CivilDate
  /** The end of this day is the end of the six months. */
  expires: CivilDate
  /** Three, four and five months after the last attendance. */
  alerts: CivilDate[]
  lastMeetingThatCanApprove?: CivilDate
  sentence: string
}

/**
 * LGA 1972 s.85, England and Wales: a member who attends nothing for six months in a row leaves office, unless the
 * council approves the reason before the six months expire; so a meeting on the last day is still in time.
 */
export function watchAttendance(
  lastAttended: CivilDate,
  councilMeetings: readonly CivilDate[],
): AttendanceWatch {
  const start = parseDay(lastAttended, 'last attendance')
  const end = correspondingDate(start, 6)
  const days = councilMeetings.map((date) => parseDay(date, 'council meeting'))
  const inTime = days.filter((day) => day > start && day <= end)
  const expires = `Six months from ${longDate(start)} expire at the end of ${longDate(end)}`
  const facts = {
    lastAttended,
    expires: isoDate(end),
    alerts: [3, 4, 5].map((months) => isoDate(correspondingDate(start, months))),
  }
  if (inTime.length === 0) {
    const sentence = `${expires}; no council meeting given falls in that time, so one must be called for the reason to be approved.`
    return { ...facts, sentence }
  }
  const last = Math.max(...inTime)
  const sentence = `${expires}; the last council meeting that can approve the reason is on ${longDate(last)}.`
  return { ...facts, lastMeetingThatCanApprove: isoDate(last), sentence }
}

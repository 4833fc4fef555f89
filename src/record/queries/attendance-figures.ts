import type { RecordReader } from './record-reader.ts'

/** How often somebody was at the meetings they were expected at, in a civic year. */
export type AttendanceFigures = {
  /** "2025/26": from the annual meeting in May to the next. */
  civicYear: string
  expected: number
  present: number
  /** Meetings attended in somebody else's place; not among those expected. */
  asSubstitute: number
}

/**
 * Attendance of a person at meetings before a civil date, the latest civic year first. Meetings that were called off do
 * not count, nor those where nobody's attendance is recorded. Being in attendance without a seat is not counted.
 */
export function attendanceFigures(
  reader: RecordReader,
  personId: string,
  today: string,
): AttendanceFigures[] {
  // A council's year begins with its annual meeting in May (LGA 1972 Sch 12 para 1, England and Wales).
  return reader.all<AttendanceFigures>(
    `select case when substr(date, 6, 2) >= '05'
         then substr(date, 1, 4) || '/' || substr('0' || ((substr(date, 1, 4) + 1) % 100), -2)
         else (substr(date, 1, 4) - 1) || '/' || substr(date, 3, 2) end as civicYear,
       sum(isExpected) as expected, sum(isPresent) as present, sum(isSubstitute) as asSubstitute
     from (select meeting.id, meeting.date,
         max(attendance.presence in ('present', 'virtual', 'apologies', 'absent', 'expected')) as isExpected,
         max(attendance.presence in ('present', 'virtual')) as isPresent,
         max(attendance.presence = 'substitute') as isSubstitute
       from attendance join meeting on meeting.id = attendance.meeting_id
       where attendance.person_id = ? and meeting.date < ? and meeting.status not in ('cancelled', 'postponed')
         and attendance.presence <> 'in attendance'
         and exists (select 1 from attendance as other where other.meeting_id = meeting.id and other.presence <> 'expected')
       group by meeting.id)
     group by 1 order by 1 desc limit 100`,
    personId,
    today,
  )
}

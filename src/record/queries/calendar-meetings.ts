import type { RecordReader } from './record-reader.ts'

/** A meeting as a calendar needs it. */
export type CalendarMeeting = {
  id: string
  slug: string
  date: string
  time: string | null
  title: string | null
  venue: string | null
  status: string
  bodyName: string
  version: number
  changedAt: string
}

const MOST = 2_000

const COLUMNS = `select meeting.id, meeting.slug, meeting.date, meeting.time, meeting.title, meeting.venue, meeting.status,
    coalesce(body.name, meeting.body_id) as bodyName, subject.version, subject.changed_at as changedAt
  from meeting join subject on subject.id = meeting.id left join body on body.id = meeting.body_id`

/** Meetings from a civil date on, of one body or of all; at most 2,000, soonest first. */
export function calendarMeetings(
  reader: RecordReader,
  from: string,
  bodySlug: string | undefined,
): CalendarMeeting[] {
  return reader.all<CalendarMeeting>(
    `${COLUMNS} where meeting.date >= ? and (? is null or body.slug = ?) order by meeting.date, meeting.id limit ${MOST}`,
    from,
    bodySlug ?? null,
    bodySlug ?? null,
  )
}

/** One meeting by its slug. */
export function calendarMeeting(reader: RecordReader, slug: string): CalendarMeeting | undefined {
  return reader.get<CalendarMeeting>(`${COLUMNS} where meeting.slug = ?`, slug)
}

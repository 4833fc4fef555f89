import { tzlib_get_ical_block as zoneBlockOf } from 'timezones-ical-library'
import type { Council } from '../../record/formats/index.ts'
import {
  type CalendarMeeting,
  calendarMeeting,
  calendarMeetings,
} from '../../record/queries/calendar-meetings.ts'
import { bodyNamed } from '../../record/queries/names.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import { link } from '../../site/routes.ts'
import type { Calendar, CalendarEvent } from './icalendar.ts'

/** What every calendar needs to know. */
export type CalendarContext = { reader: RecordReader; council: Council; origin: string; today: string }

/** A year back is what a subscriber may still look up; older meetings are on the site. */
const YEARS_BACK = 1

/** Every meeting of the council from a year ago on. */
export function councilCalendar(context: CalendarContext): Calendar {
  return calendarOf(
    context,
    context.council.name,
    calendarMeetings(context.reader, yearAgo(context.today), undefined),
  )
}

/** Every meeting of a body from a year ago on; `undefined` when there is no such body. */
export function bodyCalendar(context: CalendarContext, slug: string): Calendar | undefined {
  const body = bodyNamed(context.reader, slug)
  if (!body) return undefined
  const meetings = calendarMeetings(context.reader, yearAgo(context.today), slug)
  return calendarOf(context, `${body.name}, ${context.council.name}`, meetings)
}

/** One meeting; `undefined` when there is no such meeting. */
export function meetingCalendar(context: CalendarContext, slug: string): Calendar | undefined {
  const meeting = calendarMeeting(context.reader, slug)
  return meeting && calendarOf(context, meeting.bodyName, [meeting])
}

function calendarOf(
  { council, origin }: CalendarContext,
  name: string,
  meetings: readonly CalendarMeeting[],
): Calendar {
  return {
    name,
    timeZone: council.timeZone,
    zoneBlock: [zoneBlockOf(council.timeZone)].flat()[0] || undefined,
    events: meetings.map((meeting) => eventOf(meeting, council, origin)),
  }
}

function eventOf(meeting: CalendarMeeting, council: Council, origin: string): CalendarEvent {
  return {
    uid: `${meeting.id.replace('/', '-')}@${council.slug}.moothall`,
    sequence: meeting.version - 1,
    changedAt: meeting.changedAt,
    date: meeting.date,
    time: meeting.time ?? undefined,
    summary: meeting.title ? `${meeting.bodyName}: ${meeting.title}` : meeting.bodyName,
    location: meeting.venue ?? undefined,
    url: `${origin}${link.meeting(meeting.slug)}`,
    status: STATUS[meeting.status] ?? 'CONFIRMED',
  }
}

const STATUS: Record<string, CalendarEvent['status']> = {
  provisional: 'TENTATIVE',
  postponed: 'CANCELLED',
  cancelled: 'CANCELLED',
}

function yearAgo(today: string): string {
  return `${Number(today.slice(0, 4)) - YEARS_BACK}${today.slice(4)}`
}

import { type Html, html, join, raw, type Value } from '../../platform/html/html.ts'
import type { MeetingStatus } from '../../record/formats/index.ts'
import type { MeetingLine } from '../../record/queries/home-view.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'
import { dateColumn } from './date-column.ts'

/** A meeting's name, or other words for it, as a link, struck through where it does not take place. */
export function meetingName(line: MeetingLine, t: Messages, words = line.title ?? line.bodyName): Html {
  const name = html`<a href="${link.meeting(line.slug)}">${words}</a>`
  return isOff(line) ? html`<s>${name}</s> <b class="off">${statusOf(line, t)}</b>` : name
}

/** A meeting in a list: date, name, time and place, and how much came of it. */
export function meetingRow(line: MeetingLine, today: string, t: Messages): Html {
  return row(line, meetingName(line, t), [line.title && line.bodyName, ...facts(line, today, t)], t)
}

/** A meeting in a list of one body's: without the body's name, which every row would repeat. */
export function ownMeetingRow(line: MeetingLine, today: string, t: Messages): Html {
  return row(line, meetingName(line, t, line.title ?? t.dates.full(line.date)), facts(line, today, t), t)
}

function row(line: MeetingLine, name: Html, about: Value[], t: Messages): Html {
  return html`<li>${dateColumn(line.date, t)}<div>${name}<p class="quiet">${join(about, raw(' · '))}</p></div></li>`
}

function facts(line: MeetingLine, today: string, t: Messages): Value[] {
  return [
    line.time && t.dates.time(line.time),
    line.venue,
    line.outcomes > 0
      ? t.calendar.outcomes(line.outcomes)
      : line.items > 0 && !isOff(line) && t.calendar.items(line.items),
    !isOff(line) && (line.date >= today || line.status !== 'held') && statusOf(line, t),
  ]
}

/** Whether a meeting does not take place on its date. */
export function isOff({ status }: Pick<MeetingLine, 'status'>): boolean {
  return status === 'cancelled' || status === 'postponed'
}

function statusOf({ status }: MeetingLine, t: Messages): string {
  return t.meeting.status[status as MeetingStatus] ?? status
}

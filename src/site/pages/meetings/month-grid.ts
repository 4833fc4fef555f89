import { type Html, html } from '../../../platform/html/html.ts'
import type { MeetingLine } from '../../../record/queries/home-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { isOff, meetingName } from '../../parts/meeting-row.ts'
import { weeksOf } from './weeks.ts'

// A Monday: the weekdays' names are read off the seven days from it.
const A_WEEK = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2024-01-${day}`)

/**
 * A month as a table of weeks; on a narrow page its style makes it a list of the days that have a meeting. The weekday
 * and month beside a day's number show only there, where no column says them.
 */
export function monthGrid(month: string, meetings: readonly MeetingLine[], today: string, t: Messages): Html {
  const onDay = new Map<string, MeetingLine[]>()
  for (const line of meetings) onDay.set(line.date, [...(onDay.get(line.date) ?? []), line])
  return html`<table class="month">
<caption class="govuk-visually-hidden">${t.calendar.titleOf(t.dates.monthYear(`${month}-01`))}</caption>
<thead><tr>${A_WEEK.map((day) => html`<th scope="col">${t.dates.weekdayLong(day)}</th>`)}</tr></thead>
<tbody>${weeksOf(month).map(
    (week) => html`
<tr>${week.map((day) => (day ? dayCell(day, onDay.get(day) ?? [], today, t) : html`<td class="month__other"></td>`))}</tr>`,
  )}
</tbody></table>`
}

function dayCell(day: string, meetings: readonly MeetingLine[], today: string, t: Messages): Html {
  const isToday = day === today
  const classes = [meetings.length === 0 && 'month__free', isToday && 'month__today']
    .filter(Boolean)
    .join(' ')
  return html`<td${classes && html` class="${classes}"`}${isToday && html` aria-current="date"`}>
<time class="month__day" datetime="${day}"><span class="month__narrow">${t.dates.weekday(day)}</span> ${Number(day.slice(8))} <span class="month__narrow">${t.dates.monthShort(day)}</span></time>${isToday && html` <span class="month__now">${t.calendar.today}</span>`}
${meetings.length > 0 && html`<ul>${meetings.map((line) => entry(line, t))}</ul>`}</td>`
}

function entry(line: MeetingLine, t: Messages): Html {
  return html`<li>${line.time && !isOff(line) && html`<span class="month__time">${t.dates.time(line.time)}</span> `}${meetingName(line, t)}</li>`
}

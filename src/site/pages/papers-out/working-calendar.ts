import { type Html, html } from '../../../platform/html/html.ts'
import { type Deadline, isoDate, longDate, parseDay } from '../../../rules/index.ts'
import type { Messages } from '../../messages/messages.ts'

/** A day of the calendar: its date, and what it is in the working. */
export type CalendarCell = { date: string; mark: 'counted' | 'left' | 'end' | 'outside'; note: string }

/**
 * The weeks of a working, Monday first, from the day reached to the day reckoned from: a counted day has its number,
 * another one its reason. Nothing where no days were counted.
 */
export function workingWeeks(deadline: Deadline, t: Messages): CalendarCell[][] {
  const { date, days } = deadline
  if (date === undefined || days.length === 0) return []
  const notes = new Map<string, { mark: CalendarCell['mark']; note: string }>()
  let counted = 0
  for (const day of days) {
    if (day.counted) counted += 1
    notes.set(
      day.date,
      day.counted ? { mark: 'counted', note: String(counted) } : { mark: 'left', note: day.why },
    )
  }
  const ends = [
    [deadline.anchor.date, t.papersOut.events[deadline.anchor.event]],
    [date, deadline.label],
  ] as const
  for (const [end, name] of ends) {
    const before = notes.get(end)
    notes.set(end, { mark: 'end', note: before?.mark === 'counted' ? `${before.note}, ${name}` : name })
  }
  const numbers = [...notes.keys()].map((one) => parseDay(one))
  const first = Math.min(...numbers)
  const start = first - mondayBased(first)
  const last = Math.max(...numbers)
  const weeks: CalendarCell[][] = []
  for (let monday = start; monday <= last; monday += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const iso = isoDate(monday + index)
        return { date: iso, ...(notes.get(iso) ?? { mark: 'outside' as const, note: '' }) }
      }),
    )
  }
  return weeks
}

/** The working as a table, a week a row. */
export function workingCalendar(deadline: Deadline, t: Messages): Html | false {
  const weeks = workingWeeks(deadline, t)
  if (weeks.length === 0) return false
  return html`<table class="working">
<caption class="govuk-visually-hidden">${t.papersOut.calendarOf(deadline.label)}</caption>
<thead><tr>${t.papersOut.weekdays.map(([short, long]) => html`<th scope="col"><abbr title="${long}">${short}</abbr></th>`)}</tr></thead>
<tbody>${weeks.map((week) => html`<tr>${week.map((cell) => calendarCell(cell, t))}</tr>`)}</tbody>
</table>`
}

function calendarCell(cell: CalendarCell, t: Messages): Html {
  if (cell.mark === 'outside') return html`<td></td>`
  const number = parseDay(cell.date)
  const [, day = '', month = ''] = longDate(number).split(' ')
  const spoken =
    cell.mark === 'counted' ? t.papersOut.counts : cell.mark === 'left' ? t.papersOut.countsNot : ''
  return html`<td class="working__${cell.mark}"><time datetime="${cell.date}">${day} <span class="working__month">${month.slice(0, 3)}</span></time>
<span class="working__note"><span class="govuk-visually-hidden">${spoken} </span>${cell.note}</span></td>`
}

function mondayBased(number: number): number {
  return (((number + 3) % 7) + 7) % 7
}

import { type Html, html } from '../../platform/html/html.ts'
import type { Messages } from '../messages/messages.ts'

/** A date at the left of a row: day and month, the year below. A row without one keeps its place. */
export function dateColumn(date: string | null, t: Messages): Html {
  if (!date) return html`<span></span>`
  return html`<time datetime="${date}"><b>${t.dates.dayMonth(date)}</b> <span class="quiet">${date.slice(0, 4)}</span></time>`
}

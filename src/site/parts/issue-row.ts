import { type Html, html, join, raw } from '../../platform/html/html.ts'
import type { IssueLine } from '../../record/queries/issues-view.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'
import { dateColumn } from './date-column.ts'
import { outcomeWord } from './outcome-block.ts'

/** An issue in a list: its last date, its title, where it stands, and how often it came up. */
export function issueRow(line: IssueLine, t: Messages): Html {
  const { standing, next } = line
  const stands =
    standing &&
    html`<p class="stands-at">${outcomeWord(standing.kind, t)} ${join([t.dates.long(standing.date), standing.bodyName, standing.isAwaiting && t.issues.awaiting(standing.targetBody)], raw(' · '))}</p>`
  const facts = [t.issues.appearances(line.appearances), line.topic]
  return html`<li>${dateColumn(line.lastOn, t)}<div>
<a class="rows__title" href="${link.issue(line.slug)}">${line.title}</a>
${stands}${next && html`<p class="stands-at">${t.issues.next} <a href="${link.meeting(next.meetingSlug)}">${next.bodyName}, ${t.dates.long(next.date)}</a></p>`}
<p class="quiet">${join(facts, raw(' · '))}</p></div></li>`
}

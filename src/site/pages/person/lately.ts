import { type Html, html } from '../../../platform/html/html.ts'
import type { Appearing, RecordedVote } from '../../../record/queries/person-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { dateColumn } from '../../parts/date-column.ts'
import { outcomeWord } from '../../parts/outcome-block.ts'
import { link } from '../../routes.ts'

/** Items at which they spoke, moved, seconded or gave an undertaking. */
export function spokeLately(list: readonly Appearing[], t: Messages): Html | '' {
  if (list.length === 0) return ''
  return html`<div class="bar"><h2>${t.person.spoke}</h2></div><ol class="rows rows--dated">${list.map(
    ({ place, roles }) =>
      html`<li>${dateColumn(place.date, t)}<div><a class="rows__title" href="${link.item(place)}">${place.heading}</a><p class="quiet">${place.bodyName} · ${roles.map((role) => roleWord(role, t)).join(', ')}</p></div></li>`,
  )}</ol>`
}

/** How they voted where names were recorded. */
export function recordedVotes(list: readonly RecordedVote[], t: Messages): Html | '' {
  if (list.length === 0) return ''
  return html`<div class="bar"><h2>${t.person.votes}</h2></div><ol class="rows rows--dated">${list.map(
    ({ place, outcomeId, kind, text, vote }) =>
      html`<li>${dateColumn(place.date, t)}<div><a class="rows__title" href="${link.outcome(place, outcomeId)}">${place.heading}</a>
<p><b>${t.person.vote[vote]}</b></p><p class="says">${outcomeWord(kind, t)} ${text}</p><p class="quiet">${place.bodyName}</p></div></li>`,
  )}</ol>`
}

function roleWord(role: string, t: Messages): string {
  return t.item.roles[role as keyof typeof t.item.roles] ?? role
}

import { details } from '../../../components/details/details.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import type { MeetingView } from '../../../record/queries/meeting-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { link } from '../../routes.ts'

/** Who was there, by how they were there; names and times unfold. */
export function attendance({ meeting, attendeeSlugs }: MeetingView, t: Messages): Html | '' {
  if (meeting.attendance.length === 0) return ''
  const people = meeting.attendance.map((one, index) => ({ ...one, slug: attendeeSlugs[index] ?? null }))
  const ways = Object.keys(t.meeting.presence) as (keyof typeof t.meeting.presence)[]
  const groups = ways
    .map((way) => ({ way, here: people.filter((one) => one.presence === way) }))
    .filter(({ here }) => here.length > 0)
  const summary = groups
    .map(({ way, here }) => `${t.number(here.length)} ${t.meeting.presence[way]}`)
    .join(', ')
  const names = html`${groups.map(
    ({ way, here }) =>
      html`<h3>${t.meeting.presenceHeading[way]}</h3><ul>${here.map(
        (one) =>
          html`<li>${one.slug ? html`<a href="${link.person(one.slug)}">${one.name}</a>` : one.name}${facts(one, t)}</li>`,
      )}</ul>`,
  )}`
  return html`<section><h2>${t.meeting.whoWasThere}</h2><p class="quiet">${summary}</p>${details({ summaryText: t.meeting.namesAndTimes, html: names })}</section>`
}

function facts(one: MeetingView['meeting']['attendance'][number], t: Messages): Html | '' {
  const words = [
    one.role,
    one.side,
    one.substituteFor && t.meeting.substituteFor(one.substituteFor),
    one.arrived && t.meeting.arrived(t.dates.time(one.arrived)),
    one.left && t.meeting.left(t.dates.time(one.left)),
  ].filter(Boolean)
  return words.length === 0 ? '' : html` <span class="quiet">${words.join(', ')}</span>`
}

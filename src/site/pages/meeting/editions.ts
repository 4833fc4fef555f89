import { type Html, html } from '../../../platform/html/html.ts'
import type { Edition } from '../../../record/formats/index.ts'
import type { MeetingView } from '../../../record/queries/meeting-view.ts'
import type { Messages } from '../../messages/messages.ts'
import type { PageRequest } from '../../page.ts'

/** The agenda's publications: when each was out, and what it added. */
export function editions({ meeting }: MeetingView, request: PageRequest): Html | '' {
  const { t } = request
  if (meeting.editions.length === 0) return ''
  return html`<section><h2>${t.meeting.editions}</h2><ul>${meeting.editions.map(
    (edition, index) =>
      html`<li><b>${edition.title ?? editionName(edition, t)}</b>${published(edition, request)}${edition.note && html`<br>${edition.note}`}${added(meeting.items, index, t)}</li>`,
  )}</ul></section>`
}

function editionName({ kind, number }: Edition, t: Messages): string {
  return number ? `${t.meeting.edition[kind]} ${t.number(number)}` : t.meeting.edition[kind]
}

function published({ publishedOn, publishedAt }: Edition, { t, council }: PageRequest): Html | '' {
  if (publishedAt)
    return html`<br><span class="quiet">${t.dates.instant(publishedAt, council.timeZone)}</span>`
  return publishedOn ? html`<br><span class="quiet">${t.dates.long(publishedOn)}</span>` : ''
}

function added(items: MeetingView['meeting']['items'], index: number, t: Messages): Html | '' {
  const numbers = items
    .filter((item) => index > 0 && item.edition === index)
    .map((item) => item.number ?? item.heading)
  return numbers.length === 0
    ? ''
    : html`<br><span class="quiet">${t.meeting.adds(numbers.join(', '))}</span>`
}

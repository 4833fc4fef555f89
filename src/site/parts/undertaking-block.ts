import { type Html, html } from '../../platform/html/html.ts'
import type { UndertakingView } from '../../record/queries/item-undertakings.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'
import { sentence } from './sentence.ts'

/** A promise as a marked block: who gave it, and what became of it. `made` and `today` are civil dates. */
export function undertakingBlock(
  undertaking: UndertakingView,
  made: string,
  today: string,
  t: Messages,
  id?: string,
): Html {
  const isOpen = undertaking.state === 'open'
  return html`<div class="outcome outcome--${isOpen ? 'undertaking' : 'plain'}"${id && html` id="${id}"`}>
<p class="outcome__kind"><span class="outcome__word">${isOpen ? t.undertaking.open(made, today) : t.undertaking.closed}</span></p>
<p class="outcome__text">${sentence(undertaking.text)}</p>
${undertaking.about && html`<p class="outcome__about">${t.undertaking.about} ${undertaking.about}</p>`}
<p class="outcome__tie">${undertaking.by && html`${undertaking.by} · `}${fate(undertaking, t)}${undertaking.readBy === 'machine' && html` · <span class="machine">${t.outcome.readByMachine}</span>`}</p>
</div>`
}

function fate(undertaking: UndertakingView, t: Messages): Html {
  if (!undertaking.closed) {
    return html`${undertaking.dueOn && html`${t.undertaking.due(t.dates.long(undertaking.dueOn))} · `}${t.undertaking.noOutcome}`
  }
  const { place, note } = undertaking.closed
  return html`${t.undertaking.closedOn} <a href="${link.item(place)}">${t.dates.long(place.date)}</a>${note && html`: ${note}`}`
}

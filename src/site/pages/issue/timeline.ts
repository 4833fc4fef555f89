import { type Html, html } from '../../../platform/html/html.ts'
import type { ItemLife } from '../../../record/queries/item-life.ts'
import type { Messages } from '../../messages/messages.ts'
import type { PageRequest } from '../../page.ts'
import { minuteText } from '../../parts/minute-text.ts'
import { outcomeBlock, toneOf } from '../../parts/outcome-block.ts'
import { paperList } from '../../parts/paper-list.ts'
import { undertakingBlock } from '../../parts/undertaking-block.ts'
import { withheld } from '../../parts/withheld.ts'
import { link } from '../../routes.ts'

const OPENING_SENTENCES = 260

/** The appearances of an issue as a line through time, in the order given. */
export function timeline(appearances: readonly ItemLife[], request: PageRequest): Html {
  const { t, today } = request
  return html`<ol class="life">${appearances.map((life) => moment(life, today, t))}</ol>`
}

function moment(life: ItemLife, today: string, t: Messages): Html {
  const { place } = life
  return html`<li class="life__moment life__moment--${toneOfLife(life)}">
<time datetime="${place.date}"><b>${t.dates.dayMonth(place.date)}</b> ${place.date.slice(0, 4)}</time>
<div class="life__what">
<h3><a href="${link.item(place)}">${place.heading}</a></h3>
<p class="life__where">${place.bodySlug ? html`<a href="${link.meeting(place.meetingSlug)}">${place.bodyName}</a>` : place.bodyName}${numberWords(life, t)}${statusWords(life, today, t)}</p>
${withheld(life.openness, undefined, t)}
${opening(life)}
${minuteText(life, t)}
${life.undertakings.map((undertaking) => undertakingBlock(undertaking, place.date, today, t))}
${life.outcomes.map((outcome) => outcomeBlock(outcome, t))}
${life.minute && life.outcomes.length === 0 && html`<p class="quiet">${t.outcome.none}</p>`}
${paperList(life.papers, t)}
</div>
</li>`
}

function toneOfLife(life: ItemLife): string {
  const tones = life.outcomes.map((outcome) => toneOf(outcome.kind))
  return ['resolved', 'recommended', 'undertaking', 'lost'].find((tone) => tones.includes(tone)) ?? 'plain'
}

function numberWords({ place, minute }: ItemLife, t: Messages): string {
  if (minute?.number) return `, ${t.item.minuteNumber(minute.number)}`
  return place.number ? `, ${t.item.itemNumber(place.number.replace(/[.:]$/, ''))}` : ''
}

function statusWords({ place }: ItemLife, today: string, t: Messages): string {
  if (place.meetingStatus === 'cancelled' || place.meetingStatus === 'postponed') {
    return ` · ${t.meeting.status[place.meetingStatus]}`
  }
  return place.date > today ? ` · ${t.meeting.upcoming}` : ''
}

/** The first sentences of a long minute, before it is unfolded. */
function opening({ minute, outcomes, undertakings }: ItemLife): Html | '' {
  if (!minute || outcomes.length + undertakings.length === 0) return ''
  const [first = ''] = minute.text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  if (/^(RESOLVED|RECOMMENDED|AGREED)/.test(first)) return ''
  if (first.length <= OPENING_SENTENCES) return html`<p>${first}</p>`
  const cut = first.lastIndexOf(' ', OPENING_SENTENCES)
  return html`<p>${first.slice(0, cut)}…</p>`
}

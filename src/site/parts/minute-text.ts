import { details } from '../../components/details/details.ts'
import { type Html, html, raw } from '../../platform/html/html.ts'
import type { ItemLife } from '../../record/queries/item-life.ts'
import type { Messages } from '../messages/messages.ts'

const LONG_ENOUGH_TO_FOLD = 600

/** Plain text as paragraphs. */
export function paragraphs(text: string): Html {
  const pieces = text.split(/\n+/).filter((piece) => piece.trim() !== '')
  return html`${pieces.map((piece) => html`<p>${piece}</p>`)}`
}

/** A text of the record: its sanitised HTML where it has formatting, its paragraphs otherwise. */
export function recordText(text: string | null, markup: string | null): Html {
  if (markup) return html`<div class="words">${raw(markup)}</div>`
  return text ? html`<div class="words">${paragraphs(text)}</div>` : html``
}

/** An item's minute, folded where it is long and its outcomes stand out already. */
export function minuteText(life: ItemLife, t: Messages): Html | '' {
  const { minute } = life
  if (!minute) return ''
  const words = recordText(minute.text, minute.html)
  const says = life.outcomes.length + life.undertakings.length > 0
  if (!says || minute.text.length < LONG_ENOUGH_TO_FOLD) return says ? '' : words
  return details({ summaryText: t.item.readWholeMinute, html: words })
}

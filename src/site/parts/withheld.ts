import { type Html, html } from '../../platform/html/html.ts'
import type { Item } from '../../record/formats/index.ts'
import type { Messages } from '../messages/messages.ts'

/** Says that business is withheld, under which category, why, and when that is looked at again. */
export function withheld(state: string, openness: Item['openness'] | undefined, t: Messages): Html | '' {
  if (state === 'open') return ''
  const word = state === 'exempt' ? t.item.exempt : t.item.confidential
  const categories = openness?.categories?.length
    ? t.item.categories(openness.categories.join(', '))
    : undefined
  const review = openness?.reviewOn ? t.item.reviewedOn(t.dates.monthYear(openness.reviewOn)) : undefined
  const words = [categories, openness?.reason ?? (categories ? undefined : t.item.notPublic), review].filter(
    Boolean,
  )
  return html`<div class="outcome outcome--exempt"><p class="outcome__kind"><span class="outcome__word">${word}</span></p><p class="outcome__tie">${words.join(' ')}</p></div>`
}

import { button } from '../../components/button/button.ts'
import { select } from '../../components/select/select.ts'
import { type Html, html } from '../../platform/html/html.ts'
import type { Messages } from '../messages/messages.ts'

/** A choice that narrows a list. */
export type Filter = {
  name: string
  label: string
  chosen: string | undefined
  choices: readonly { value: string; text: string }[]
}

/** Choices that narrow a list, in one row; `kept` goes along unchanged. Without any choice, nothing. */
export function filters(
  action: string,
  list: readonly Filter[],
  kept: Record<string, string | undefined>,
  t: Messages,
): Html | '' {
  const useful = list.filter((one) => one.choices.length > 0)
  if (useful.length === 0) return ''
  return html`<form class="filters" action="${action}" method="get" aria-label="${t.list.filters}">
${Object.entries(kept).map(([name, value]) => value && html`<input type="hidden" name="${name}" value="${value}">`)}
${useful.map(({ name, label, chosen, choices }) =>
  select({
    name,
    label: { text: label },
    items: [{ value: '', text: t.list.any }, ...choices],
    value: chosen,
  }),
)}
${button({ text: t.list.apply, classes: 'govuk-button--secondary' })}
${useful.some((one) => one.chosen) && html`<a class="filters__clear" href="${action}">${t.list.clear}</a>`}
</form>`
}

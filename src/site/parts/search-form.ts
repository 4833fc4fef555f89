import { type Html, html } from '../../platform/html/html.ts'
import type { Messages } from '../messages/messages.ts'
import { link } from '../routes.ts'

/** The search over the whole record: one line and a button; suggestions come where there is script. */
export function searchForm(text: string, t: Messages): Html {
  return html`<form class="find" role="search" action="${link.search()}" method="get">
<label class="govuk-visually-hidden" for="q">${t.search.label}</label>
<input class="find__input" id="q" name="q" type="search" value="${text}" autocomplete="off" spellcheck="false" maxlength="500" data-suggest>
<button class="find__button" type="submit">${t.search.button}</button>
</form>`
}

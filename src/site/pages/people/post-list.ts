import { type Html, html, join } from '../../../platform/html/html.ts'
import type { PostLine } from '../../../record/queries/people-view.ts'
import type { Messages } from '../../messages/messages.ts'
import { link } from '../../routes.ts'

/** Posts with those who hold and held them. */
export function postList(posts: readonly PostLine[], t: Messages): Html {
  if (posts.length === 0) return html`<p class="quiet">${t.people.none}</p>`
  return html`<dl class="posts">${posts.map(
    ({ title, holders }) =>
      html`<div><dt>${title}</dt>${
        holders.length === 0
          ? html`<dd class="quiet">${t.people.noHolder}</dd>`
          : holders.map((holder) => html`<dd>${holderWords(holder, t)}</dd>`)
      }</div>`,
  )}</dl>`
}

function holderWords(holder: PostLine['holders'][number], t: Messages): Html {
  const name = holder.slug ? html`<a href="${link.person(holder.slug)}">${holder.name}</a>` : holder.name
  const facts = [holder.isActing && t.people.acting, t.body.fromUntil(holder.from, holder.until)]
  return html`${name} <span class="quiet">${join(facts, ', ')}</span>`
}

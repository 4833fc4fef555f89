import { type Html, html } from '../../../platform/html/html.ts'
import type { IssueView } from '../../../record/queries/issue-view.ts'
import type { PageRequest } from '../../page.ts'
import { sentence } from '../../parts/sentence.ts'
import { link } from '../../routes.ts'

/** What stands beside an issue's timeline: the policy, open promises, related issues, following, proof. */
export function aside(view: IssueView, request: PageRequest, proof: Html): Html {
  const { t } = request
  return html`<aside class="aside" aria-label="${t.issue.about}">
${policies(view, request)}
${promises(view, request)}
${decisions(view, request)}
${
  view.related.length > 0 &&
  html`<section><h2>${t.issue.related}</h2><ul>${view.related.map((one) => html`<li><a href="${link.issue(one.slug)}">${one.title}</a></li>`)}</ul></section>`
}
${people(view, request)}
<section><h2>${t.issue.follow}</h2><ul><li><a href="${link.issue(view.issue.slug)}.atom">${t.feeds.feed}</a></li></ul></section>
${proof}
</aside>`
}

function policies({ instruments }: IssueView, { t }: PageRequest): Html | '' {
  if (instruments.length === 0) return ''
  return html`<section><h2>${t.issue.policy}</h2><ul>${instruments.map(
    (one) =>
      html`<li><a href="${link.policy(one.slug)}">${one.title}</a><br><span class="quiet">${t.policy.status[one.status as keyof typeof t.policy.status] ?? one.status}${one.adoptedOn && html`, ${t.policy.adopted(t.dates.long(one.adoptedOn))}`}${
        one.replacedBy &&
        html` · ${t.policy.replacedBy} <a href="${link.policy(one.replacedBy.slug)}">${one.replacedBy.title}</a>`
      }</span></li>`,
  )}</ul></section>`
}

function promises({ appearances }: IssueView, { t }: PageRequest): Html | '' {
  const open = appearances.flatMap((life) =>
    life.undertakings.filter((one) => one.state === 'open').map((one) => ({ life, one })),
  )
  if (open.length === 0) return ''
  return html`<section><h2>${t.issue.openPromises} <span class="count">${t.number(open.length)}</span></h2><ul>${open.map(
    ({ life, one }) =>
      html`<li><a href="${link.item(life.place)}#${one.undertakingId}">${short(sentence(one.text))}</a><br><span class="quiet">${t.issue.since(t.dates.long(life.place.date))}</span></li>`,
  )}</ul></section>`
}

function decisions({ decisions: list }: IssueView, { t }: PageRequest): Html | '' {
  if (list.length === 0) return ''
  return html`<section><h2>${t.issue.registered}</h2><ul>${list.map(
    (one) =>
      html`<li><a href="${link.decision(one.slug)}">${one.title}</a>${one.decidedOn && html`<br><span class="quiet">${t.dates.long(one.decidedOn)}</span>`}</li>`,
  )}</ul></section>`
}

function people({ posts, people: named }: IssueView, { t }: PageRequest): Html | '' {
  if (posts.length + named.length === 0) return ''
  return html`<section><h2>${t.issue.named}</h2><ul>${named.map(
    (one) => html`<li>${one.slug ? html`<a href="${link.person(one.slug)}">${one.name}</a>` : one.name}</li>`,
  )}${posts.map((post) => html`<li>${post}</li>`)}</ul></section>`
}

function short(text: string): string {
  if (text.length <= 90) return text
  return `${text.slice(0, text.lastIndexOf(' ', 90))}…`
}

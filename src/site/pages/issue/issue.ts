import { html, join } from '../../../platform/html/html.ts'
import { type IssueView, issueView } from '../../../record/queries/issue-view.ts'
import { issueView as schema } from '../../../record/queries/schemas/issues.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Page, PageRequest } from '../../page.ts'
import { proof } from '../../parts/proof.ts'
import { oneOf, readQuery } from '../../query.ts'
import { link } from '../../routes.ts'
import { aside } from './aside.ts'
import { lifePath } from './life-path.ts'
import { standing } from './standing.ts'
import { timeline } from './timeline.ts'

const parameters = { order: oneOf('newest', 'oldest'), show: oneOf('all', 'decisions') }

/** The heart of the site: one issue's whole life, from the first report to what is in force. */
export const issuePage: Page<IssueView> = {
  route: '/issues/:slug',
  subject: 'issue',
  json: schema,
  query: parameters,

  load: ({ reader, params, query, t }) => {
    const { slug = '' } = params
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    const view = issueView(reader, slug)
    if (view) return view
    const current = currentSlug(reader, 'issue', slug)
    return current ? { redirect: link.issue(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t, query } = request
    const { issue } = view
    const stands = standing(view, request.today, t)
    const isOldestFirst = query.get('order') === 'oldest'
    const isDecisionsOnly = query.get('show') === 'decisions'
    const appearances = view.appearances.filter((one) => !isDecisionsOnly || one.outcomes.length > 0)
    const main = html`<h1>${issue.title}</h1>
<p class="stands"><strong class="outcome-word--${stands.tone}">${stands.word}</strong> ${stands.sentence}</p>
${issue.summary && html`<p class="summary">${issue.summary}</p>`}
${lifePath(view, t)}
<div class="columns">
<div>
<div class="bar"><h2>${t.issue.life}</h2><p>${orderLinks(view, request)}</p></div>
${timeline(isOldestFirst ? appearances : appearances.toReversed(), request)}
</div>
${aside(view, request, proof(view.publication, request))}
</div>`
    return {
      title: issue.title,
      main,
      section: 'issues',
      breadcrumbs: [{ text: t.site.issues, href: link.issues() }, { text: issue.topic ?? issue.title }],
      description: `${stands.word} ${stands.sentence}`,
      canonical: link.issue(issue.slug),
      alternates: [
        {
          type: 'application/atom+xml',
          href: `${link.issue(issue.slug)}.atom`,
          title: t.feeds.issue(issue.title),
        },
      ],
      structured: structured(view, request),
    }
  },
}

function orderLinks({ issue }: IssueView, { query, t }: PageRequest) {
  const order = query.get('order') === 'oldest' ? 'oldest' : undefined
  const show = query.get('show') === 'decisions' ? 'decisions' : undefined
  const choice = (isChosen: boolean, words: string, href: string) =>
    isChosen ? html`<span aria-current="true">${words}</span>` : html`<a href="${href}">${words}</a>`
  return join(
    [
      choice(order === undefined, t.issue.newestFirst, link.issue(issue.slug, { show })),
      choice(order === 'oldest', t.issue.oldestFirst, link.issue(issue.slug, { order: 'oldest', show })),
      show
        ? html`<a href="${link.issue(issue.slug, { order })}">${t.issue.everything}</a>`
        : html`<a href="${link.issue(issue.slug, { order, show: 'decisions' })}">${t.issue.decisionsOnly}</a>`,
    ],
    ' · ',
  )
}

function structured(view: IssueView, { origin, council }: PageRequest): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': `${origin}${link.issue(view.issue.slug)}`,
    name: view.issue.title,
    publisher: { '@type': 'GovernmentOrganization', name: council.name },
    dateCreated: view.appearances[0]?.place.date,
    dateModified: view.publication.changedAt,
    hasPart: view.appearances.map((one) => ({
      '@type': 'CreativeWork',
      name: one.place.heading,
      datePublished: one.place.date,
      url: `${origin}${link.item(one.place)}`,
    })),
  }
}

import { summaryList } from '../../../components/summary-list/summary-list.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import { type DecisionView, decisionView } from '../../../record/queries/decision-view.ts'
import { decisionView as schema } from '../../../record/queries/schemas/register.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page } from '../../page.ts'
import { recordText } from '../../parts/minute-text.ts'
import { paperList } from '../../parts/paper-list.ts'
import { proof } from '../../parts/proof.ts'
import { link } from '../../routes.ts'

/** One decision of the register, with what the law wants recorded of it (SI 2012/2089 regs 12-13, England). */
export const decisionPage: Page<DecisionView> = {
  route: '/decisions/:slug',
  subject: 'decision',
  json: schema,

  load: ({ reader, params }) => {
    const { slug = '' } = params
    const view = decisionView(reader, slug)
    if (view) return view
    const current = currentSlug(reader, 'decision', slug)
    return current ? { redirect: link.decision(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const { decision } = view
    return {
      title: decision.title,
      section: 'decisions',
      breadcrumbs: [{ text: t.decisions.title, href: link.decisions() }, { text: decision.title }],
      description: (decision.text ?? decision.purpose ?? decision.title).slice(0, 200),
      canonical: link.decision(decision.slug),
      main: html`<h1>${decision.title}</h1><div class="columns"><div>${facts(view, t)}
${part(t.decisions.decision, decision.text ?? null, view.html)}
${part(t.decisions.purpose, decision.purpose ?? null)}${part(t.decisions.reasons, decision.reasons ?? null)}
${part(t.decisions.alternatives, decision.alternatives ?? null)}${part(t.decisions.conflicts, decision.conflicts ?? null)}
${view.papers.length > 0 && html`<h2>${t.paper.papers}</h2>${paperList(view.papers, t)}`}</div>
<aside class="aside" aria-label="${t.decisions.about}">${proof(view.publication, request)}</aside></div>`,
    }
  },
}

function part(heading: string, text: string | null, markup: string | null = null): Html | '' {
  return text || markup ? html`<h2>${heading}</h2>${recordText(text, markup)}` : ''
}

function facts({ decision, body, person, issue, meeting }: DecisionView, t: Messages): Html {
  const rows: [string, Html | string | undefined | null | false][] = [
    [t.decisions.maker, maker(decision, body, person)],
    [t.decisions.status, decision.status],
    [t.decisions.decidedOn, decision.decidedOn && t.dates.long(decision.decidedOn)],
    [t.decisions.publishedOn, decision.publishedOn && t.dates.long(decision.publishedOn)],
    [t.decisions.effectiveFrom, decision.effectiveFrom && t.dates.long(decision.effectiveFrom)],
    [
      t.decisions.isKey,
      decision.isKey === undefined ? '' : decision.isKey ? t.decisions.yes : t.decisions.no,
    ],
    [t.decisions.callIn, decision.callIn],
    [t.decisions.wards, decision.wards?.join(', ')],
    [t.decisions.issue, issue && html`<a href="${link.issue(issue.slug)}">${issue.title}</a>`],
    [
      t.decisions.meeting,
      meeting && html`<a href="${link.meeting(meeting.slug)}">${t.dates.long(meeting.date)}</a>`,
    ],
  ]
  return summaryList({
    rows: rows.flatMap(([key, value]) =>
      value
        ? [{ key: { text: key }, value: typeof value === 'string' ? { text: value } : { html: value } }]
        : [],
    ),
  })
}

function maker(
  decision: DecisionView['decision'],
  body: DecisionView['body'],
  person: DecisionView['person'],
): Html | string | undefined {
  if (person) return html`<a href="${link.person(person.slug)}">${person.name}</a>`
  if (body) return html`<a href="${link.body(body.slug)}">${body.name}</a>`
  return decision.maker.name
}

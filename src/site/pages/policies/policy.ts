import { type Html, html, join, raw } from '../../../platform/html/html.ts'
import {
  type InstrumentVersionView,
  type InstrumentView,
  instrumentView,
} from '../../../record/queries/instrument-view.ts'
import { instrumentView as schema } from '../../../record/queries/schemas/policies.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { paragraphs } from '../../parts/minute-text.ts'
import { proof } from '../../parts/proof.ts'
import { link } from '../../routes.ts'

/** A policy in force or past: its versions, the resolutions that made them, what it replaced and what replaced it. */
export const policyPage: Page<InstrumentView> = {
  route: '/policies/:slug',
  subject: 'instrument',
  json: schema,

  load: ({ reader, params }) => {
    const { slug = '' } = params
    const view = instrumentView(reader, slug)
    if (view) return view
    const current = currentSlug(reader, 'instrument', slug)
    return current ? { redirect: link.policy(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t, origin, council } = request
    const { instrument } = view
    const [newest] = view.versions
    return {
      title: instrument.title,
      section: 'policies',
      breadcrumbs: [{ text: t.policies.title, href: link.policies() }, { text: instrument.title }],
      description: instrument.summary?.slice(0, 200) ?? instrument.title,
      canonical: link.policy(instrument.slug),
      structured: {
        '@context': 'https://schema.org',
        '@type': 'Legislation',
        '@id': `${origin}${link.policy(instrument.slug)}`,
        name: instrument.title,
        legislationDate: newest?.adoptedOn,
        legislationPassedBy: {
          '@type': 'GovernmentOrganization',
          name: newest?.adoptedAt?.bodyName ?? council.name,
        },
        legislationLegalForce: instrument.status === 'in force' ? 'InForce' : 'NotInForce',
      },
      main: html`<h1>${instrument.title}</h1>${standing(view, t)}
<div class="columns"><div>${instrument.summary && paragraphs(instrument.summary)}
<h2>${t.policies.versions}</h2><ol class="rows rows--wide">${view.versions.map((version) => row(version, t))}</ol></div>${aside(view, request)}</div>`,
    }
  },
}

function standing({ instrument, replacedBy, versions }: InstrumentView, t: Messages): Html {
  const adoptedOn = versions[0]?.adoptedOn
  const tone = instrument.status === 'in force' ? 'resolved' : 'lost'
  return html`<p class="stands"><strong class="outcome-word--${tone}">${t.policy.status[instrument.status]}.</strong> ${t.policies.standsInForce(adoptedOn && t.dates.long(adoptedOn))} ${join(
    replacedBy.map(
      (one) => html`${t.policy.replacedByStart} <a href="${link.policy(one.slug)}">${one.title}</a>.`,
    ),
    ' ',
  )} ${instrument.audience && t.policies.appliesTo(instrument.audience)}</p>`
}

function row(version: InstrumentVersionView, t: Messages): Html {
  const date = version.adoptedOn ?? version.effectiveFrom
  const facts = [
    version.adoptedAt &&
      html`<a href="${version.adoptedBy ? link.outcome(version.adoptedAt, version.adoptedBy.outcomeId) : link.item(version.adoptedAt)}">${t.policies.adoptedBy(version.adoptedAt.bodyName)}</a>`,
    version.effectiveFrom && t.policies.effective(t.dates.long(version.effectiveFrom)),
    version.until && t.policies.until(t.dates.long(version.until)),
    version.reviewDueOn && t.policies.reviewDue(t.dates.long(version.reviewDueOn)),
    version.document && html`<a href="${link.document(version.document.slug)}">${t.policies.text}</a>`,
  ].filter((one) => one !== null && one !== undefined && one !== '')
  return html`<li>${date ? html`<time datetime="${date}"><b>${t.dates.dayMonth(date)}</b> ${date.slice(0, 4)}</time>` : html`<span></span>`}<div><b>${version.title ?? version.label}</b>${version.title && html` <span class="quiet">${version.label}</span>`}
${version.summary && html`<p class="says">${version.summary}</p>`}<p class="quiet">${join(facts, raw(' · '))}</p></div></li>`
}

function aside(view: InstrumentView, request: PageRequest): Html {
  const { t } = request
  const list = (heading: string, items: { slug: string; title: string; relation?: string }[]): Html | '' =>
    items.length === 0
      ? ''
      : html`<section><h2>${heading}</h2><ul>${items.map(
          (one) =>
            html`<li><a href="${link.policy(one.slug)}">${one.title}</a>${one.relation && html` <span class="quiet">${t.policies.relation[one.relation as keyof typeof t.policies.relation] ?? one.relation}</span>`}</li>`,
        )}</ul></section>`
  return html`<aside class="aside" aria-label="${t.policies.about}">
${view.instrument.owner && html`<section><h2>${t.policies.owner}</h2><p>${view.instrument.owner.name}</p></section>`}
${list(t.policies.replacedByHeading, view.replacedBy)}${list(t.policies.replaces, view.replaces)}${list(t.policies.relations, view.relations)}
${view.issues.length > 0 && html`<section><h2>${t.policies.issues}</h2><ul>${view.issues.map((one) => html`<li><a href="${link.issue(one.slug)}">${one.title}</a></li>`)}</ul></section>`}
${proof(view.publication, request)}</aside>`
}

import { summaryList } from '../../../components/summary-list/summary-list.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import { type DocumentView, documentView } from '../../../record/queries/document-view.ts'
import { documentView as schema } from '../../../record/queries/schemas/register.ts'
import { currentSlug } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page } from '../../page.ts'
import { paragraphs } from '../../parts/minute-text.ts'
import { fileSize, paperFacts } from '../../parts/paper-list.ts'
import { proof } from '../../parts/proof.ts'
import { link } from '../../routes.ts'

/** A paper: what it is, its text to read, its file to download, every version of it. */
export const documentPage: Page<DocumentView> = {
  route: '/documents/:slug',
  subject: 'document',
  json: schema,

  load: ({ reader, params }) => {
    const { slug = '' } = params
    const view = documentView(reader, slug)
    if (view) return view
    const current = currentSlug(reader, 'document', slug)
    return current ? { redirect: link.document(current) } : { missing: true }
  },

  render: (view, request) => {
    const { t } = request
    const { document, paper } = view
    return {
      title: document.title,
      section: 'meetings',
      breadcrumbs: [
        { text: t.site.meetings, href: link.meetings() },
        ...trail(view, t),
        { text: document.title },
      ],
      description: `${t.document.kinds[document.kind]}: ${document.title}`,
      canonical: link.document(document.slug),
      main: html`<h1>${document.title}</h1><p class="stands">${t.document.kinds[document.kind]} <span class="quiet">${paperFacts(paper, t)}</span></p>
<div class="columns"><div>${standing(view, t)}${facts(view, t)}
${document.text && document.openness.state === 'open' && html`<h2>${t.document.read}</h2><div class="words">${paragraphs(document.text)}</div>`}</div>
<aside class="aside" aria-label="${t.document.about}">${considered(view, t)}${proof(view.publication, request)}</aside></div>`,
    }
  },
}

function trail({ items }: DocumentView, t: Messages): { text: string; href: string }[] {
  const [first] = items
  if (!first) return []
  return [{ text: `${first.bodyName}, ${t.dates.long(first.date)}`, href: link.meeting(first.meetingSlug) }]
}

function standing({ document }: DocumentView, t: Messages): Html {
  if (document.openness.state !== 'open') return html`<p class="govuk-inset-text">${t.document.withheld}</p>`
  if (document.versions.length === 0) return html`<p class="govuk-inset-text">${t.document.listedOnly}</p>`
  const newest = document.versions.length
  return html`<h2>${newest > 1 ? t.document.versions : t.document.download}</h2><ul class="papers">${document.versions
    .map((version, index) => ({ version, number: index + 1 }))
    .toReversed()
    .map(
      ({ version, number }) =>
        html`<li><a href="${link.documentFile(document.slug, version.fileName, number === newest ? undefined : number)}">${version.fileName}</a>${newest > 1 && html` <span>${t.document.version(number)}${number === newest && html`, ${t.document.newest}`}</span>`}
<span class="papers__size">${fileSize(version.bytes, t)}${version.publishedOn && html` · ${t.document.published(t.dates.long(version.publishedOn))}`}</span>${version.note && html`<span class="quiet">${version.note}</span>`}</li>`,
    )}</ul>`
}

function facts({ document }: DocumentView, t: Messages): Html {
  const newest = document.versions.at(-1)
  const rows: [string, string | undefined][] = [
    [t.document.label, document.label],
    [t.document.publishedOn, document.publishedOn && t.dates.long(document.publishedOn)],
    [t.document.authors, document.authors?.map((author) => author.name).join(', ')],
    [t.document.type, newest?.mediaType ?? document.typePrinted],
    [t.document.size, newest ? fileSize(newest.bytes, t) : document.sizePrinted],
    [t.document.fingerprint, newest?.sha256],
  ]
  return summaryList({
    classes: 'document-facts',
    rows: rows.flatMap(([key, value]) => (value ? [{ key: { text: key }, value: { text: value } }] : [])),
  })
}

function considered({ items }: DocumentView, t: Messages): Html | '' {
  if (items.length === 0) return ''
  return html`<section><h2>${t.document.considered}</h2><ul>${items.map(
    (place) =>
      html`<li><a href="${link.item(place)}">${place.heading}</a><br><span class="quiet">${place.bodyName}, ${t.dates.long(place.date)}</span></li>`,
  )}</ul></section>`
}

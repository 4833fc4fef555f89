import { html } from '../../../platform/html/html.ts'
import { type BodiesView, type BodyLine, bodiesView } from '../../../record/queries/bodies-view.ts'
import { bodiesView as schema } from '../../../record/queries/schemas/bodies.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page } from '../../page.ts'
import { bodyRow } from '../../parts/body-row.ts'
import { numberedPages } from '../../parts/numbered-pages.ts'
import { pageNumber, readQuery } from '../../query.ts'
import { link } from '../../routes.ts'

const parameters = { page: pageNumber }

/** Every body that meets or met, by category or kind. */
export const bodiesPage: Page<BodiesView> = {
  route: '/bodies',
  json: schema,
  query: parameters,

  load: ({ reader, query, today, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    return bodiesView(reader, asked.page ?? 1, today) ?? { missing: true }
  },

  render: (view, { t }) => ({
    title: t.body.title,
    main: html`<h1>${t.body.title}</h1>
<p class="lead">${t.body.lead}</p>
${view.total === 0 && html`<p class="quiet">${t.body.none}</p>`}
${[...groups(view.lines, t)].map(
  ([name, lines]) =>
    html`<section><h2>${name}</h2><ul class="rows rows--plain">${lines.map((line) => bodyRow(line, t))}</ul></section>`,
)}
${numberedPages(view, (page) => link.bodies({ page }), t)}`,
    section: 'meetings',
    breadcrumbs: [{ text: t.site.meetings, href: link.meetings() }, { text: t.body.title }],
    description: t.body.lead,
    canonical: link.bodies({ page: view.page === 1 ? undefined : view.page }),
  }),
}

/** Lines under the name of their category, or of their kind where they have none; the ended apart. */
function groups(lines: readonly BodyLine[], t: Messages): Map<string, BodyLine[]> {
  const found = new Map<string, BodyLine[]>()
  for (const line of lines) {
    const name = line.isEnded ? t.body.ended : (line.category ?? t.body.kinds[line.kind])
    found.set(name, [...(found.get(name) ?? []), line])
  }
  return found
}

import { summaryList } from '../../../components/summary-list/summary-list.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import { type EntryLine, type LogView, logView } from '../../../record/queries/log-view.ts'
import { logView as schema } from '../../../record/queries/schemas/log.ts'
import type { Page, PageRequest } from '../../page.ts'
import { pageLinks } from '../../parts/page-links.ts'
import { pageNumber, readQuery } from '../../query.ts'
import { link } from '../../routes.ts'

const parameters = { page: pageNumber }

/** The public log: its head, the files to take away, how to check them, and the newest entries. */
export const recordPage: Page<LogView> = {
  route: '/record',
  json: schema,
  query: parameters,

  load: ({ reader, query, t }) => {
    const asked = readQuery(query, parameters, t)
    if ('invalid' in asked) return asked
    const { page = 1 } = asked
    const view = logView(reader, page)
    return page > 1 && view.entries.rows.length === 0 ? { missing: true } : view
  },

  render: ({ state, entries }, { t, council }) => ({
    title: t.log.title,
    breadcrumbs: [{ text: t.log.title }],
    description: t.log.lead,
    main: html`<h1>${t.log.title}</h1><p class="lead">${t.log.lead}</p>
<h2>${t.log.head}</h2>${summaryList({
      classes: 'document-facts',
      rows: [
        { key: { text: t.log.newest }, value: { text: t.log.size(state.size) } },
        { key: { text: t.log.rootHash }, value: { html: html`<code>${state.rootHash}</code>` } },
        {
          key: { text: t.log.lastChange },
          value: { text: t.dates.instant(state.changedAt, council.timeZone) },
        },
      ],
    })}
<h2>${t.log.take}</h2><ul class="govuk-list govuk-list--bullet">
<li><a href="${link.recordFile()}" download>${t.log.recordFile}</a>: ${t.log.recordFileWords}</li>
<li><a href="${link.logFile()}" download>${t.log.logFile}</a>: ${t.log.logFileWords}</li></ul>
<h2>${t.log.checkTitle}</h2><ol class="govuk-list govuk-list--number">${t.log.check.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${t.log.newest}</h2><ul class="rows rows--wide rows--log">${entries.rows.map((entry) => row(entry, { t, council }))}</ul>
${pageLinks(entries, (page) => `${link.record()}${page === 1 ? '' : `?page=${page}`}`, t)}`,
  }),
}

function row(entry: EntryLine, { t, council }: Pick<PageRequest, 't' | 'council'>): Html {
  return html`<li><span class="agenda__number">${t.number(entry.seq)}</span><div><a href="${link.versions(entry.subjectId)}">${entry.title ?? entry.subjectId}</a>
<p class="quiet">${t.log.acts[entry.act as keyof typeof t.log.acts]} ${t.dates.instant(entry.at, council.timeZone)}, ${entry.actor} · ${t.log.version(entry.version)} · <code>${entry.contentSha256.slice(0, 12)}…</code></p>
${entry.note && html`<p class="says">${entry.note}</p>`}</div></li>`
}

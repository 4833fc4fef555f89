import { table } from '../../../components/table/table.ts'
import { type Html, html } from '../../../platform/html/html.ts'
import {
  type VersionsView,
  type VersionView,
  versionsView,
  versionView,
} from '../../../record/queries/log-view.ts'
import * as schemas from '../../../record/queries/schemas/log.ts'
import type { Version } from '../../../record/queries/subject.ts'
import type { Messages } from '../../messages/messages.ts'
import type { Page, PageRequest } from '../../page.ts'
import { link } from '../../routes.ts'

/** Every version of a subject that was ever published. */
export const versionsPage: Page<VersionsView> = {
  route: '/record/subjects/:type/:slug',
  json: schemas.versionsView,
  load: ({ reader, params }) => versionsView(reader, `${params.type}/${params.slug}`) ?? { missing: true },

  render: (view, { t, council }) => ({
    title: t.log.versionsOf(view.title),
    isUnlisted: true,
    breadcrumbs: [{ text: t.log.title, href: link.record() }, { text: view.title }],
    main: html`<h1>${t.log.versionsOf(view.title)}</h1><p class="lead">${t.log.versionsLead}</p>
<ol class="rows rows--wide rows--log" reversed>${view.versions.map((version) => row(view.subjectId, version, { t, council }))}</ol>`,
  }),
}

function row(subjectId: string, version: Version, { t, council }: Pick<PageRequest, 't' | 'council'>): Html {
  const name = t.log.version(version.version)
  return html`<li><span class="agenda__number">${t.number(version.version)}</span><div>
<a href="${link.version(subjectId, version.version)}">${t.log.acts[version.act as keyof typeof t.log.acts]}, ${name}</a>
<p class="quiet">${t.dates.instant(version.at, council.timeZone)}, ${version.actor} · ${t.log.entry(version.seq)}${!version.isHeld && html` · ${t.log.contentGone}`}</p>
${version.note && html`<p class="says">${version.note}</p>`}<p class="proof">sha256 ${version.contentSha256}</p></div></li>`
}

/** One version: what it changed, and the content word for word. */
export const versionPage: Page<VersionView> = {
  route: '/record/subjects/:type/:slug/:version',
  json: schemas.versionView,

  load: ({ reader, params }) => {
    const { type, slug, version = '' } = params
    if (!/^[1-9]\d{0,6}$/.test(version)) return { missing: true }
    return versionView(reader, `${type}/${slug}`, Number(version)) ?? { missing: true }
  },

  render: (view, { t, council }) => {
    const { version } = view
    const name = `${view.title}, ${t.log.version(version.version)}`
    return {
      title: name,
      isUnlisted: true,
      breadcrumbs: [
        { text: t.log.title, href: link.record() },
        { text: view.title, href: link.versions(view.subjectId) },
        { text: t.log.version(version.version) },
      ],
      main: html`<h1>${name}</h1><p class="stands">${t.log.acts[version.act as keyof typeof t.log.acts]} ${t.dates.instant(version.at, council.timeZone)}, ${version.actor}. ${version.note}</p>
<p class="proof">${t.log.entry(version.seq)}<br>sha256 ${version.contentSha256}</p>
<h2>${t.log.whatChanged}</h2>${changes(view, t)}
${
  view.content !== null &&
  html`<h2>${t.log.content}</h2><pre class="content" tabindex="0">${JSON.stringify(view.content, null, 2)}</pre>`
}`,
    }
  },
}

function changes({ version, content, changes: list }: VersionView, t: Messages): Html {
  if (content === null) return html`<p>${t.log.notHeld}</p>`
  if (version.version === 1 || list.length === 0) return html`<p>${t.log.nothingBefore}</p>`
  return html`<div class="scrolls" tabindex="0" role="region" aria-label="${t.log.whatChanged}">${table({
    head: [{ text: t.log.place }, { text: t.log.before }, { text: t.log.after }],
    rows: list.map((change) => [
      { html: html`<code>${change.path}</code>` },
      { html: change.before === null ? html`` : html`<del>${change.before}</del>` },
      { html: change.after === null ? html`` : html`<ins>${change.after}</ins>` },
    ]),
  })}</div>`
}

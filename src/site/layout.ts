import { breadcrumbs } from '../components/breadcrumbs/breadcrumbs.ts'
import { serviceNavigation } from '../components/service-navigation/service-navigation.ts'
import { skipLink } from '../components/skip-link/skip-link.ts'
import { type Html, html, raw } from '../platform/html/html.ts'
import type { AssetNames } from './assets.ts'
import type { Frame, PageRequest } from './page.ts'
import { link } from './routes.ts'

/** What the layout needs beside the page: the addresses of the style sheet, fonts and script. */
export type LayoutContext = { assets: AssetNames; path: string; jsonPath: string | undefined }

const SECTIONS = [
  ['issues', link.issues()],
  ['meetings', link.meetings()],
  ['decisions', link.decisions()],
  ['policies', link.policies()],
  ['people', link.people()],
  ['search', link.search()],
] as const

/** A whole page: head, the council's name and the ways through the site, the content, the foot. */
export function layout(frame: Frame, request: PageRequest, context: LayoutContext): string {
  const { council, t } = request
  const page = html`<!doctype html>
<html lang="${council.language}" class="govuk-template">
${head(frame, request, context)}
<body class="govuk-template__body">
${skipLink({ text: t.site.skipToContent, href: '#main-content' })}
<header class="govuk-template__header">${navigation(frame, request)}</header>
${
  frame.breadcrumbs &&
  html`<div class="govuk-width-container">${breadcrumbs({
    labelText: t.site.breadcrumb,
    items: frame.breadcrumbs.map(({ text, href }) => (href ? { text, href } : { text })),
  })}</div>`
}
<main id="main-content" tabindex="-1">
${frame.hero}
<div class="govuk-width-container govuk-main-wrapper">
${frame.main}
</div>
</main>
${foot(request, context)}
</body>
</html>
`
  return page.markup
}

function head(
  frame: Frame,
  { council, origin }: PageRequest,
  { assets, path, jsonPath }: LayoutContext,
): Html {
  const title = frame.title === council.name ? council.name : `${frame.title} - ${council.name}`
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${frame.description && html`<meta name="description" content="${frame.description}">`}
${frame.isUnlisted && html`<meta name="robots" content="noindex">`}
<link rel="canonical" href="${origin}${frame.canonical ?? path}">
<link rel="preload" href="${assets.sans}" as="font" type="font/woff2" crossorigin>
<link rel="preload" href="${assets.serif}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${jsonPath && html`<link rel="alternate" type="application/json" href="${jsonPath}">`}
${frame.alternates?.map((other) => html`<link rel="alternate" type="${other.type}" href="${other.href}" title="${other.title}">\n`)}
<meta property="og:title" content="${frame.title}">
<meta property="og:site_name" content="${council.name}">
${frame.description && html`<meta property="og:description" content="${frame.description}">`}
${frame.structured && html`<script type="application/ld+json">${jsonForScript(frame.structured)}</script>`}
<script type="module" src="${assets.script}"></script>
</head>`
}

/** JSON inside a script element: no `<` can end it early, and data is not script, so the CSP lets it be. */
function jsonForScript(data: Record<string, unknown>): Html {
  return raw(JSON.stringify(data).replace(/</g, '\\u003c'))
}

function navigation(frame: Frame, { council, t }: PageRequest): Html {
  return serviceNavigation({
    serviceName: council.name,
    serviceUrl: link.home(),
    navigationLabel: t.site.mainNavigation,
    ariaLabel: council.name,
    menuButtonText: t.site.menu,
    navigation: SECTIONS.map(([section, href]) => ({
      text: t.site[section],
      href,
      active: frame.section === section,
    })),
  })
}

function foot({ t }: PageRequest, { jsonPath }: LayoutContext): Html {
  return html`<footer class="foot"><div class="govuk-width-container"><ul class="foot__links">
<li><a href="${link.accessibility()}">${t.site.accessibility}</a></li>
${jsonPath && html`<li><a href="${jsonPath}">${t.site.json}</a></li>`}
<li><a href="${link.papersOut()}">${t.papersOut.title}</a></li>
<li><a href="${link.record()}">${t.site.wholeRecord}</a></li>
<li><a href="${link.api()}">${t.site.api}</a></li>
<li><a href="${link.about()}">${t.site.about}</a></li>
</ul></div></footer>`
}

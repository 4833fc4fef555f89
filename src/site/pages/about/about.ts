import { html } from '../../../platform/html/html.ts'
import type { Page } from '../../page.ts'

type Nothing = { about: true }

/** What this site is, and how honest it is about its sources. */
export const aboutPage: Page<Nothing> = {
  route: '/about',
  json: 'none',
  load: () => ({ about: true }),
  render: (_, { t, council }) => ({
    title: t.about.title,
    breadcrumbs: [{ text: t.about.title }],
    main: html`<h1>${t.about.title}</h1>${council.about && html`<p class="lead">${council.about}</p>`}${t.about.paragraphs.map((text) => html`<p>${text}</p>`)}<p>${t.about.software}</p>`,
  }),
}

/** The accessibility statement's text; a council adds its own contact. */
export const accessibilityPage: Page<Nothing> = {
  route: '/accessibility',
  json: 'none',
  load: () => ({ about: true }),
  render: (_, { t }) => ({
    title: t.accessibility.title,
    breadcrumbs: [{ text: t.accessibility.title }],
    main: html`<h1>${t.accessibility.title}</h1>${t.accessibility.paragraphs.map((text) => html`<p>${text}</p>`)}`,
  }),
}

import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type SkipLinkOptions = Common & Content & Optional<{ href: string }>

/** The first thing the keyboard reaches: past everything that repeats, to the page's own content. */
export function skipLink(options: SkipLinkOptions): Html {
  return html`<a href="${options.href || '#content'}" class="${classNames('govuk-skip-link', options.classes)}"${attributes(options.attributes)} data-module="govuk-skip-link">${content(options)}</a>`
}

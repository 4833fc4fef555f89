import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, markupOr } from '../content.ts'
import type { Optional } from '../options.ts'

export type BackLinkOptions = Common & Content & Optional<{ href: string }>

/** A link to the page before this one. */
export function backLink(options: BackLinkOptions): Html {
  return html`<a href="${options.href || '#'}" class="${classNames('govuk-back-link', options.classes)}"${attributes(options.attributes)}>${markupOr(options.html, options.text || 'Back')}</a>`
}

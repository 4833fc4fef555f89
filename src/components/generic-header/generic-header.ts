import { type Html, html } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { markupOr } from '../content.ts'
import type { Optional } from '../options.ts'

export type GenericHeaderOptions = Common &
  Optional<{ url: string; logoText: string; logoHtml: Html; containerClasses: string }>

/** The top of every page: whose site this is, with a link home. */
export function genericHeader(options: GenericHeaderOptions): Html {
  return headerBlock('govuk-generic-header', options)
}

/** A header under another block name, with the same parts. */
export function headerBlock(block: string, options: GenericHeaderOptions): Html {
  return html`<div class="${classNames(block, options.classes)}"${attributes(options.attributes)}>
  <div class="${block}__container ${options.containerClasses || 'govuk-width-container'}">
    <div class="${block}__logo">
      <a href="${options.url || '/'}" class="${block}__homepage-link">
        ${markupOr(options.logoHtml, options.logoText)}
      </a>
    </div>
  </div>
</div>`
}

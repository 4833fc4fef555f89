import { type Html, html } from '../../platform/html/html.ts'
import type { Common } from '../attributes.ts'
import { headerBlock } from '../generic-header/generic-header.ts'
import type { Optional } from '../options.ts'

export type HeaderOptions = Common & { readonly logo: Html } & Optional<{
    homepageUrl: string
    productName: string
    containerClasses: string
  }>

/**
 * The header with a logo and a product name. The official one always shows the crown, which a council must not use:
 * here the logo is the caller's.
 */
export function header(options: HeaderOptions): Html {
  const product =
    options.productName && html`<span class="govuk-header__product-name">${options.productName}</span>`
  return headerBlock('govuk-header', {
    url: options.homepageUrl,
    containerClasses: options.containerClasses,
    classes: options.classes,
    attributes: options.attributes,
    logoHtml: html`${options.logo}
        ${product}`,
  })
}

import { type Html, html, type Value } from '../../platform/html/html.ts'
import { type Attributes, attributes, classNames } from '../attributes.ts'
import type { Optional } from '../options.ts'

export type FooterLink = { readonly text: string; readonly href: string } & Optional<{
  attributes: Attributes
}>

export type FooterSection = { readonly title: string } & Optional<{
  items: readonly FooterLink[]
  /** In how many columns the links are set. */
  columns: number
  /** The section's own width in the grid: full unless given. */
  width: 'full' | 'one-half' | 'one-third' | 'two-thirds' | 'one-quarter' | 'three-quarters'
}>

/** The titled lists of links at the top of a footer, with a line under them. */
export function footerNavigation(sections: readonly FooterSection[]): Html {
  return html`<div class="govuk-footer__navigation">${sections.map(
    (section) => html`
      <div class="govuk-footer__section govuk-grid-column-${section.width || 'full'}">
        <h2 class="govuk-footer__heading govuk-heading-m">${section.title}</h2>
        ${links(section)}
      </div>`,
  )}
    </div>
    <hr class="govuk-footer__section-break">`
}

/** One link of a footer. */
export function footerLink(link: FooterLink): Html {
  return html`<a class="govuk-footer__link" href="${link.href}"${attributes(link.attributes)}>
              ${link.text}
            </a>`
}

function links({ items = [], columns }: FooterSection): Value {
  if (items.length === 0) return false
  return html`<ul class="${classNames('govuk-footer__list', columns !== undefined && `govuk-footer__list--columns-${columns}`)}">${items
    .filter((item) => item.href && item.text)
    .map(
      (item) => html`
          <li class="govuk-footer__list-item">
            ${footerLink(item)}
          </li>`,
    )}
        </ul>`
}

import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasContent } from '../content.ts'
import type { Optional } from '../options.ts'
import { type FooterLink, type FooterSection, footerLink, footerNavigation } from './footer-navigation.ts'
import { LICENCE_LOGO } from './licence-logo.ts'

export type FooterOptions = Common &
  Optional<{
    containerClasses: string
    /** A mark above everything else. The official footer shows the crown there, which a council must not use. */
    logo: Html
    navigation: readonly FooterSection[]
    meta: Content & Optional<{ visuallyHiddenTitle: string; items: readonly FooterLink[] }>
    /** The terms for using the content; no statement and no logo of the Open Government Licence unless given. */
    contentLicence: Content | null
    copyright: Content & { readonly href: string }
  }>

/** The foot of every page. */
export function footer(options: FooterOptions): Html {
  const { navigation = [] } = options
  return html`<div class="${classNames('govuk-footer', options.classes)}"${attributes(options.attributes)}>
  <div class="${classNames('govuk-width-container', options.containerClasses)}">
    ${options.logo}
    ${navigation.length > 0 && footerNavigation(navigation)}
    <div class="govuk-footer__meta">
      <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
        ${options.meta && meta(options.meta)}
        ${options.contentLicence && licence(options.contentLicence)}
      </div>
      ${options.copyright && copyright(options.copyright)}
    </div>
  </div>
</div>`
}

function meta(options: NonNullable<FooterOptions['meta']>): Value {
  const { items = [] } = options
  return html`<h2 class="govuk-visually-hidden">${options.visuallyHiddenTitle || 'Support links'}</h2>${
    items.length > 0 &&
    html`
        <ul class="govuk-footer__inline-list">${items.map(
          (item) => html`
          <li class="govuk-footer__inline-list-item">
            ${footerLink(item)}
          </li>`,
        )}
        </ul>`
  }${
    hasContent(options) &&
    html`
        <div class="govuk-footer__meta-custom">
          ${content(options)}
        </div>`
  }`
}

function licence(words: Content): Html {
  return html`${LICENCE_LOGO}
        <span class="govuk-footer__licence-description">
          ${content(words)}
        </span>`
}

function copyright(options: Content & { readonly href: string }): Html {
  return html`<div class="govuk-footer__meta-item">
        <a class="govuk-footer__link govuk-footer__copyright-logo" href="${options.href}">
          ${content(options)}
        </a>
      </div>`
}

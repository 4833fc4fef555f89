import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type LanguageItem = Common &
  Content &
  Optional<{
    href: string
    current: boolean
    lang: string
    hrefLang: string
    dir: string
    languageDescriptionText: string
  }>

export type LanguageNavigationOptions = Common & { readonly items: readonly LanguageItem[] } & Optional<{
    ariaLabel: string
  }>

/** The same page in other languages. An entry without a link is the language of this page. */
export function languageNavigation(options: LanguageNavigationOptions): Html {
  return html`<nav class="${classNames('govuk-language-navigation', options.classes)}"${attributes(options.attributes)} aria-label="${options.ariaLabel ?? 'Language'}">
  <ul class="govuk-language-navigation__list">${options.items.map(
    (item) => html`
    <li class="govuk-language-navigation__list-item">
      ${item.current || !item.href ? currentLanguage(item) : otherLanguage(item)}
    </li>`,
  )}
  </ul>
</nav>`
}

function currentLanguage(item: LanguageItem): Html {
  return html`<span class="${classNames('govuk-language-navigation__text', item.classes)}" aria-current="true"${attribute('lang', item.lang)}${attribute('dir', item.dir)}${attributes(item.attributes)}>${content(item)}</span>`
}

function otherLanguage(item: LanguageItem): Html {
  const description =
    item.languageDescriptionText &&
    html`<span class="govuk-visually-hidden"> ${item.languageDescriptionText}</span>`
  return html`<a class="${classNames('govuk-language-navigation__link', item.classes)}" href="${item.href}" rel="alternate"${attribute('lang', item.lang)}${attribute('hreflang', item.hrefLang || item.lang)}${attribute('dir', item.dir)}${attributes(item.attributes)}>${content(item)}${description}
      </a>`
}

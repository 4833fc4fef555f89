import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type ButtonOptions, button } from '../button/button.ts'
import { type Content, hasMarkup, markupOr } from '../content.ts'
import type { Optional } from '../options.ts'

export type CookieAction = { readonly text: string } & Pick<
  ButtonOptions,
  'type' | 'name' | 'value' | 'href' | 'classes' | 'attributes'
>

export type CookieMessage = Common &
  Content &
  Optional<{
    headingText: string
    headingHtml: Html
    role: string
    hidden: boolean
    actions: readonly CookieAction[]
  }>

export type CookieBannerOptions = Common & { readonly messages: readonly CookieMessage[] } & Optional<{
    ariaLabel: string
    hidden: boolean
  }>

/** Asks about cookies, and says what was answered. */
export function cookieBanner(options: CookieBannerOptions): Html {
  return html`<div class="${classNames('govuk-cookie-banner', options.classes)}" data-nosnippet role="region" aria-label="${options.ariaLabel || 'Cookie banner'}"${attribute('hidden', options.hidden)}${attributes(options.attributes)}>${options.messages.map(message)}
</div>`
}

function message(options: CookieMessage): Html {
  const classes = classNames('govuk-cookie-banner__message', options.classes, 'govuk-width-container')
  return html`
  <div class="${classes}"${attribute('role', options.role)}${attributes(options.attributes)}${attribute('hidden', options.hidden)}>
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${heading(options)}
        <div class="govuk-cookie-banner__content">
          ${words(options)}
        </div>
      </div>
    </div>
    ${
      options.actions &&
      html`<div class="govuk-button-group">
      ${options.actions.map((one) => html`${action(one)}\n`)}
    </div>`
    }
  </div>`
}

function heading(options: CookieMessage): Value {
  if (!hasMarkup(options.headingHtml) && !options.headingText) return false
  return html`<h2 class="govuk-cookie-banner__heading govuk-heading-m">
          ${markupOr(options.headingHtml, options.headingText)}
        </h2>`
}

function words(options: CookieMessage): Value {
  if (hasMarkup(options.html)) return options.html
  return options.text && html`<p class="govuk-body">${options.text}</p>`
}

function action(options: CookieAction): Html {
  if (!options.href || options.type === 'button')
    return button({ ...options, type: options.type ?? 'button' })
  return html`<a class="${classNames('govuk-link', options.classes)}" href="${options.href}"${attributes(options.attributes)}>${options.text}</a>`
}

import { type Html, html, type Value } from '../../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, hasMarkup } from '../content.ts'
import { type Listed, type Optional, present } from '../options.ts'
import { navigationItem } from './navigation-item.ts'

export type NavigationItem = Content &
  Optional<{
    href: string
    /** This very page. */
    current: boolean
    /** The part of the site this page is in. */
    active: boolean
    attributes: Attributes
  }>

export type ServiceNavigationOptions = Common &
  Optional<{
    serviceName: string
    serviceUrl: string
    navigation: Listed<NavigationItem>
    navigationClasses: string
    navigationId: string
    navigationLabel: string
    ariaLabel: string
    menuButtonText: string
    menuButtonLabel: string
    /** Whether a script folds the list on a phone; it does for more than one entry unless told otherwise. */
    collapseNavigationOnMobile: boolean
    slots: Optional<{
      start: Html
      end: Html | { readonly html: Html; readonly align?: 'inline' }
      navigationStart: Html
      navigationEnd: Html
    }>
  }>

/** The name of the service and the ways to its parts. */
export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const { slots = {}, serviceName } = options
  const end = slots.end && 'html' in slots.end ? slots.end : { html: slots.end }
  const isInline = 'align' in end && end.align === 'inline'
  const shared = html` class="${classNames('govuk-service-navigation', options.classes)}" data-module="govuk-service-navigation"${attributes(options.attributes)}`
  const inner = html`
  <div class="${classNames('govuk-width-container', isInline && 'govuk-service-navigation__inlining-container')}">
    ${slots.start}
    <div class="govuk-service-navigation__container">
      ${serviceName && service(serviceName, options.serviceUrl)}
      ${navigation(options)}
    </div>
    ${end.html}
  </div>
`
  // With a name or more around it this is a landmark of its own; otherwise the <nav> is landmark enough.
  if (serviceName || hasMarkup(slots.start) || hasMarkup(end.html)) {
    return html`<section aria-label="${options.ariaLabel ?? 'Service information'}"${shared}>${inner}</section>`
  }
  return html`<div${shared}>${inner}</div>`
}

function service(name: string, url: string | undefined): Html {
  const words = url
    ? html`<a href="${url}" class="govuk-service-navigation__link">
            ${name}
          </a>`
    : html`<span class="govuk-service-navigation__text">${name}</span>`
  return html`<span class="govuk-service-navigation__service-name">
          ${words}
        </span>`
}

function navigation(options: ServiceNavigationOptions): Value {
  const items = present(options.navigation)
  const { navigationStart, navigationEnd } = options.slots ?? {}
  if (items.length === 0 && !hasMarkup(navigationStart) && !hasMarkup(navigationEnd)) return false
  const id = options.navigationId || 'navigation'
  const menu = options.menuButtonText || 'Menu'
  const classes = classNames('govuk-service-navigation__wrapper', options.navigationClasses)
  return html`<nav aria-label="${options.navigationLabel || menu}" class="${classes}">
        ${(options.collapseNavigationOnMobile ?? items.length > 1) && menuButton(menu, id, options.menuButtonLabel)}
        <ul class="govuk-service-navigation__list" id="${id}">
          ${navigationStart}${items.map(({ item }) => navigationItem(item))}${navigationEnd}
        </ul>
      </nav>`
}

// Hidden until a script that can fold the list shows it.
function menuButton(text: string, id: string, label: string | undefined): Html {
  return html`<button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="${id}"${attribute('aria-label', label !== text && label)} hidden aria-hidden="true">
          ${text}
        </button>`
}

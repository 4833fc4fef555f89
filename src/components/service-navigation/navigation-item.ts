import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attribute, attributes, classNames } from '../attributes.ts'
import { content, hasContent } from '../content.ts'
import type { NavigationItem } from './service-navigation.ts'

/** One entry of a service's navigation. */
export function navigationItem(item: NavigationItem): Html {
  const isActive = item.active === true || item.current === true
  const classes = classNames(
    'govuk-service-navigation__item',
    isActive && 'govuk-service-navigation__item--active',
  )
  return html`
          <li class="${classes}">
            ${linkOrText(item, isActive)}
          </li>`
}

function linkOrText(item: NavigationItem, isActive: boolean): Value {
  const current = attribute('aria-current', isActive && (item.current ? 'page' : 'true'))
  if (item.href) {
    return html`<a class="govuk-service-navigation__link" href="${item.href}"${current}${attributes(item.attributes)}>
              ${words(item, isActive)}
            </a>`
  }
  if (!hasContent(item)) return false
  return html`<span class="govuk-service-navigation__text"${current}>
              ${words(item, isActive)}
            </span>`
}

// <strong> tells the current entry apart for people who override colours and styles.
function words(item: NavigationItem, isActive: boolean): Value {
  if (!isActive) return content(item)
  return html`<strong class="govuk-service-navigation__active-fallback">${content(item)}</strong>`
}

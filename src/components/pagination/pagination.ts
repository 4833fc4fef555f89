import { type Html, html, raw } from '../../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasContent } from '../content.ts'
import { type Listed, type Optional, present } from '../options.ts'

export type PageLink = Optional<{
  number: number | string
  href: string
  current: boolean
  /** Stands for the pages left out; needs nothing else. */
  ellipsis: boolean
  visuallyHiddenText: string
  attributes: Attributes
}>

export type Neighbour = Content & { readonly href: string } & Optional<{
    labelText: string
    attributes: Attributes
  }>

export type PaginationOptions = Common &
  Optional<{
    items: Listed<PageLink>
    previous: Neighbour
    next: Neighbour
    landmarkLabel: string
  }>

/** Ways to the pages of a list; without `items`, to the page before and after this one, set as blocks. */
export function pagination(options: PaginationOptions): Html {
  const { items, previous, next } = options
  const isBlock = items === undefined && (previous !== undefined || next !== undefined)
  const classes = classNames('govuk-pagination', isBlock && 'govuk-pagination--block', options.classes)
  return html`<nav class="${classes}" aria-label="${options.landmarkLabel || 'Pagination'}"${attributes(options.attributes)}>
  ${previous?.href && neighbour('prev', previous, isBlock)}
  ${
    items &&
    html`<ul class="govuk-pagination__list">${present(items).map(({ item }) => pageLink(item))}
  </ul>`
  }
  ${next?.href && neighbour('next', next, isBlock)}
</nav>`
}

function neighbour(rel: 'prev' | 'next', link: Neighbour, isBlock: boolean): Html {
  const icon = rel === 'prev' ? PREVIOUS_ARROW : NEXT_ARROW
  const titleClasses = classNames(
    'govuk-pagination__link-title',
    isBlock && !link.labelText && 'govuk-pagination__link-title--decorated',
  )
  return html`<div class="govuk-pagination__${rel}">
    <a class="govuk-link govuk-pagination__link" href="${link.href}" rel="${rel}"${attributes(link.attributes)}>
      ${(isBlock || rel === 'prev') && icon}
      <span class="${titleClasses}">
        ${hasContent(link) ? content(link) : DEFAULT_TITLES[rel]}
      </span>
      ${
        link.labelText &&
        isBlock &&
        html`<span class="govuk-visually-hidden">:</span>
      <span class="govuk-pagination__link-label">${link.labelText}</span>`
      }
      ${!isBlock && rel === 'next' && icon}
    </a>
  </div>`
}

function pageLink(item: PageLink): Html {
  if (Object.keys(item).length === 0) return html``
  if (item.ellipsis)
    return html`<li class="govuk-pagination__item govuk-pagination__item--ellipsis">&ctdot;</li>`
  const label = item.visuallyHiddenText ?? `Page ${item.number ?? ''}`
  return html`
    <li class="${classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}">
      <a class="govuk-link govuk-pagination__link" href="${item.href}" aria-label="${label}"${attribute('aria-current', item.current && 'page')}${attributes(item.attributes)}>
        ${item.number}
      </a>
    </li>`
}

const DEFAULT_TITLES = {
  prev: raw('Previous<span class="govuk-visually-hidden"> page</span>'),
  next: raw('Next<span class="govuk-visually-hidden"> page</span>'),
}

const PREVIOUS_ARROW = arrow(
  'prev',
  'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
)
const NEXT_ARROW = arrow(
  'next',
  'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
)

function arrow(rel: 'prev' | 'next', path: string): Html {
  return html`<svg class="govuk-pagination__icon govuk-pagination__icon--${rel}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
        <path d="${path}"></path>
      </svg>`
}

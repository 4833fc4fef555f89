import { type Html, html } from '../../platform/html/html.ts'
import { type Attributes, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import type { Optional } from '../options.ts'

export type Breadcrumb = Content & Optional<{ href: string; attributes: Attributes }>

export type BreadcrumbsOptions = Common & { readonly items: readonly Breadcrumb[] } & Optional<{
    collapseOnMobile: boolean
    labelText: string
  }>

/** The way from the home page to this one. An entry without a link is the page itself. */
export function breadcrumbs(options: BreadcrumbsOptions): Html {
  const classes = classNames(
    'govuk-breadcrumbs',
    options.classes,
    options.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
  )
  return html`<nav class="${classes}"${attributes(options.attributes)} aria-label="${options.labelText ?? 'Breadcrumb'}">
  <ol class="govuk-breadcrumbs__list">${options.items.map(crumb)}
  </ol>
</nav>`
}

function crumb(item: Breadcrumb): Html {
  if (!item.href) {
    return html`
    <li class="govuk-breadcrumbs__list-item" aria-current="page">${content(item)}</li>`
  }
  return html`
    <li class="govuk-breadcrumbs__list-item">
      <a class="govuk-breadcrumbs__link" href="${item.href}"${attributes(item.attributes)}>${content(item)}</a>
    </li>`
}

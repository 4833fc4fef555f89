import { type Html, html, type Value } from '../../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, hasMarkup } from '../content.ts'
import { type Listed, type Optional, present } from '../options.ts'

export type Tab = {
  readonly label: string
  readonly panel: Content & Optional<{ attributes: Attributes }>
} & Optional<{
  /** The panel's id; made from `idPrefix` and the tab's place unless given. */
  id: string
  attributes: Attributes
}>

export type TabsOptions = Common & { readonly items: Listed<Tab> } & Optional<{
    id: string
    idPrefix: string
    title: string
  }>

/** Panels of which a script shows one at a time; without it, a table of contents above sections. */
export function tabs(options: TabsOptions): Html {
  const items = present(options.items).map(({ item, place }) => ({
    item,
    isFirst: place === 1,
    id: item.id || `${options.idPrefix ?? ''}-${place}`,
  }))
  return html`<div${attribute('id', options.id)} class="${classNames('govuk-tabs', options.classes)}"${attributes(options.attributes)} data-module="govuk-tabs">
  <h2 class="govuk-tabs__title">
    ${options.title ?? 'Contents'}
  </h2>${
    items.length > 0 &&
    html`
  <ul class="govuk-tabs__list">${items.map(tab)}
  </ul>${items.map(panel)}`
  }
</div>`
}

type PlacedTab = { readonly item: Tab; readonly isFirst: boolean; readonly id: string }

function tab({ item, isFirst, id }: PlacedTab): Html {
  return html`
    <li class="${classNames('govuk-tabs__list-item', isFirst && 'govuk-tabs__list-item--selected')}">
      <a class="govuk-tabs__tab" href="#${id}"${attributes(item.attributes)}>
        ${item.label}
      </a>
    </li>`
}

function panel({ item, isFirst, id }: PlacedTab): Html {
  const classes = classNames('govuk-tabs__panel', !isFirst && 'govuk-tabs__panel--hidden')
  return html`
  <div class="${classes}" id="${id}"${attributes(item.panel.attributes)}>
    ${panelWords(item.panel)}
  </div>`
}

function panelWords(words: Content): Value {
  if (hasMarkup(words.html)) return words.html
  return words.text && html`<p class="govuk-body">${words.text}</p>`
}

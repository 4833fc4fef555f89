import { type Html, html, type Value } from '../../platform/html/html.ts'
import { type Attributes, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasContent, hasMarkup } from '../content.ts'
import { type HeadingLevel, type Listed, type Optional, present } from '../options.ts'
import { translations } from '../translations.ts'

export type AccordionSection = { readonly heading: Content; readonly content: Content } & Optional<{
  summary: Content
  expanded: boolean
}>

export type AccordionOptions = Common & {
  readonly id: string
  readonly items: Listed<AccordionSection>
} & Optional<{
    headingLevel: HeadingLevel
    rememberExpanded: boolean
    hideAllSectionsText: string
    hideSectionText: string
    hideSectionAriaLabelText: string
    showAllSectionsText: string
    showSectionText: string
    showSectionAriaLabelText: string
  }>

/** Sections that a script folds away; without it, all of them are open. */
export function accordion(options: AccordionOptions): Html {
  const { id } = options
  const sections = present(options.items).map(({ item, place }) =>
    section(item, id, place, options.headingLevel ?? 2),
  )
  return html`<div class="${classNames('govuk-accordion', options.classes)}" data-module="govuk-accordion" id="${id}"${attributes(scriptOptions(options))}${attributes(options.attributes)}>${sections}
</div>`
}

function scriptOptions(options: AccordionOptions): Attributes {
  return {
    ...translations({
      'hide-all-sections': options.hideAllSectionsText,
      'hide-section': options.hideSectionText,
      'hide-section-aria-label': options.hideSectionAriaLabelText,
      'show-all-sections': options.showAllSectionsText,
      'show-section': options.showSectionText,
      'show-section-aria-label': options.showSectionAriaLabelText,
    }),
    ...(options.rememberExpanded !== undefined && { 'data-remember-expanded': options.rememberExpanded }),
  }
}

function section(item: AccordionSection, id: string, place: number, level: HeadingLevel): Html {
  return html`
  <div class="${classNames('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}">
    <div class="govuk-accordion__section-header">
      <h${level} class="govuk-accordion__section-heading">
        <span class="govuk-accordion__section-button" id="${id}-heading-${place}">
          ${content(item.heading)}
        </span>
      </h${level}>
      ${
        hasContent(item.summary) &&
        html`<div class="govuk-accordion__section-summary govuk-body" id="${id}-summary-${place}">
        ${content(item.summary)}
      </div>`
      }
    </div>
    <div id="${id}-content-${place}" class="govuk-accordion__section-content">
      ${sectionWords(item.content)}
    </div>
  </div>`
}

function sectionWords(words: Content): Value {
  if (hasMarkup(words.html)) return words.html
  return (
    words.text &&
    html`<p class="govuk-body">
        ${words.text}
      </p>`
  )
}

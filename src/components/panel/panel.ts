import { type Html, html, type Value } from '../../platform/html/html.ts'
import { attributes, type Common, classNames } from '../attributes.ts'
import { button } from '../button/button.ts'
import { type Content, content, hasContent, markupOr } from '../content.ts'
import type { HeadingLevel, Optional } from '../options.ts'

export type PanelAction = Common & { readonly text: string } & Optional<{
    href: string
    type: 'button' | 'submit' | 'reset'
  }>

export type PanelOptions = Common &
  Content &
  Optional<{
    titleText: string
    titleHtml: Html
    headingLevel: HeadingLevel
    /** Shown on an interruption only (class `govuk-panel--interruption`). */
    actions: Common & Optional<{ items: readonly PanelAction[] }>
  }>

/** Says that something was done, or with the class `govuk-panel--interruption` stops people to ask. */
export function panel(options: PanelOptions): Html {
  const level = options.headingLevel ?? 1
  const isInterruption = options.classes?.includes('govuk-panel--interruption') === true
  const classes = classNames('govuk-panel', !isInterruption && 'govuk-panel--confirmation', options.classes)
  return html`<div class="${classes}"${attributes(options.attributes)}>
  <h${level} class="govuk-panel__title">
    ${markupOr(options.titleHtml, options.titleText)}
  </h${level}>${
    hasContent(options) &&
    html`
  <div class="govuk-panel__body">
    ${content(options)}
  </div>`
  }
  ${isInterruption && actionBlock(options.actions)}
</div>`
}

function actionBlock(actions: PanelOptions['actions']): Value {
  if (actions === undefined) return false
  return html`<div class="${classNames('govuk-panel__actions', actions.classes)}"${attributes(actions.attributes)}>${
    actions.items?.length &&
    html`
    <div class="govuk-button-group">
      ${actions.items.map((action) => html`${panelAction(action)}\n`)}
    </div>`
  }
  </div>`
}

function panelAction(action: PanelAction): Html {
  if (!action.href || action.type === 'button') {
    return button({
      ...action,
      type: action.type ?? 'button',
      classes: classNames('govuk-button--inverse', action.classes),
    })
  }
  return html`<a class="${classNames('govuk-link govuk-link--inverse', action.classes)}" href="${action.href}"${attributes(action.attributes)}>${action.text}</a>`
}

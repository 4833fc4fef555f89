import { type Html, html, raw, type Value } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasMarkup } from '../content.ts'
import type { Optional } from '../options.ts'

export type ButtonOptions = Common &
  Content &
  Optional<{
    id: string
    /** Makes a link that looks like a button. */
    href: string
    type: 'submit' | 'button' | 'reset'
    name: string
    value: string
    disabled: boolean
    preventDoubleClick: boolean
    isStartButton: boolean
  }>

/** A button, or with `href` a link that looks like one. */
export function button(options: ButtonOptions): Html {
  const classes = classNames('govuk-button', options.classes, options.isStartButton && 'govuk-button--start')
  const shared = html` class="${classes}" data-module="govuk-button"${attributes(options.attributes)}${attribute('id', options.id)}`
  const words = html`${wording(options)}${options.isStartButton && START_ICON}`
  if (options.href) {
    return html`<a href="${options.href}" role="button" draggable="false"${shared}>
  ${words}
</a>`
  }
  return html`<button type="${options.type ?? 'submit'}"${attribute('value', options.value)}${attribute('name', options.name)}${options.disabled && raw(' disabled aria-disabled="true"')}${preventDoubleClick(options)}${shared}>
  ${words}
</button>`
}

// A start button lays out with flexbox, which would drop the spaces between its parts: markup needs one box.
function wording(options: ButtonOptions): Value {
  return options.isStartButton && hasMarkup(options.html)
    ? html`<span>${options.html}</span>`
    : content(options)
}

function preventDoubleClick(options: ButtonOptions): Html | false {
  if (options.preventDoubleClick === undefined) return false
  return html` data-prevent-double-click="${String(options.preventDoubleClick)}"`
}

const START_ICON = raw(`
  <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
  </svg>`)

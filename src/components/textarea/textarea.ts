import { type Html, html } from '../../platform/html/html.ts'
import { attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type LabelledField, labelledField, surround } from '../form-group.ts'
import type { Optional } from '../options.ts'

export type TextareaOptions = LabelledField &
  Common &
  Optional<{
    value: string
    rows: number | string
    spellcheck: boolean
    disabled: boolean
    autocomplete: string
  }>

/** A field of many lines. */
export function textarea(options: TextareaOptions): Html {
  const classes = classNames(
    'govuk-textarea',
    options.errorMessage && 'govuk-textarea--error',
    options.classes,
  )
  const spellcheck = options.spellcheck === undefined ? undefined : String(options.spellcheck)
  return labelledField(options, (id, describedBy) =>
    surround(
      options,
      html`<textarea class="${classes}" id="${id}" name="${options.name}" rows="${options.rows || 5}"${attribute('spellcheck', spellcheck)}${attribute('disabled', options.disabled)}${attribute('aria-describedby', describedBy)}${attribute('autocomplete', options.autocomplete)}${attributes(options.attributes)}>${leadingBreak(options.value)}</textarea>`,
    ),
  )
}

// The HTML parser drops one line break right after <textarea>: a text that starts with one needs a second.
function leadingBreak(text: string | undefined): string | undefined {
  return text !== undefined && /^\r?\n/.test(text) ? `\n${text}` : text
}

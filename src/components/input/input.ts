import { type Html, html, type Value } from '../../platform/html/html.ts'
import { type Attributes, type AttributeValue, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content, hasContent } from '../content.ts'
import { type LabelledField, labelledField } from '../form-group.ts'
import type { Optional } from '../options.ts'

export type AffixOptions = Common & Content

export type InputOptions = LabelledField &
  Common &
  Optional<{
    type: string
    value: string | number
    inputmode: string
    autocomplete: string
    autocapitalize: string
    pattern: string
    spellcheck: boolean
    disabled: boolean
    prefix: AffixOptions
    suffix: AffixOptions
    inputWrapper: Common
  }>

/** A field of one line. */
export function input(options: InputOptions): Html {
  return labelledField(options, (id, describedBy) => wrap(options, element(options, id, describedBy)))
}

function element(options: InputOptions, id: string, describedBy: string): Html {
  const own: Attributes = {
    class: classNames('govuk-input', options.classes, options.errorMessage && 'govuk-input--error'),
    id,
    name: options.name,
    type: options.type || 'text',
    spellcheck: optional(options.spellcheck === undefined ? undefined : String(options.spellcheck)),
    value: optional(options.value),
    disabled: optional(options.disabled),
    'aria-describedby': optional(describedBy === '' ? undefined : describedBy),
    autocomplete: optional(options.autocomplete),
    autocapitalize: optional(options.autocapitalize),
    pattern: optional(options.pattern),
    inputmode: optional(options.inputmode),
  }
  return html`<input${attributes(own)}${attributes(options.attributes)}>`
}

function optional(value: AttributeValue): { value: AttributeValue; optional: true } {
  return { value, optional: true }
}

function wrap(options: InputOptions, control: Html): Value {
  const { prefix, suffix, formGroup, inputWrapper } = options
  const around = [prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput]
  if (!around.some(hasContent)) return control
  return html`<div class="${classNames('govuk-input__wrapper', inputWrapper?.classes)}"${attributes(inputWrapper?.attributes)}>
    ${content(formGroup?.beforeInput)}
    ${affix('prefix', prefix)}
    ${control}
    ${affix('suffix', suffix)}
    ${content(formGroup?.afterInput)}
  </div>`
}

function affix(kind: 'prefix' | 'suffix', options: AffixOptions | undefined): Html | false {
  if (options === undefined || !hasContent(options)) return false
  return html`<div class="${classNames(`govuk-input__${kind}`, options.classes)}" aria-hidden="true"${attributes(options.attributes)}>${content(options)}</div>`
}

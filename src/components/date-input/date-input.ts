import { type Html, html } from '../../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type Content, content } from '../content.ts'
import { type FieldsetOptions, fieldset } from '../fieldset/fieldset.ts'
import { type Explained, explain, formGroup } from '../form-group.ts'
import { input } from '../input/input.ts'
import { type Listed, type Optional, present } from '../options.ts'

/** One field of a date. */
export type DatePart = Optional<{
  id: string
  name: string
  label: string
  value: string | number
  classes: string
  /** Marks this field (or with false spares it) when the date has an error. */
  error: boolean
  inputmode: string
  autocomplete: string
  pattern: string
  attributes: Attributes
}>

export type DateInputOptions = Common &
  Explained & { readonly id: string } & Optional<{
    namePrefix: string
    /** The fields' values by their full name. */
    values: { readonly [name: string]: string | number | undefined }
    /** The three usual fields: false leaves one out. */
    day: DatePart | false
    month: DatePart | false
    year: DatePart | false
    /** Fields in place of the usual three. */
    items: Listed<DatePart>
    fieldset: FieldsetOptions
    formGroup: Common & Optional<{ beforeInputs: Content; afterInputs: Content }>
  }>

/** A date that people know by heart or read from a letter, in three fields. */
export function dateInput(options: DateInputOptions): Html {
  const { explanations, describedBy } = explain(options.id, options.fieldset?.describedBy, options)
  const { beforeInputs, afterInputs } = options.formGroup ?? {}
  const inner = html`${explanations}
  <div class="${classNames('govuk-date-input', options.classes)}"${attributes(options.attributes)}${attribute('id', options.id)}>
    ${content(beforeInputs)}${dateFields(options)}
    ${content(afterInputs)}
  </div>`
  // Without role="group" JAWS does not announce the description of a fieldset of text fields.
  const grouped =
    options.fieldset && fieldset({ ...options.fieldset, describedBy, role: 'group', html: inner })
  return formGroup(options, grouped ?? inner)
}

function dateFields(options: DateInputOptions): Html[] {
  const usual = {
    day: options.day ?? { name: 'day', value: options.values?.day, classes: 'govuk-input--width-2' },
    month: options.month ?? {
      name: 'month',
      value: options.values?.month,
      classes: 'govuk-input--width-2',
    },
    year: options.year ?? { name: 'year', value: options.values?.year, classes: 'govuk-input--width-4' },
  }
  const items = options.items?.length ? options.items : [usual.day, usual.month, usual.year]
  const parts = present(items).map(({ item }) => item)
  const isAnyMarked = parts.some(isMarked)
  return parts.map((part) => {
    const role = ROLES.find((name) => playsRole(part, name, usual[name]))
    const whole =
      role && usual[role]
        ? { ...part, name: part.name ?? role, value: part.value ?? usual[role].value }
        : part
    const isWrong = isMarked(part) || (part.error !== false && Boolean(options.errorMessage) && !isAnyMarked)
    return dateField(options, whole, role === 'year' ? 4 : 2, isWrong)
  })
}

const ROLES = ['day', 'month', 'year'] as const

function playsRole(part: DatePart, role: string, usual: DatePart | false): boolean {
  return part === usual || (Boolean(part.name) && (part.name === role || (usual && part.name === usual.name)))
}

function isMarked(part: DatePart): boolean {
  return part.error === true || hasClass(part, 'govuk-input--error')
}

function hasClass(part: DatePart, name: string): boolean {
  return part.classes?.includes(name) === true
}

function dateField(options: DateInputOptions, part: DatePart, width: 2 | 4, isWrong: boolean): Html {
  const plainName = part.name ?? ''
  const name = options.namePrefix ? `${options.namePrefix}-${plainName}` : plainName
  return html`
    <div class="govuk-date-input__item">
      ${input({
        label: { text: part.label || capitalise(plainName), classes: 'govuk-date-input__label' },
        id: part.id || `${options.id}-${plainName}`,
        classes: classNames(
          'govuk-date-input__input',
          isWrong && !hasClass(part, 'govuk-input--error') && 'govuk-input--error',
          !hasClass(part, 'govuk-input--width-') && `govuk-input--width-${width}`,
          part.classes,
        ),
        name,
        value: part.value ?? options.values?.[name],
        inputmode: part.inputmode || 'numeric',
        autocomplete: part.autocomplete,
        pattern: part.pattern,
        attributes: part.attributes,
      })}
    </div>`
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
}

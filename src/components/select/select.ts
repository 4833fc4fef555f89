import { type Html, html } from '../../platform/html/html.ts'
import { type Attributes, attribute, attributes, type Common, classNames } from '../attributes.ts'
import { type LabelledField, labelledField, surround } from '../form-group.ts'
import { type Listed, type Optional, present } from '../options.ts'

export type SelectItem = { readonly text: string } & Optional<{
  value: string | number | boolean
  selected: boolean
  disabled: boolean
  attributes: Attributes
}>

export type SelectOptions = LabelledField &
  Common & { readonly items: Listed<SelectItem> } & Optional<{ value: string | number; disabled: boolean }>

/** A choice of one from a list. `value` selects the item of that value, unless the item says otherwise. */
export function select(options: SelectOptions): Html {
  const classes = classNames('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')
  return labelledField(options, (id, describedBy) =>
    surround(
      options,
      html`<select class="${classes}" id="${id}" name="${options.name}"${attribute('disabled', options.disabled)}${attribute('aria-describedby', describedBy)}${attributes(options.attributes)}>
    ${present(options.items).map(({ item }) => option(item, options.value))}
  </select>`,
    ),
  )
}

function option(item: SelectItem, chosen: string | number | undefined): Html {
  const value = item.value !== undefined && html` value="${String(item.value)}"`
  return html`
    <option${value}${attribute('selected', isSelected(item, chosen))}${attribute('disabled', item.disabled)}${attributes(item.attributes)}>${item.text}</option>`
}

function isSelected(item: SelectItem, chosen: string | number | undefined): boolean {
  if (item.selected !== undefined) return item.selected
  return Boolean(chosen) && String(item.value ?? item.text) === String(chosen)
}

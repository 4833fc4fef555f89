import type { Html } from '../../platform/html/html.ts'
import { type Choice, type ChoicesOptions, choices } from '../choices.ts'
import type { Optional } from '../options.ts'

export type CheckboxItem = Choice & Optional<{ name: string; behaviour: 'exclusive' }>

export type CheckboxesOptions = ChoicesOptions<CheckboxItem> &
  Optional<{
    describedBy: string
    /** The values that are ticked, unless an item says otherwise. */
    values: readonly (string | number)[]
  }>

/** A choice of any number from a list. */
export function checkboxes(options: CheckboxesOptions): Html {
  const ticked = new Set(options.values?.map(String))
  return choices(options, {
    block: 'checkboxes',
    type: 'checkbox',
    describedBy: options.describedBy,
    describesItems: true,
    nameOf: (item) => item.name || options.name,
    isChecked: (item) => item.checked ?? ticked.has(String(item.value)),
    behaviourOf: (item) => item.behaviour,
  })
}

import type { Html } from '../../platform/html/html.ts'
import { type Choice, type ChoicesOptions, choices } from '../choices.ts'
import type { Optional } from '../options.ts'

export type RadiosOptions = ChoicesOptions<Choice> &
  Optional<{
    /** The value that is chosen, unless an item says otherwise. */
    value: string | number
  }>

/** A choice of one from a short list. */
export function radios(options: RadiosOptions): Html {
  const chosen = options.value ? String(options.value) : undefined
  return choices(options, {
    block: 'radios',
    type: 'radio',
    describesItems: false,
    nameOf: () => options.name,
    isChecked: (item) => item.checked ?? (chosen !== undefined && String(item.value) === chosen),
    behaviourOf: () => undefined,
  })
}

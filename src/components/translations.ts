import type { Attributes } from './attributes.ts'

/** A text of a component's script in another language: one message, or one for each CLDR plural rule. */
export type Translation = string | { readonly [pluralRule: string]: string } | undefined

/** The data attributes that hand translated messages to a component's script, keyed by the message's kebab-case key. */
export function translations(messages: { readonly [key: string]: Translation }): Attributes {
  const found: Record<string, string> = {}
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'object') {
      for (const [rule, text] of Object.entries(message)) found[`data-i18n.${key}.${rule}`] = text
    } else if (message) {
      found[`data-i18n.${key}`] = message
    }
  }
  return found
}

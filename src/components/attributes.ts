import { type Html, html, render } from '../platform/html/html.ts'
import type { Optional } from './options.ts'

export type AttributeValue = string | number | boolean | null | undefined

/**
 * HTML attributes by name. A plain value is always written (nothing as an empty string); an optional one is left out
 * when it is null, undefined or false, and written as the bare name when it is true.
 */
export type Attributes = {
  readonly [name: string]: AttributeValue | { readonly value: AttributeValue; readonly optional?: boolean }
}

/** What every component takes: further classes and further attributes for its outermost element. */
export type Common = Optional<{ classes: string; attributes: Attributes }>

/** Attributes as markup, each with a space before it, as the govukAttributes macro writes them. */
export function attributes(given: Attributes | undefined): Html {
  if (given === undefined) return NONE
  let markup = ''
  for (const [name, item] of Object.entries(given)) {
    assertAttributeName(name)
    const { value, optional } = typeof item === 'object' && item !== null ? item : { value: item }
    if (optional === true && value === true) markup += ` ${name}`
    else if (optional !== true || !isNothing(value)) markup += ` ${name}="${render(String(value ?? ''))}"`
  }
  return { markup }
}

/** One attribute with a space before it: left out when its value is empty, the bare name when it is true. */
export function attribute(name: string, value: AttributeValue): Html {
  if (isNothing(value) || value === '') return NONE
  return value === true ? html` ${name}` : html` ${name}="${String(value)}"`
}

/** Class names with single spaces between them, without the empty ones. */
export function classNames(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

const NONE: Html = { markup: '' }

function isNothing(value: AttributeValue): value is false | null | undefined {
  return value === undefined || value === null || value === false
}

// Escaping cannot make a name safe: a space in it would start another attribute.
function assertAttributeName(name: string): void {
  if (/^[^\s"'<>/=`]+$/.test(name)) return
  throw new TypeError(`Expected the name of an HTML attribute, found ${JSON.stringify(name)}`)
}

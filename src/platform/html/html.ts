/** A piece of HTML that is already safe to send: made by {@link html} or {@link raw}, never by joining strings. */
export type Html = { readonly markup: string }

/** What may stand in a template: text is escaped, HTML goes in as it is, lists are joined, nothing for empty values. */
export type Value = Html | string | number | false | null | undefined | readonly Value[]

/**
 * An auto-escaping template: `` html`<p>${text}</p>` ``. Text is escaped for element content and for double-quoted
 * attributes; an unquoted attribute or a script element is not a safe place for a value.
 */
export function html(literals: TemplateStringsArray, ...values: readonly Value[]): Html {
  let markup = literals[0] ?? ''
  for (let index = 0; index < values.length; index++) {
    markup += render(values[index]) + (literals[index + 1] ?? '')
  }
  return { markup }
}

/** Marks markup as safe without escaping: for constants and for sanitised markup only. */
export function raw(markup: string): Html {
  return { markup }
}

/** Joins pieces with a separator, skipping empty ones. */
export function join(pieces: readonly Value[], separator: Value): Html {
  return { markup: pieces.map(render).filter(Boolean).join(render(separator)) }
}

/** The markup of any template value. */
export function render(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value === undefined || value === null || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (isList(value)) {
    let markup = ''
    for (const one of value) markup += render(one)
    return markup
  }
  return value.markup
}

function isList(value: Html | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}

const NEEDS_ESCAPE = /[&<>"']/
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers and strings as ECMAScript
 * prints them. Members that are `undefined` are left out. Throws on what JSON cannot hold and on lone surrogates
 * (RFC 8785 section 3.2.2.2 wants such input refused).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return canonicalString(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value))
      throw new TypeError(`Canonical JSON holds finite numbers only; found ${value}.`)
    return JSON.stringify(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>)
  throw new TypeError(`Canonical JSON cannot hold a ${typeof value}.`)
}

function canonicalObject(object: Record<string, unknown>): string {
  let text = '{'
  for (const key of Object.keys(object).sort()) {
    const value = object[key]
    if (value === undefined) continue
    text += (text.length > 1 ? ',' : '') + canonicalName(key) + canonicalJson(value)
  }
  return `${text}}`
}

const MOST_NAMES = 1_000
const names = new Map<string, string>()

/** The name of a member with its colon. There are few names and very many members. */
function canonicalName(key: string): string {
  let name = names.get(key)
  if (name === undefined) {
    name = `${canonicalString(key)}:`
    if (names.size < MOST_NAMES) names.set(key, name)
  }
  return name
}

function canonicalString(text: string): string {
  if (!text.isWellFormed())
    throw new TypeError('Canonical JSON holds well-formed Unicode only; found a lone surrogate.')
  return JSON.stringify(text)
}

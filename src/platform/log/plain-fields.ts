import type { LogFields } from './logger.ts'

const SECRET =
  /pass(word|phrase|wd)?$|secret|token|authorization|cookie|api[-_]?key|private[-_]?key|credential/i
const CREDENTIALS_IN_URL = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi
const LONGEST_TEXT = 8_000
const MOST_ENTRIES = 100
const DEEPEST = 6

/**
 * Fields as plain JSON values that can be written whatever they were: secrets by their name and credentials in
 * addresses are taken out, errors become objects, and everything is bounded.
 */
export function plainFields(fields: LogFields): Record<string, unknown> {
  return plainEntries(Object.entries(fields), [])
}

function plainEntries(entries: [string, unknown][], above: readonly object[]): Record<string, unknown> {
  const plain: Record<string, unknown> = {}
  for (const [name, value] of entries.slice(0, MOST_ENTRIES)) {
    if (value !== undefined) plain[name] = SECRET.test(name) ? '[removed]' : plainValue(value, above)
  }
  return plain
}

function plainValue(value: unknown, above: readonly object[]): unknown {
  if (typeof value === 'string') return plainText(value)
  if (typeof value === 'bigint' || typeof value === 'symbol') return value.toString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value === 'function') return '[function]'
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return '[circular]'
  if (above.length >= DEEPEST) return '[deep]'
  return plainObject(value, [...above, value])
}

function plainObject(value: object, above: readonly object[]): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString()
  if (value instanceof Error) return plainError(value, above)
  if (Array.isArray(value)) return value.slice(0, MOST_ENTRIES).map((one) => plainValue(one, above))
  if (value instanceof Uint8Array) return `[${value.byteLength} bytes]`
  if (value instanceof Map)
    return plainEntries(
      [...value].map(([name, one]) => [String(name), one]),
      above,
    )
  if (value instanceof Set) return plainValue([...value], above)
  return plainEntries(Object.entries(value), above)
}

function plainError(error: Error, above: readonly object[]): Record<string, unknown> {
  const { name, message, stack, cause } = error
  return plainEntries([...Object.entries({ name, message, stack, cause }), ...Object.entries(error)], above)
}

function plainText(text: string): string {
  const shown = text.replace(CREDENTIALS_IN_URL, '$1[removed]@')
  return shown.length <= LONGEST_TEXT
    ? shown
    : `${shown.slice(0, LONGEST_TEXT)}... (${shown.length} characters)`
}

import {
  OutRef,
  type PdfDict,
  PdfName,
  PdfRef,
  PdfStream,
  PdfString,
  type PdfValue,
} from '../syntax/values.ts'

/** What happens on the way out: what a reference of the source becomes, and a last look at each dictionary. */
export type Rewrite = { reference: (ref: PdfRef) => string; dict?: (dict: PdfDict) => PdfDict }

/** A value as it stands in a file, one char a byte. */
export function serialize(value: PdfValue, rewrite: Rewrite): string {
  if (value instanceof PdfRef) return rewrite.reference(value)
  if (value instanceof OutRef) return `${value.num} 0 R`
  if (value instanceof PdfName) return serializeName(value.value)
  if (value instanceof PdfString) return value.raw
  if (typeof value === 'number') return serializeNumber(value)
  if (value instanceof Map) {
    let text = '<<'
    for (const [key, one] of rewrite.dict ? rewrite.dict(value) : value) {
      if (one === null) continue
      const inner = serialize(one, rewrite)
      text += needsSpace(inner) ? `${serializeName(key)} ${inner}` : serializeName(key) + inner
    }
    return `${text}>>`
  }
  if (Array.isArray(value)) {
    let text = '['
    for (const one of value) {
      const inner = serialize(one, rewrite)
      text += text.length > 1 && needsSpace(inner) ? ` ${inner}` : inner
    }
    return `${text}]`
  }
  if (value instanceof PdfStream) throw new TypeError('A stream cannot stand inside another object.')
  return String(value)
}

/** Whether a token would run into the word before it. */
function needsSpace(token: string): boolean {
  const code = token.charCodeAt(0)
  return code !== 47 && code !== 40 && code !== 60 && code !== 91
}

function serializeNumber(value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? String(value) : value.toFixed(0)
  const text = String(value)
  return text.includes('e') ? value.toFixed(10) : text
}

const REGULAR = /^[!"$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]*$/

/** A name with its slash; what is not a regular character is written as #xx. */
export function serializeName(name: string): string {
  if (REGULAR.test(name)) return `/${name}`
  const escaped = Array.from(name, (char) =>
    REGULAR.test(char) ? char : `#${(char.charCodeAt(0) & 255).toString(16).padStart(2, '0')}`,
  )
  return `/${escaped.join('')}`
}

/** For values that were made here and hold no reference of a source. */
export function serializeOwn(value: PdfValue): string {
  return serialize(value, { reference: () => 'null' })
}

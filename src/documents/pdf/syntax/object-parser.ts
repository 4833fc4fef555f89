import { PdfError } from '../pdf-error.ts'
import { type PdfDict, PdfName, PdfRef, PdfString, type PdfValue } from './values.ts'

/** Deeper nesting than any producer writes; a bomb is refused before the stack is. */
export const MAX_DEPTH = 200

const SPACE = 1
const DELIMITER = 2

/** ISO 32000-1 7.2.2: white space and delimiters, by byte. */
const KIND = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = SPACE
for (const char of '()<>[]{}/%') KIND[char.charCodeAt(0)] = DELIMITER

const isDigit = (code: number) => code >= 48 && code <= 57

/**
 * Reads objects from text that holds one char a byte. Tolerant as readers have to be: a word that means nothing is null,
 * what cannot be a key is skipped. Raises PdfError alone, at the end of the text or too deep in it.
 */
export class ObjectParser {
  readonly text: string
  pos: number
  #depth = 0

  constructor(text: string, pos = 0) {
    this.text = text
    this.pos = pos
  }

  /** Moves over white space and comments. */
  skipSpace(): void {
    const { text } = this
    for (;;) {
      const code = text.charCodeAt(this.pos)
      if (KIND[code] === SPACE) this.pos++
      else if (code === 37) {
        while (this.pos < text.length && !/[\r\n]/.test(text.charAt(this.pos))) this.pos++
      } else return
    }
  }

  /** Moves over `word` when it stands here. */
  take(word: string): boolean {
    this.skipSpace()
    if (!this.text.startsWith(word, this.pos)) return false
    this.pos += word.length
    return true
  }

  /** A whole number of at most ten digits that stands here, or undefined. */
  takeInteger(): number | undefined {
    this.skipSpace()
    const start = this.pos
    let value = 0
    while (isDigit(this.text.charCodeAt(this.pos)) && this.pos - start < 10) {
      value = value * 10 + this.text.charCodeAt(this.pos) - 48
      this.pos++
    }
    return this.pos === start ? undefined : value
  }

  value(): PdfValue {
    this.skipSpace()
    const { text, pos } = this
    if (pos >= text.length) throw new PdfError('damaged', 'Expected an object; found the end of the file.')
    const code = text.charCodeAt(pos)
    if (code === 47) return new PdfName(this.#name())
    if (isDigit(code)) return this.#numberOrRef()
    if (code === 60) return text.charCodeAt(pos + 1) === 60 ? this.#dict() : this.#hexString()
    if (code === 40) return this.#literal()
    if (code === 91) return this.#array()
    if (code === 43 || code === 45 || code === 46) return this.#number()
    return this.#word()
  }

  #name(): string {
    const start = ++this.pos
    const { text } = this
    while (this.pos < text.length && KIND[text.charCodeAt(this.pos)] === 0) this.pos++
    const name = text.slice(start, this.pos)
    if (!name.includes('#')) return name
    return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  }

  #numberOrRef(): PdfValue {
    const { text, pos } = this
    let at = pos
    let num = 0
    while (isDigit(text.charCodeAt(at))) num = num * 10 + text.charCodeAt(at++) - 48
    if (at - pos > 10 || text.charCodeAt(at) === 46) return this.#number()
    this.pos = at
    if (KIND[text.charCodeAt(at)] !== SPACE) return num
    while (KIND[text.charCodeAt(at)] === SPACE) at++
    const start = at
    let gen = 0
    while (isDigit(text.charCodeAt(at)) && at - start < 6) gen = gen * 10 + text.charCodeAt(at++) - 48
    if (at === start || KIND[text.charCodeAt(at)] !== SPACE) return num
    while (KIND[text.charCodeAt(at)] === SPACE) at++
    const after = text.charCodeAt(at + 1)
    if (text.charCodeAt(at) !== 82 || KIND[after] === 0) return num
    this.pos = at + 1
    return new PdfRef(num, gen)
  }

  #number(): number {
    const { text, pos } = this
    this.pos++
    while (this.pos < text.length && KIND[text.charCodeAt(this.pos)] === 0) this.pos++
    // Numbers such as "--5" or "1.2-3" are seen in the wild; what cannot be read is 0, as other readers take it.
    const value = Number.parseFloat(
      text
        .slice(pos, this.pos)
        .slice(0, 40)
        .replace(/^[+-]*(?=-)/, ''),
    )
    return Number.isFinite(value) ? value : 0
  }

  #hexString(): PdfString {
    const end = this.text.indexOf('>', this.pos)
    if (end === -1) throw new PdfError('damaged', 'A hexadecimal string has no end.')
    const raw = this.text.slice(this.pos, end + 1)
    this.pos = end + 1
    return new PdfString(raw)
  }

  #literal(): PdfString {
    const { text, pos } = this
    let open = 0
    for (let at = pos; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 92) at++
      else if (code === 40) open++
      else if (code === 41 && --open === 0) {
        this.pos = at + 1
        return new PdfString(text.slice(pos, at + 1))
      }
    }
    throw new PdfError('damaged', 'A string has no end.')
  }

  #array(): PdfValue[] {
    this.pos++
    this.#deeper()
    const values: PdfValue[] = []
    for (;;) {
      this.skipSpace()
      if (this.text.charCodeAt(this.pos) === 93) {
        this.pos++
        break
      }
      if (this.#atObjectEnd()) break
      values.push(this.value())
    }
    this.#depth--
    return values
  }

  #dict(): PdfDict {
    this.pos += 2
    this.#deeper()
    const dict: PdfDict = new Map()
    for (;;) {
      this.skipSpace()
      const code = this.text.charCodeAt(this.pos)
      if (code === 47) {
        const key = this.#name()
        this.skipSpace()
        dict.set(key, this.text.charCodeAt(this.pos) === 62 ? null : this.value())
      } else if (code === 62) {
        this.pos += this.text.charCodeAt(this.pos + 1) === 62 ? 2 : 1
        break
      } else if (this.#atObjectEnd()) break
      else this.value()
    }
    this.#depth--
    return dict
  }

  /** Whether an unclosed array or dictionary runs into the end of its object. */
  #atObjectEnd(): boolean {
    return this.text.startsWith('endobj', this.pos) || this.text.startsWith('endstream', this.pos)
  }

  #deeper(): void {
    if (++this.#depth > MAX_DEPTH) {
      throw new PdfError('limit', `Objects are nested more than ${MAX_DEPTH} deep.`)
    }
  }

  #word(): null | boolean {
    const start = this.pos
    const { text } = this
    while (this.pos < text.length && KIND[text.charCodeAt(this.pos)] === 0) this.pos++
    if (this.pos === start) this.pos++
    const word = text.slice(start, this.pos)
    return word === 'true' ? true : word === 'false' ? false : null
  }
}

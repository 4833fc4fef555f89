import { decodeStream } from '../filters/decode-stream.ts'
import { PdfError } from '../pdf-error.ts'
import { ObjectParser } from '../syntax/object-parser.ts'
import { isDict, nameOf, type PdfDict, PdfRef, PdfStream, type PdfValue } from '../syntax/values.ts'
import type { Budget } from './budget.ts'
import { type CrossReferences, type Place, readCrossReferences } from './cross-references.ts'
import { type PackedObjects, readPackedObjects } from './packed-objects.ts'
import { scanObjects } from './scan-objects.ts'

const MAX_HOPS = 32

/** A file whose objects are read when they are asked for. Made by `openPdf`. */
export class PdfFile {
  readonly bytes: Buffer
  readonly budget: Budget
  readonly #text: string
  #xref: CrossReferences
  #isScanned = false
  readonly #objects = new Map<number, PdfValue>()
  readonly #packs = new Map<number, PackedObjects>()
  readonly #reading = new Set<number>()

  constructor(bytes: Buffer, budget: Budget) {
    this.bytes = bytes
    this.budget = budget
    if (bytes.length > budget.limits.fileBytes) {
      throw new PdfError('limit', `The file is larger than ${budget.limits.fileBytes} bytes.`)
    }
    this.#text = bytes.toString('latin1')
    this.#xref = { places: new Map(), trailer: new Map() }
    try {
      this.#xref = readCrossReferences(this.#text, (offset) => this.#streamAt(offset), budget)
    } catch (error) {
      if (!(error instanceof PdfError) || error.problem === 'limit') throw error
      this.scan()
    }
  }

  get trailer(): PdfDict {
    return this.#xref.trailer
  }

  /** Whether the cross-references were broken and the objects had to be looked for. */
  get isScanned(): boolean {
    return this.#isScanned
  }

  /** The numbers of all objects that are in use. */
  numbers(): number[] {
    return [...this.#xref.places].filter(([, place]) => place !== null).map(([num]) => num)
  }

  /** An object by its number; null when there is none. */
  get(num: number): PdfValue {
    const known = this.#objects.get(num)
    if (known !== undefined) return known
    if (this.#reading.has(num)) return null
    this.budget.step()
    this.#reading.add(num)
    try {
      const value = this.#read(num, this.#xref.places.get(num) ?? null)
      this.#objects.set(num, value)
      return value
    } finally {
      this.#reading.delete(num)
    }
  }

  /** Puts a value in the place of an object: what is written later is that. */
  replace(num: number, value: PdfValue): void {
    this.#objects.set(num, value)
  }

  /** The value itself, references followed. */
  resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null
    for (let hops = 0; found instanceof PdfRef; hops++) {
      if (hops > MAX_HOPS) return null
      found = this.get(found.num)
    }
    return found
  }

  /** An entry of a dictionary as a dictionary (also that of a stream), or undefined. */
  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value)
    if (found instanceof PdfStream) return found.dict
    return isDict(found) ? found : undefined
  }

  array(value: PdfValue | undefined): PdfValue[] | undefined {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : undefined
  }

  decode(stream: PdfStream): Uint8Array {
    return decodeStream(stream, this.resolve, this.budget)
  }

  /** Gives up on the cross-references and finds the objects by their headers. */
  scan(): void {
    if (this.#isScanned) return
    this.#isScanned = true
    const before = this.#xref.trailer
    this.#xref = scanObjects(this.#text, this.budget)
    this.#objects.clear()
    this.#packs.clear()
    for (const [key, value] of before) if (!this.trailer.has(key)) this.trailer.set(key, value)
    this.#findInStreams()
  }

  /** What a scan cannot see: objects inside object streams, the trailer of a cross-reference stream, the catalogue. */
  #findInStreams(): void {
    const { places } = this.#xref
    let catalogue: PdfRef | undefined
    for (const num of [...places.keys()].reverse()) {
      const value = this.get(num)
      const dict = this.dict(value)
      const type = nameOf(dict?.get('Type'))
      if (type === 'Catalog') catalogue ??= new PdfRef(num, 0)
      if (!(value instanceof PdfStream)) {
        // Kept small: a scan looks at every object, and most are read again when they are needed.
        if (type !== 'Catalog') this.#objects.delete(num)
        continue
      }
      if (type === 'XRef')
        for (const [key, one] of value.dict) if (!this.trailer.has(key)) this.trailer.set(key, one)
      if (type !== 'ObjStm') continue
      this.#pack(num)?.numbers.forEach((inner, index) => {
        if (!places.has(inner)) places.set(inner, { inside: num, index })
      })
      this.budget.countObjects(places.size)
    }
    const root = this.dict(this.trailer.get('Root'))
    if (root?.has('Pages')) return
    catalogue ??= this.numbers()
      .filter((num) => nameOf(this.dict(new PdfRef(num, 0))?.get('Type')) === 'Catalog')
      .map((num) => new PdfRef(num, 0))
      .at(-1)
    if (catalogue) this.trailer.set('Root', catalogue)
  }

  #read(num: number, place: Place): PdfValue {
    if (place === null) return null
    if ('inside' in place) return this.#pack(place.inside)?.read(num, place.index) ?? null
    try {
      const parser = new ObjectParser(this.#text, place.at)
      const found = parser.takeInteger()
      parser.takeInteger()
      if (found === num && parser.take('obj')) return this.#valueAt(parser)
    } catch (error) {
      if (!(error instanceof PdfError) || error.problem === 'limit') throw error
      if (this.#isScanned) return null
    }
    if (this.#isScanned) return null
    this.scan()
    return this.#read(num, this.#xref.places.get(num) ?? null)
  }

  #pack(num: number): PackedObjects | undefined {
    const known = this.#packs.get(num)
    if (known) return known
    const stream = this.get(num)
    if (!(stream instanceof PdfStream)) return undefined
    try {
      const pack = readPackedObjects(stream, this.decode(stream), this.resolve, this.budget)
      this.#packs.set(num, pack)
      return pack
    } catch (error) {
      if (error instanceof PdfError && error.problem !== 'limit') return undefined
      throw error
    }
  }

  #streamAt(offset: number): { value: PdfValue; decode: () => Uint8Array } {
    const parser = new ObjectParser(this.#text, offset)
    const [num, gen] = [parser.takeInteger(), parser.takeInteger()]
    if (num === undefined || gen === undefined || !parser.take('obj')) {
      throw new PdfError('damaged', `Expected cross-references at byte ${offset}.`)
    }
    const value = this.#valueAt(parser)
    return { value, decode: () => (value instanceof PdfStream ? this.decode(value) : new Uint8Array()) }
  }

  #valueAt(parser: ObjectParser): PdfValue {
    const value = parser.value()
    if (!isDict(value) || !parser.take('stream')) return value
    let start = parser.pos
    if (this.#text.charCodeAt(start) === 13) start++
    if (this.#text.charCodeAt(start) === 10) start++
    return new PdfStream(value, this.bytes.subarray(start, this.#endOfStream(start, value)))
  }

  #endOfStream(start: number, dict: PdfDict): number {
    const length = this.resolve(dict.get('Length'))
    if (typeof length === 'number' && length >= 0 && start + length <= this.bytes.length) {
      const after = new ObjectParser(this.#text, start + length)
      while (/[\r\n\t ]/.test(this.#text.charAt(after.pos))) after.pos++
      if (this.#text.startsWith('endstream', after.pos)) return start + length
    }
    let end = this.#text.indexOf('endstream', start)
    if (end === -1) end = this.#text.indexOf('endobj', start)
    if (end === -1) end = this.bytes.length
    if (this.#text.charCodeAt(end - 1) === 10) end--
    if (this.#text.charCodeAt(end - 1) === 13) end--
    return Math.max(start, end)
  }
}

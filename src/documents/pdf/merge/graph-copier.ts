import { createHash } from 'node:crypto'
import type { PdfFile } from '../reading/pdf-file.ts'
import {
  isDict,
  nameOf,
  type OutRef,
  type PdfDict,
  PdfRef,
  PdfStream,
  type PdfValue,
} from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import { type Rewrite, serialize } from '../writing/serialize.ts'

/** Objects that mean the same wherever they are: two that are equal can be one. Pages, tags and fields never are. */
const SHAREABLE = new Set(['Font', 'FontDescriptor', 'Encoding', 'ExtGState'])
/** Shareable objects are copied depth first, so that what they refer to is known; deeper than this they wait their turn. */
const MAX_NESTING = 24
const DROPPED = new Set(['Page', 'Pages', 'Catalog', 'ObjStm', 'XRef'])

/** What has been written already, by what it says: the same for all papers of a pack. */
export type Written = Map<string, number>

/** Copies objects of one file, and all that they refer to, into the pack; raw streams go over as they are. */
export class GraphCopier {
  readonly #file: PdfFile
  readonly #writer: PdfWriter
  readonly #written: Written
  readonly #rewrite: Rewrite
  /** The number in the pack of each object; 0 for what is left out. */
  readonly #numbers = new Map<number, number>()
  readonly #open = new Set<number>()
  #queue: number[] = []

  constructor(file: PdfFile, writer: PdfWriter, written: Written, dict: (dict: PdfDict) => PdfDict) {
    this.#file = file
    this.#writer = writer
    this.#written = written
    this.#rewrite = { reference: (ref) => this.#reference(ref), dict }
  }

  /** Says what an object of the source becomes, before it is met. */
  preset(num: number, out: OutRef | undefined): void {
    this.#numbers.set(num, out?.num ?? 0)
  }

  /** A value with its references as they are in the pack; what they lead to is copied by `drain`. */
  text(value: PdfValue): string {
    return serialize(value, this.#rewrite)
  }

  /** Copies all that was referred to and is not there yet. */
  drain(): void {
    for (let num = this.#queue.pop(); num !== undefined; num = this.#queue.pop()) {
      const out = this.#numbers.get(num) ?? 0
      this.#emit(out, this.#file.get(num))
    }
  }

  #reference(ref: PdfRef): string {
    const known = this.#numbers.get(ref.num) ?? this.#take(ref.num)
    return known === 0 ? 'null' : `${known} 0 R`
  }

  #take(num: number): number {
    this.#file.budget.step()
    const value = this.#file.get(num)
    if (value === null || (isDict(value) && DROPPED.has(nameOf(value.get('Type')) ?? ''))) {
      this.#numbers.set(num, 0)
      return 0
    }
    if (this.#open.has(num) || this.#open.size >= MAX_NESTING || !this.#isShareable(value)) {
      const out = this.#writer.allocate()
      this.#numbers.set(num, out)
      if (!this.#open.has(num)) this.#queue.push(num)
      return out
    }
    return this.#share(num, value)
  }

  #share(num: number, value: PdfValue): number {
    this.#open.add(num)
    const text = this.#textOf(value)
    this.#open.delete(num)
    const hash = createHash('sha1').update(text, 'latin1')
    if (value instanceof PdfStream) hash.update(value.raw)
    const key = hash.digest('base64')
    // Something inside referred back to it: its number is given out and it cannot be another one.
    const promised = this.#numbers.get(num)
    const same = promised === undefined ? this.#written.get(key) : undefined
    const out = promised ?? same ?? this.#writer.allocate()
    this.#numbers.set(num, out)
    if (same !== undefined) return out
    if (promised === undefined) this.#written.set(key, out)
    if (value instanceof PdfStream) this.#writer.stream(out, text, value.raw, key)
    else this.#writer.object(out, text)
    return out
  }

  #emit(out: number, value: PdfValue): void {
    if (value instanceof PdfStream) this.#writer.stream(out, this.#textOf(value), value.raw)
    else this.#writer.object(out, this.text(value))
  }

  #textOf(value: PdfValue): string {
    if (!(value instanceof PdfStream)) return this.text(value)
    const dict: PdfDict = new Map(value.dict)
    dict.delete('Length')
    return this.text(dict)
  }

  #isShareable(value: PdfValue): boolean {
    if (value instanceof PdfStream) return true
    if (isDict(value)) return SHAREABLE.has(nameOf(value.get('Type')) ?? '')
    if (!Array.isArray(value)) return false
    const [first] = value
    if (typeof first === 'number' || nameOf(first) !== undefined) return true
    return first instanceof PdfRef && nameOf(this.#file.dict(first)?.get('Type')) === 'Font'
  }
}

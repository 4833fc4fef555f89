import { PdfError } from '../pdf-error.ts'
import { ObjectParser } from '../syntax/object-parser.ts'
import { isDict, nameOf, type PdfDict, PdfStream, type PdfValue } from '../syntax/values.ts'
import type { Budget } from './budget.ts'

/** Where an object is: at a byte of the file, or in an object stream; null when it was freed. */
export type Place = { at: number } | { inside: number; index: number } | null

export type CrossReferences = { places: Map<number, Place>; trailer: PdfDict }

/** Higher object numbers than ISO 32000-1 annex C lets a file have. */
const MAX_NUMBER = 8_388_607

type ReadStreamAt = (offset: number) => { value: PdfValue; decode: () => Uint8Array }

/**
 * Follows the chain of cross-reference tables and streams from `startxref`, newest first. Raises PdfError for what is not
 * as it should be: the file is scanned instead.
 */
export function readCrossReferences(text: string, readAt: ReadStreamAt, budget: Budget): CrossReferences {
  const found: CrossReferences = { places: new Map(), trailer: new Map() }
  const seen = new Set<number>()
  const wanted = [startOf(text)]
  for (let offset = wanted.pop(); offset !== undefined; offset = wanted.pop()) {
    if (seen.has(offset)) continue
    seen.add(offset)
    budget.checkTime()
    const parser = new ObjectParser(text, offset)
    const freed: number[] = []
    const trailer = parser.take('xref')
      ? readTable(parser, found, freed, budget)
      : readXrefStream(readAt(offset), found, budget)
    // A hybrid file's hidden objects are free in its table and are given by this stream.
    const hidden = trailer.get('XRefStm')
    if (typeof hidden === 'number' && !seen.has(hidden)) {
      seen.add(hidden)
      readXrefStream(readAt(hidden), found, budget)
    }
    for (const num of freed) if (!found.places.has(num)) found.places.set(num, null)
    for (const [key, value] of trailer) if (!found.trailer.has(key)) found.trailer.set(key, value)
    const previous = trailer.get('Prev')
    if (typeof previous === 'number') wanted.push(previous)
  }
  return found
}

function startOf(text: string): number {
  const at = text.lastIndexOf('startxref')
  if (at === -1) throw new PdfError('damaged', 'The file has no startxref.')
  const start = new ObjectParser(text, at + 'startxref'.length).takeInteger()
  if (start === undefined || start >= text.length) throw new PdfError('damaged', 'startxref leads nowhere.')
  return start
}

function readTable(parser: ObjectParser, found: CrossReferences, freed: number[], budget: Budget): PdfDict {
  while (!parser.take('trailer')) {
    const first = parser.takeInteger()
    const length = parser.takeInteger()
    if (first === undefined || length === undefined)
      throw new PdfError('damaged', 'The xref table is broken.')
    for (let num = first; num < first + length; num++) {
      budget.step()
      const at = parser.takeInteger()
      const generation = parser.takeInteger()
      if (at === undefined || generation === undefined) {
        throw new PdfError('damaged', 'The xref table is cut short.')
      }
      if (parser.take('n')) place(found, num, { at }, budget)
      else if (parser.take('f')) freed.push(num)
      else throw new PdfError('damaged', 'The xref table is broken.')
    }
  }
  const trailer = parser.value()
  if (!isDict(trailer)) throw new PdfError('damaged', 'The trailer is not a dictionary.')
  return trailer
}

function readXrefStream(read: ReturnType<ReadStreamAt>, found: CrossReferences, budget: Budget): PdfDict {
  const { value } = read
  if (!(value instanceof PdfStream) || nameOf(value.dict.get('Type')) !== 'XRef') {
    throw new PdfError('damaged', 'startxref does not lead to a cross-reference table or stream.')
  }
  const data = read.decode()
  const widths = numbersOf(value.dict.get('W'))
  const [type = 0, second = 0, third = 0] = widths
  const row = type + second + third
  if (widths.length < 3 || row < 1 || row > 24)
    throw new PdfError('damaged', 'A cross-reference stream is broken.')
  const size = numbersOf([value.dict.get('Size') ?? 0])
  const ranges = value.dict.has('Index') ? numbersOf(value.dict.get('Index')) : [0, ...size]
  let at = 0
  const field = (width: number) => {
    let number = 0
    for (let i = 0; i < width; i++) number = number * 256 + (data[at++] ?? 0)
    return number
  }
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const first = ranges[range] ?? 0
    const last = first + (ranges[range + 1] ?? 0)
    for (let num = first; num < last && at + row <= data.length; num++) {
      budget.step()
      const kind = type === 0 ? 1 : field(type)
      const [a, b] = [field(second), field(third)]
      if (kind === 1) place(found, num, { at: a }, budget)
      else if (kind === 2) place(found, num, { inside: a, index: b }, budget)
      else if (kind === 0) place(found, num, null, budget)
    }
  }
  return value.dict
}

function numbersOf(value: PdfValue | undefined): number[] {
  if (!Array.isArray(value)) return []
  return value.map((one) => (typeof one === 'number' && one >= 0 ? Math.floor(one) : 0))
}

function place(found: CrossReferences, num: number, where: Place, budget: Budget): void {
  if (num > MAX_NUMBER || found.places.has(num)) return
  found.places.set(num, where)
  budget.countObjects(found.places.size)
}

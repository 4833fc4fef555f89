import { PdfError } from '../pdf-error.ts'
import { ObjectParser } from '../syntax/object-parser.ts'
import type { PdfStream, PdfValue } from '../syntax/values.ts'
import type { Budget } from './budget.ts'

/** The objects of one object stream, each parsed when it is asked for. */
export type PackedObjects = { numbers: number[]; read: (num: number, index: number) => PdfValue }

/** Reads the index of an object stream (ISO 32000-1 7.5.7). */
export function readPackedObjects(
  stream: PdfStream,
  data: Uint8Array,
  resolve: (value: PdfValue | undefined) => PdfValue,
  budget: Budget,
): PackedObjects {
  const count = resolve(stream.dict.get('N'))
  const first = resolve(stream.dict.get('First'))
  if (typeof count !== 'number' || typeof first !== 'number') {
    throw new PdfError('damaged', 'An object stream does not say what it holds.')
  }
  const text = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')
  const index = new ObjectParser(text)
  const numbers: number[] = []
  const offsets: number[] = []
  for (let i = 0; i < count; i++) {
    budget.step()
    const [num, offset] = [index.takeInteger(), index.takeInteger()]
    if (num === undefined || offset === undefined) break
    numbers.push(num)
    offsets.push(offset)
  }
  budget.countObjects(numbers.length)
  return {
    numbers,
    read: (num, at) => {
      const found = numbers[at] === num ? at : numbers.indexOf(num)
      const offset = offsets[found]
      return offset === undefined ? null : new ObjectParser(text, first + offset).value()
    },
  }
}

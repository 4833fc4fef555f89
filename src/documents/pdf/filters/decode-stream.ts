import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import { PdfError } from '../pdf-error.ts'
import type { Budget } from '../reading/budget.ts'
import { isDict, nameOf, type PdfDict, type PdfStream, type PdfValue } from '../syntax/values.ts'
import { undoPredictor } from './predictor.ts'
import { decodeLzw, decodeRunLength } from './run-filters.ts'
import { decode85, decodeHex } from './text-filters.ts'

type Resolve = (value: PdfValue | undefined) => PdfValue

const MAX_FILTERS = 8

/** Unpacks a stream of bytes (not of an image): Flate, LZW, ASCII85, ASCIIHex and RunLength, with predictors. */
export function decodeStream(stream: PdfStream, resolve: Resolve, budget: Budget): Uint8Array {
  const filters = listOf(resolve(stream.dict.get('Filter') ?? stream.dict.get('F')), resolve)
  const parms = listOf(resolve(stream.dict.get('DecodeParms') ?? stream.dict.get('DP')), resolve)
  if (filters.length > MAX_FILTERS)
    throw new PdfError('limit', `A stream has more than ${MAX_FILTERS} filters.`)
  let data: Uint8Array = stream.raw
  filters.forEach((filter, index) => {
    const parm = parms[index]
    data = decodeOne(nameOf(filter), data, isDict(parm) ? parm : new Map(), resolve, budget.room)
    budget.unpack(data.length)
  })
  return data
}

function listOf(value: PdfValue, resolve: Resolve): PdfValue[] {
  if (value === null) return []
  return Array.isArray(value) ? value.map(resolve) : [value]
}

function decodeOne(
  filter: string | undefined,
  data: Uint8Array,
  parms: PdfDict,
  resolve: Resolve,
  limit: number,
): Uint8Array {
  const number = (key: string, otherwise: number) => {
    const value = resolve(parms.get(key))
    return typeof value === 'number' && value >= 0 && value <= 1_000_000 ? value : otherwise
  }
  const unpredicted = (out: Uint8Array) => {
    const predictor = number('Predictor', 1)
    if (predictor < 2) return out
    const rows = {
      colors: number('Colors', 1),
      bits: number('BitsPerComponent', 8),
      columns: number('Columns', 1),
    }
    return undoPredictor(out, { predictor, ...rows })
  }
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return unpredicted(inflate(data, limit))
    case 'LZWDecode':
    case 'LZW':
      return unpredicted(decodeLzw(data, limit, number('EarlyChange', 1)))
    case 'ASCII85Decode':
    case 'A85':
      return decode85(data)
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeHex(data)
    case 'RunLengthDecode':
    case 'RL':
      return decodeRunLength(data, limit)
    default:
      throw new PdfError('damaged', `Expected a stream of bytes; found the filter ${filter ?? 'nothing'}.`)
  }
}

/** Inflates what there is of the data: a cut end is not an error, a missing zlib header neither. */
function inflate(data: Uint8Array, limit: number): Uint8Array {
  // Chunks of about the size of the result: zlib's usual 16 kB would be joined many times over.
  const chunkSize = Math.min(4_000_000, Math.max(16_384, data.length * 8))
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, limit), chunkSize }
  try {
    return inflateSync(data, options)
  } catch (error) {
    if (isTooLarge(error)) throw new PdfError('limit', `A stream unpacks to more than ${limit} bytes.`)
    try {
      return inflateRawSync(data.subarray(2), options)
    } catch (cause) {
      throw new PdfError('damaged', 'A compressed stream cannot be unpacked.', { cause })
    }
  }
}

const isTooLarge = (error: unknown) =>
  error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'

import { PdfError } from '../pdf-error.ts'

/** Bytes that grow as they are unpacked, up to a limit. */
class Growing {
  #bytes = Buffer.alloc(4096)
  length = 0
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  push(bytes: Uint8Array): void {
    const needed = this.length + bytes.length
    if (needed > this.#limit)
      throw new PdfError('limit', `A stream unpacks to more than ${this.#limit} bytes.`)
    if (needed > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(needed, this.#bytes.length * 2))
      larger.set(this.#bytes.subarray(0, this.length))
      this.#bytes = larger
    }
    this.#bytes.set(bytes, this.length)
    this.length = needed
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.length)
  }
}

/** Undoes RunLengthDecode. */
export function decodeRunLength(data: Uint8Array, limit: number): Uint8Array {
  const out = new Growing(limit)
  for (let at = 0; at < data.length; ) {
    const length = data[at++] ?? 128
    if (length === 128) break
    if (length < 128) {
      out.push(data.subarray(at, at + length + 1))
      at += length + 1
    } else {
      out.push(new Uint8Array(257 - length).fill(data[at++] ?? 0))
    }
  }
  return out.done()
}

const CLEAR = 256
const END = 257

/** Undoes LZWDecode (ISO 32000-1 7.4.4); `early` is its EarlyChange, 1 unless the file says 0. */
export function decodeLzw(data: Uint8Array, limit: number, early: number): Uint8Array {
  const out = new Growing(limit)
  let table: Uint8Array[] = []
  let width = 9
  let previous: Uint8Array | undefined
  const reset = () => {
    table = Array.from({ length: 258 }, (_, byte) => Uint8Array.of(byte))
    width = 9
    previous = undefined
  }
  reset()
  let bits = 0
  let held = 0
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xffffff
    held += 8
    if (held < width) continue
    held -= width
    const code = (bits >> held) & ((1 << width) - 1)
    if (code === END) break
    if (code === CLEAR) {
      reset()
      continue
    }
    const known = code < table.length ? table[code] : undefined
    if (!known && !previous) break
    const entry = known ?? grown(previous, previous)
    out.push(entry)
    if (previous && table.length < 4096) table.push(grown(previous, entry))
    previous = entry
    if (table.length + early >= 2048) width = 12
    else if (table.length + early >= 1024) width = 11
    else if (table.length + early >= 512) width = 10
  }
  return out.done()
}

function grown(start: Uint8Array = new Uint8Array(), next: Uint8Array = start): Uint8Array {
  const entry = new Uint8Array(start.length + 1)
  entry.set(start)
  entry[start.length] = next[0] ?? 0
  return entry
}

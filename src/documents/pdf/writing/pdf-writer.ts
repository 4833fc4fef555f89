import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import { byteString } from '../syntax/text-strings.ts'
import { dictOf, OutRef, type PdfDict, PdfName } from '../syntax/values.ts'
import { serializeOwn } from './serialize.ts'

/** Takes the bytes of the file in order. */
export type Sink = (chunks: Uint8Array[]) => void

const deflated = promisify(deflate)
const OBJECTS_A_STREAM = 500
/** Half the time of zlib's usual level for objects, and a few parts in a hundred larger. */
const OBJECTS_LEVEL = 3
const FLUSH_BYTES = 4_000_000
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'

type Packed = { num: number; data: Promise<Buffer>; count: number; first: number }

/**
 * Writes a file as it comes, small objects in object streams that are compressed beside the work. The same calls give the
 * same bytes. Call `settle` now and then (it waits for the compression), `finish` once.
 */
export class PdfWriter {
  readonly #sink: Sink
  /** By object number: the byte it begins at, or where it is packed. */
  readonly #offsets: number[] = [0]
  readonly #inside: number[] = [0]
  #chunks: Uint8Array[] = []
  #held = 0
  #length = 0
  #small: { num: number; text: string }[] = []
  #packed: Packed[] = []
  #begun: Packed[] = []
  readonly #digest = createHash('sha256')

  constructor(sink: Sink) {
    this.#sink = sink
    this.#push(Buffer.from(HEADER, 'latin1'))
  }

  /** Bytes so far. */
  get length(): number {
    return this.#length
  }

  /** The number of the next object. */
  allocate(): number {
    this.#inside.push(0)
    return this.#offsets.push(0) - 1
  }

  reserve(): OutRef {
    return new OutRef(this.allocate())
  }

  /** An object that is not a stream, already serialised. */
  object(num: number, text: string): void {
    this.#small.push({ num, text })
    this.#digest.update(text, 'latin1')
    if (this.#small.length >= OBJECTS_A_STREAM) this.#pack()
  }

  /** A stream; `dict` is serialised without Length, as `<<...>>`; `fingerprint` tells its bytes for the file's ID. */
  stream(num: number, dict: string, raw: Uint8Array, fingerprint = ''): void {
    this.#offsets[num] = this.#length
    const head = `${num} 0 obj\n${dict.slice(0, -2)}/Length ${raw.length}>>stream\n`
    this.#push(Buffer.from(head, 'latin1'))
    this.#push(raw)
    this.#push(END_OF_STREAM)
    this.#digest.update(head + fingerprint, 'latin1')
  }

  /** Writes one of our own values. */
  own(value: Parameters<typeof serializeOwn>[0], ref: OutRef = this.reserve()): OutRef {
    this.object(ref.num, serializeOwn(value))
    return ref
  }

  /** Writes a stream of our own, compressed. */
  async ownStream(dict: PdfDict, data: Uint8Array, ref: OutRef = this.reserve()): Promise<OutRef> {
    const raw = await deflated(data, { level: 9 })
    this.#digest.update(raw)
    this.stream(ref.num, serializeOwn(new Map([...dict, ['Filter', new PdfName('FlateDecode')]])), raw)
    return ref
  }

  #push(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    this.#held += chunk.length
    if (this.#held >= FLUSH_BYTES) this.#flush()
  }

  #flush(): void {
    if (this.#chunks.length > 0) this.#sink(this.#chunks)
    this.#chunks = []
    this.#held = 0
  }

  #pack(): void {
    if (this.#small.length === 0) return
    const num = this.allocate()
    let index = ''
    let at = 0
    this.#small.forEach((one, position) => {
      index += `${one.num} ${at} `
      at += one.text.length + 1
      this.#offsets[one.num] = position
      this.#inside[one.num] = num
    })
    const text = `${index}${this.#small.map((one) => one.text).join('\n')}\n`
    const count = this.#small.length
    this.#packed.push({
      num,
      data: deflated(Buffer.from(text, 'latin1'), { level: OBJECTS_LEVEL }),
      count,
      first: index.length,
    })
    this.#small = []
  }

  /**
   * Writes out what was being compressed at the call before, and hands on what was read: nothing of a source is held after
   * it. What has begun since is compressed beside the next paper's work.
   */
  async settle(): Promise<void> {
    const begun = this.#begun
    this.#begun = this.#packed
    this.#packed = []
    for (const { num, data, count, first } of begun) {
      const raw = await data
      this.stream(num, `<</Type/ObjStm/N ${count}/First ${first}/Filter/FlateDecode>>`, raw)
    }
    this.#flush()
  }

  /** Writes the last objects and the cross-reference stream. */
  async finish(trailer: { root: OutRef; info: OutRef }): Promise<void> {
    this.#pack()
    await this.settle()
    await this.settle()
    const num = this.allocate()
    this.#offsets[num] = this.#length
    const id = byteString(this.#digest.copy().digest().toString('latin1', 0, 16))
    const dict = dictOf({
      Type: new PdfName('XRef'),
      Size: this.#offsets.length,
      W: [1, 4, 2],
      Root: trailer.root,
      Info: trailer.info,
      ID: [id, id],
      Filter: new PdfName('FlateDecode'),
      DecodeParms: dictOf({ Predictor: 12, Columns: 7 }),
    })
    const start = this.#length
    this.stream(num, serializeOwn(dict), await deflated(this.#crossReferences()))
    this.#push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'))
    this.#flush()
  }

  /** The rows of the cross-reference stream, each told as its difference from the row above (PNG's "up"). */
  #crossReferences(): Buffer {
    const rows = Buffer.alloc(this.#offsets.length * 8)
    const row = Buffer.alloc(7)
    const above = Buffer.alloc(7)
    this.#offsets.forEach((offset, num) => {
      const inside = this.#inside[num] ?? 0
      // An object that was announced and never written is free.
      const kind = inside > 0 ? 2 : offset > 0 ? 1 : 0
      row.writeUInt8(kind, 0)
      row.writeUInt32BE(inside > 0 ? inside : offset, 1)
      row.writeUInt16BE(inside > 0 ? offset : num === 0 ? 65535 : 0, 5)
      rows[num * 8] = 2
      for (let i = 0; i < 7; i++) rows[num * 8 + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0)
      row.copy(above)
    })
    return rows
  }
}

const END_OF_STREAM = Buffer.from('\nendstream\nendobj\n', 'latin1')

import { PdfError } from '../pdf-error.ts'

/** What reading one file may cost at most. */
export type Limits = {
  /** Bytes of the file. One text in memory holds it, which bounds it at about 500 MB. */
  fileBytes: number
  /** Objects of the file. */
  objects: number
  /** Bytes that its cross-reference and object streams may unpack to, all together. */
  unpackedBytes: number
  /** Pages of the file. */
  pages: number
  milliseconds: number
}

export const LIMITS: Limits = {
  fileBytes: 450_000_000,
  objects: 4_000_000,
  unpackedBytes: 300_000_000,
  pages: 20_000,
  milliseconds: 60_000,
}

/** Counts what one file costs and refuses the rest of a bomb; `now` is in milliseconds. */
export class Budget {
  readonly limits: Limits
  readonly #now: () => number
  readonly #end: number
  #unpacked = 0
  #steps = 0

  constructor(now: () => number, limits: Limits = LIMITS) {
    this.limits = limits
    this.#now = now
    this.#end = now() + limits.milliseconds
  }

  /** To be called in every loop whose length the file decides. */
  step(): void {
    if ((++this.#steps & 255) === 0) this.checkTime()
  }

  checkTime(): void {
    if (this.#now() > this.#end) {
      throw new PdfError('limit', `Reading took more than ${this.limits.milliseconds / 1000} seconds.`)
    }
  }

  countObjects(objects: number): void {
    if (objects > this.limits.objects) {
      throw new PdfError('limit', `The file has more than ${this.limits.objects} objects.`)
    }
  }

  /** How many bytes may still be unpacked. */
  get room(): number {
    return this.limits.unpackedBytes - this.#unpacked
  }

  unpack(bytes: number): void {
    this.#unpacked += bytes
    if (this.room < 0) {
      throw new PdfError('limit', `The file unpacks to more than ${this.limits.unpackedBytes} bytes.`)
    }
  }
}

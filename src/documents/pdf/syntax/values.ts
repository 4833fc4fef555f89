/** A name, without its slash and with #xx decoded to one char a byte. */
export class PdfName {
  readonly value: string

  constructor(value: string) {
    this.value = value
  }
}

/** A string, kept as the token that stood in the file: `(text)` or `<68656c6c6f>`, one char a byte. */
export class PdfString {
  readonly raw: string

  constructor(raw: string) {
    this.raw = raw
  }
}

/** A reference to an object of the file that is read. */
export class PdfRef {
  readonly num: number
  readonly gen: number

  constructor(num: number, gen: number) {
    this.num = num
    this.gen = gen
  }
}

/** A reference to an object of the file that is being written. */
export class OutRef {
  readonly num: number

  constructor(num: number) {
    this.num = num
  }
}

/** A stream with its bytes as they stand in the file: compressed, undecoded, not copied. */
export class PdfStream {
  readonly dict: PdfDict
  readonly raw: Uint8Array

  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict
    this.raw = raw
  }
}

export type PdfDict = Map<string, PdfValue>
export type PdfArray = PdfValue[]
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | OutRef
  | PdfStream
  | PdfDict
  | PdfArray

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map

/** The text of a name, or undefined. */
export function nameOf(value: PdfValue | undefined): string | undefined {
  return value instanceof PdfName ? value.value : undefined
}

/** A dictionary from a plain object; what is undefined is left out. */
export function dictOf(entries: Record<string, PdfValue | undefined>): PdfDict {
  const dict: PdfDict = new Map()
  for (const [key, value] of Object.entries(entries)) if (value !== undefined) dict.set(key, value)
  return dict
}

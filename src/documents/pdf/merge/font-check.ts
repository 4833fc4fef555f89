import type { PdfFile } from '../reading/pdf-file.ts'
import { nameOf, type PdfDict } from '../syntax/values.ts'

const MAX_NAMED = 100

/** Notices, while objects go by, which fonts are not in the file (PDF/UA-1 7.21.4.1). */
export class FontCheck {
  readonly missing = new Set<string>()
  readonly #file: PdfFile

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** Looks at a dictionary and gives it back. */
  seen(dict: PdfDict): PdfDict {
    if (nameOf(dict.get('Type')) !== 'Font' || !dict.has('BaseFont')) return dict
    const kind = nameOf(dict.get('Subtype'))
    if (kind === 'Type0' || kind === 'Type3') return dict
    const descriptor = this.#file.dict(dict.get('FontDescriptor'))
    const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(key))
    const name = nameOf(this.#file.resolve(dict.get('BaseFont'))) ?? 'unnamed'
    if (!isEmbedded && this.missing.size < MAX_NAMED) this.missing.add(name)
    return dict
  }
}

import { PdfError } from '../pdf-error.ts'
import type { PdfDict } from '../syntax/values.ts'
import { Budget, type Limits } from './budget.ts'
import { PdfFile } from './pdf-file.ts'

export type OpenPdf = { file: PdfFile; catalogue: PdfDict }

/** Opens a file for reading, mending its cross-references where it can. Raises PdfError; `now` is in milliseconds. */
export function openPdf(bytes: Buffer, now: () => number, limits?: Limits): OpenPdf {
  if (bytes.length === 0) throw new PdfError('damaged', 'The file is empty.')
  if (!bytes.subarray(0, 1024).includes('%PDF-')) {
    throw new PdfError('damaged', 'It is not a PDF: expected it to begin with %PDF-.')
  }
  const file = new PdfFile(bytes, new Budget(now, limits))
  let catalogue = catalogueOf(file)
  if (!catalogue && !file.trailer.has('Encrypt')) {
    file.scan()
    catalogue = catalogueOf(file)
  }
  if (file.trailer.get('Encrypt') ?? null) {
    throw new PdfError('encrypted', 'It is encrypted: save it without a password or restrictions first.')
  }
  if (!catalogue) throw new PdfError('damaged', 'It is damaged beyond repair: it has no list of pages.')
  return { file, catalogue }
}

function catalogueOf(file: PdfFile): PdfDict | undefined {
  const root = file.dict(file.trailer.get('Root'))
  return root && file.dict(root.get('Pages')) ? root : undefined
}

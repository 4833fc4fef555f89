import { PdfError } from '../pdf-error.ts'
import { nameOf, type PdfDict, PdfRef, type PdfValue } from '../syntax/values.ts'
import type { PdfFile } from './pdf-file.ts'

/** A page with what it inherits written into it; `num` is its object's number, undefined when it stands in the tree itself. */
export type Page = { num: number | undefined; dict: PdfDict }

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

/** The pages of a file in order. A tree that leads back to itself, or a page that is there twice, is not followed twice. */
export function readPages(file: PdfFile, catalogue: PdfDict): Page[] {
  const pages: Page[] = []
  const seen = new Set<number>()
  type Step = { value: PdfValue; inherited: PdfDict }
  const stack: Step[] = [{ value: catalogue.get('Pages') ?? null, inherited: new Map() }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    file.budget.step()
    const num = step.value instanceof PdfRef ? step.value.num : undefined
    const dict = file.dict(step.value)
    if (!dict || (num !== undefined && seen.has(num))) continue
    if (num !== undefined) seen.add(num)
    const inherited: PdfDict = new Map(step.inherited)
    for (const key of INHERITED) {
      const own = dict.get(key) ?? null
      if (file.resolve(own) !== null) inherited.set(key, own)
    }
    const kids = nameOf(dict.get('Type')) === 'Page' ? undefined : file.array(dict.get('Kids'))
    if (!kids && nameOf(dict.get('Type')) === 'Pages') continue
    if (kids) for (const value of kids.toReversed()) stack.push({ value, inherited })
    else pages.push({ num, dict: new Map([...dict, ...inherited]) })
    if (pages.length > file.budget.limits.pages || stack.length > file.budget.limits.objects) {
      throw new PdfError('limit', `The file has more than ${file.budget.limits.pages} pages.`)
    }
  }
  if (pages.length === 0 && !file.isScanned) {
    file.scan()
    return readPages(file, file.dict(file.trailer.get('Root')) ?? catalogue)
  }
  if (pages.length === 0) throw new PdfError('damaged', 'It has no pages.')
  return pages
}

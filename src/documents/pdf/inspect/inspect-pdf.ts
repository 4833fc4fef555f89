import { describe } from '../merge/metadata.ts'
import { isElement, kidsOf } from '../merge/structure.ts'
import { readNameTree, readNumberTree } from '../merge/trees.ts'
import { type OpenPdf, openPdf } from '../reading/open-pdf.ts'
import { type Page, readPages } from '../reading/page-tree.ts'
import type { PdfFile } from '../reading/pdf-file.ts'
import { stringBytes } from '../syntax/text-strings.ts'
import { nameOf, type PdfDict, PdfRef, PdfString, type PdfValue } from '../syntax/values.ts'

/** What a file holds, counted. */
export type Inspection = {
  title: string | undefined
  language: string | undefined
  pages: number
  /** Structure elements. */
  elements: number
  links: number
  /** Links within the file that lead to no page of it. */
  brokenLinks: number
  bookmarks: number
  /** Pages, annotations and forms that name a place in the parent tree which is not there. */
  danglingTags: number
  claimsPdfUa: boolean
}

/** Reads a file through and counts what accessibility rests on. Raises PdfError; `now` is in milliseconds. */
export function inspectPdf(bytes: Buffer, now: () => number): Inspection {
  const opened = openPdf(bytes, now)
  const { file, catalogue } = opened
  const { title, language, claimsPdfUa } = describe(opened)
  const pages = readPages(file, catalogue)
  const root = file.dict(catalogue.get('StructTreeRoot'))
  const parents = readNumberTree(file, root?.get('ParentTree'))
  const links = pages.flatMap((page) => annotationsOf(file, page, 'Link'))
  const isBroken = brokenLinkTest(opened, pages)
  const keys = pages.flatMap((page) => [
    page.dict.get('StructParents'),
    ...annotationsOf(file, page).map((annotation) => annotation.get('StructParent')),
  ])
  return {
    title,
    language,
    pages: pages.length,
    elements: countElements(file, root),
    links: links.length,
    brokenLinks: links.filter(isBroken).length,
    bookmarks: countBookmarks(file, catalogue),
    danglingTags: keys.filter((key) => typeof key === 'number' && !parents.has(key)).length,
    claimsPdfUa,
  }
}

function annotationsOf(file: PdfFile, page: Page, kind?: string): PdfDict[] {
  const all = (file.array(page.dict.get('Annots')) ?? []).map((one) => file.dict(one))
  return all.filter(
    (one): one is PdfDict =>
      one !== undefined && (kind === undefined || nameOf(file.resolve(one.get('Subtype'))) === kind),
  )
}

function countElements(file: PdfFile, root: PdfDict | undefined): number {
  const seen = new Set<PdfDict>()
  const stack = root ? [...kidsOf(file, root.get('K'))] : []
  for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
    file.budget.step()
    const element = file.dict(value)
    if (!isElement(element) || seen.has(element)) continue
    seen.add(element)
    for (const kid of kidsOf(file, element.get('K'))) if (typeof kid !== 'number') stack.push(kid)
  }
  return seen.size
}

function countBookmarks(file: PdfFile, catalogue: PdfDict): number {
  const seen = new Set<PdfDict>()
  const stack = [file.dict(catalogue.get('Outlines'))?.get('First')]
  while (stack.length > 0) {
    file.budget.step()
    const item = file.dict(stack.pop())
    if (!item || seen.has(item)) continue
    seen.add(item)
    stack.push(item.get('Next'), item.get('First'))
  }
  return seen.size
}

function brokenLinkTest({ file, catalogue }: OpenPdf, pages: Page[]): (link: PdfDict) => boolean {
  const names = readNameTree(file, file.dict(catalogue.get('Names'))?.get('Dests'))
  const old = file.dict(catalogue.get('Dests'))
  const numbers = new Set(pages.map((page) => page.num))
  const explicit = (value: PdfValue | undefined): PdfValue[] | undefined => {
    const found = file.resolve(value)
    if (Array.isArray(found)) return found
    if (found instanceof PdfString) return named(names.get(stringBytes(found).toString('latin1')))
    return named(old?.get(nameOf(found) ?? ''))
  }
  const named = (value: PdfValue | undefined) => file.array(value) ?? file.array(file.dict(value)?.get('D'))
  return (link) => {
    const action = file.dict(link.get('A'))
    const target = link.get('Dest') ?? (nameOf(action?.get('S')) === 'GoTo' ? action?.get('D') : undefined)
    if (target === undefined) return false
    const [page] = explicit(target) ?? []
    if (typeof page === 'number') return page < 0 || page >= pages.length
    return !(page instanceof PdfRef) || !numbers.has(page.num)
  }
}

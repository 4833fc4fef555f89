import { openPdf } from '../reading/open-pdf.ts'
import { readPages } from '../reading/page-tree.ts'
import type { PageStamper } from '../stamp/page-stamper.ts'
import { nameOf, type PdfDict, PdfName } from '../syntax/values.ts'
import { withDestination } from './destinations.ts'
import { FontCheck } from './font-check.ts'
import { GraphCopier, type Written } from './graph-copier.ts'
import type { MergedPack } from './merged-pack.ts'
import { describe } from './metadata.ts'
import type { Paper } from './paper.ts'

type Input = {
  source: { name: string; title?: string; label?: string; language?: string }
  bytes: Buffer
  number: number
  written: Written
  stamper: PageStamper | undefined
  now: () => number
}

/** Another's private notes on the page, a picture of it before it was stamped, threads of articles that end here. */
const PAGE_ENTRIES_LEFT_OUT = ['Parent', 'PieceInfo', 'Thumb', 'B']

/** Copies one paper into the pack. Raises PdfError when it cannot be read. */
export function mergePaper(pack: MergedPack, input: Input): void {
  const { source, bytes, number, stamper } = input
  const opened = openPdf(bytes, input.now)
  const { file, catalogue } = opened
  const described = describe(opened)
  const language = described.language ?? source.language
  const title = oneLine(source.title) || described.title || nameWithoutFolder(source.name)
  const fonts = new FontCheck(file)
  let keys = new Map<number, number>()
  const rewrite = (dict: PdfDict) => withTreeKeys(withDestination(paper, fonts.seen(dict)), keys)
  const copier = new GraphCopier(file, pack.writer, input.written, rewrite)
  const pages = readPages(file, catalogue).map((page) => ({ ...page, out: pack.writer.reserve() }))
  const paper: Paper = {
    number,
    title,
    language,
    file,
    catalogue,
    copier,
    pages,
    report: {
      name: source.name,
      title,
      firstPage: 0,
      pages: pages.length,
      elements: 0,
      isTagged: false,
      links: 0,
      bookmarks: 0,
      notAccessible: [],
      notes: file.isScanned ? ['its cross-references were broken and were mended'] : [],
    },
  }
  for (const page of pages) if (page.num !== undefined) copier.preset(page.num, page.out)
  pack.forms.add(paper)
  keys = pack.structure.add(paper)
  pack.destinations.add(paper)
  pack.bookmarks.add(paper)
  pack.layers.add(paper)
  pack.attachments.add(paper)
  pack.labels.add(paper, pack.pages.length)
  stamper?.startPaper()
  for (const page of pages) {
    const dict = readiedPage(pack, paper, page.dict)
    stamper?.addTo(paper, dict, source.label)
    pack.writer.object(page.out.num, copier.text(dict))
  }
  copier.drain()
  if (hasScripts(paper)) paper.report.notes.push('its scripts were left out')
  const [first] = pages
  if (!first) return
  paper.report.notAccessible = notAccessible(paper, described, fonts)
  pack.papers.push({ report: paper.report, at: pack.pages.length, firstPage: first.out })
  for (const page of pages) pack.pages.push(page.out)
  pack.language ??= language
}

function readiedPage(pack: MergedPack, paper: Paper, page: PdfDict): PdfDict {
  const { file } = paper
  const dict: PdfDict = new Map(page)
  for (const key of PAGE_ENTRIES_LEFT_OUT) dict.delete(key)
  dict.set('Type', new PdfName('Page'))
  dict.set('Parent', pack.pageTree)
  const annotations = file.array(dict.get('Annots'))?.filter((one) => file.dict(one))
  if (!annotations || annotations.length === 0) {
    dict.delete('Annots')
    return dict
  }
  dict.set('Annots', annotations)
  if (paper.report.isTagged && !dict.has('Tabs')) dict.set('Tabs', new PdfName('S'))
  for (const one of annotations) {
    if (nameOf(file.resolve(file.dict(one)?.get('Subtype'))) === 'Link') paper.report.links++
  }
  return dict
}

/** A dictionary with its keys of the parent tree as they are in the pack; a key that leads nowhere is left out. */
function withTreeKeys(dict: PdfDict, keys: Map<number, number>): PdfDict {
  if (!dict.has('StructParents') && !dict.has('StructParent')) return dict
  const changed: PdfDict = new Map(dict)
  for (const key of ['StructParents', 'StructParent']) {
    const old = changed.get(key)
    if (old === undefined) continue
    const renumbered = typeof old === 'number' ? keys.get(old) : undefined
    if (renumbered === undefined) changed.delete(key)
    else changed.set(key, renumbered)
  }
  return changed
}

function hasScripts({ file, catalogue }: Paper): boolean {
  return file.dict(catalogue.get('Names'))?.has('JavaScript') === true || catalogue.has('AA')
}

/** Why a pack with this paper in it cannot claim PDF/UA-1. What cannot be proved by looking is left to the paper's claim. */
function notAccessible(paper: Paper, described: ReturnType<typeof describe>, fonts: FontCheck): string[] {
  const reasons: string[] = []
  if (!paper.report.isTagged) reasons.push('it is not tagged')
  else if (!described.isMarked) reasons.push('its tags are marked as doubtful or not as tags of the whole')
  if (paper.language === undefined) reasons.push('it does not say its language')
  if (described.title === undefined) reasons.push('it has no title of its own')
  if (fonts.missing.size > 0)
    reasons.push(`fonts are not embedded: ${[...fonts.missing].slice(0, 5).join(', ')}`)
  if (!described.claimsPdfUa) reasons.push('it does not say that it is PDF/UA-1')
  return reasons
}

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function nameWithoutFolder(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).replace(/\.pdf$/i, '')
}

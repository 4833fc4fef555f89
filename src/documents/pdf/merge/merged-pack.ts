import { byteString, textString } from '../syntax/text-strings.ts'
import { dictOf, type OutRef, PdfName } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import { serializeOwn } from '../writing/serialize.ts'
import { MergedAttachments } from './attachments.ts'
import { MergedBookmarks } from './bookmarks.ts'
import { MergedDestinations } from './destinations.ts'
import { MergedForms } from './forms.ts'
import { MergedLayers } from './layers.ts'
import { packXmp } from './metadata.ts'
import { MergedPageLabels } from './page-labels.ts'
import type { PaperReport } from './paper.ts'
import { MergedStructure } from './structure.ts'
import { writeNumberTree } from './trees.ts'

/** A paper that was merged: what is kept of it when its file is gone. */
export type MergedPaper = { report: PaperReport; at: number; firstPage: OutRef }

type Finish = { title: string; language: string | undefined; first: number; isStamped: boolean }

/** All that the papers have in common in the pack: its catalogue, while it is gathered. */
export class MergedPack {
  readonly writer: PdfWriter
  readonly pageTree: OutRef
  readonly structure: MergedStructure
  readonly bookmarks: MergedBookmarks
  readonly destinations = new MergedDestinations()
  readonly attachments = new MergedAttachments()
  readonly layers = new MergedLayers()
  readonly forms = new MergedForms()
  readonly labels = new MergedPageLabels()
  readonly papers: MergedPaper[] = []
  pages: OutRef[] = []
  /** The language of the first paper that says one. */
  language: string | undefined

  constructor(writer: PdfWriter) {
    this.writer = writer
    this.pageTree = writer.reserve()
    this.structure = new MergedStructure(writer)
    this.bookmarks = new MergedBookmarks(writer)
  }

  /** Pages of the pack's own, before those of the papers. */
  addFirstPages(pages: OutRef[], bookmark: string): void {
    this.pages = [...pages, ...this.pages]
    this.labels.shift(pages.length)
    const [first] = pages
    if (first) this.bookmarks.addFirst(bookmark, first)
  }

  /** Writes the catalogue and ends the file; answers whether it claims PDF/UA-1. */
  async finish({ title, language, first, isStamped }: Finish): Promise<boolean> {
    const { writer } = this
    const claimsPdfUa =
      language !== undefined && this.papers.every(({ report }) => report.notAccessible.length === 0)
    const xmp = Buffer.from(packXmp(title, language, claimsPdfUa))
    const metadata = writer.reserve()
    writer.stream(metadata.num, '<</Type/Metadata/Subtype/XML>>', xmp)
    const lang = language === undefined ? undefined : textString(language)
    const catalogue = dictOf({
      Type: new PdfName('Catalog'),
      Pages: this.pageTree,
      Outlines: this.bookmarks.write(),
      PageMode: new PdfName('UseOutlines'),
      Metadata: metadata,
      Lang: lang,
      ViewerPreferences: dictOf({ DisplayDocTitle: true }),
      PageLabels: writeNumberTree(
        writer,
        isStamped ? new Map([[0, `<</S/D/St ${first}>>`]]) : this.labels.entries,
      ),
    })
    if (!this.structure.isEmpty) {
      catalogue.set('StructTreeRoot', this.structure.write(language))
      catalogue.set('MarkInfo', dictOf({ Marked: true }))
    }
    const names = dictOf({
      Dests: this.destinations.write(writer),
      EmbeddedFiles: this.attachments.write(writer),
    })
    if (names.size > 0) catalogue.set('Names', names)
    this.#writePageTree()
    const root = writer.reserve()
    writer.object(root.num, this.#withTexts(catalogue))
    const info = writer.own(dictOf({ Title: textString(title), Producer: byteString('Moothall') }))
    await writer.finish({ root, info })
    return claimsPdfUa
  }

  #withTexts(catalogue: Parameters<typeof serializeOwn>[0]): string {
    const texts = {
      OCProperties: this.layers.text(),
      AcroForm: this.forms.text(),
      AF: this.attachments.associated,
    }
    const more = Object.entries(texts).map(([key, text]) => (text === undefined ? '' : `/${key}${text}`))
    return `${serializeOwn(catalogue).slice(0, -2)}${more.join('')}>>`
  }

  /** The pages name the root of the tree as their parent: it is flat. */
  #writePageTree(): void {
    const kids = this.pages.map((page) => `${page.num} 0 R`).join(' ')
    this.writer.object(this.pageTree.num, `<</Type/Pages/Count ${this.pages.length}/Kids[${kids}]>>`)
  }
}

import type { EmbeddedFont } from '../font/embedded-font.ts'
import type { Paper } from '../merge/paper.ts'
import { type OutRef, type PdfDict, PdfRef, PdfStream, type PdfValue } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import { decimal, type PageGeometry, pageGeometry } from './page-geometry.ts'

const FONT = 'MoothallStamp'
const SIZE = 8
const MARGIN = 18
/** The shorter side of A4: on larger sheets the stamp grows with the sheet, on smaller ones it shrinks. */
const USUAL = 595

type Stamp = { ref: OutRef; geometry: PageGeometry; label: string | undefined }

/**
 * Puts page numbers and labels on pages, each as one more content stream with an artifact in it (PDF/UA-1 7.8: running
 * footers are not content). What the page had is not touched. The text is written at the end, when the count is known.
 */
export class PageStamper {
  readonly #writer: PdfWriter
  readonly #font: EmbeddedFont
  readonly #stamps: Stamp[] = []
  #save: OutRef | undefined
  #resources = new Map<number, OutRef>()

  constructor(writer: PdfWriter, font: EmbeddedFont) {
    this.#writer = writer
    this.#font = font
  }

  /** Readies for the next paper: its resources have numbers of their own. */
  startPaper(): void {
    this.#resources = new Map()
  }

  /** Adds the place of the stamp to a page that is about to be copied. */
  addTo(paper: Paper, page: PdfDict, label: string | undefined): void {
    const { file } = paper
    const ref = this.#writer.reserve()
    this.#stamps.push({ ref, geometry: pageGeometry(file, page), label })
    const contents = file.resolve(page.get('Contents'))
    const own =
      contents instanceof PdfStream ? [page.get('Contents') ?? null] : Array.isArray(contents) ? contents : []
    page.set('Contents', [
      this.#saveState(),
      ...own.filter((one) => file.resolve(one) instanceof PdfStream),
      ref,
    ])
    page.set('Resources', this.#withFont(paper, page.get('Resources')))
  }

  /** The same for pages of the pack's own, before all others: the contents that go around theirs. */
  addFirst(pages: readonly PageGeometry[]): { before: OutRef; after: OutRef }[] {
    const stamps = pages.map((geometry) => ({ ref: this.#writer.reserve(), geometry, label: undefined }))
    this.#stamps.unshift(...stamps)
    return stamps.map(({ ref }) => ({ before: this.#saveState(), after: ref }))
  }

  /** The entries of a page's resources for its stamp. */
  get fontEntry(): [string, OutRef] {
    return [FONT, this.#font.ref]
  }

  #saveState(): OutRef {
    if (!this.#save) {
      this.#save = this.#writer.reserve()
      this.#writer.stream(this.#save.num, '<<>>', Buffer.from('q\n'))
    }
    return this.#save
  }

  #withFont(paper: Paper, value: PdfValue | undefined): PdfValue {
    const known = value instanceof PdfRef ? this.#resources.get(value.num) : undefined
    if (known) return known
    const resources = paper.file.dict(value) ?? new Map<string, PdfValue>()
    const fonts = paper.file.dict(resources.get('Font')) ?? new Map<string, PdfValue>()
    const stamped: PdfDict = new Map([...resources, ['Font', new Map([...fonts, this.fontEntry])]])
    if (!(value instanceof PdfRef)) return stamped
    const out = this.#writer.reserve()
    this.#writer.object(out.num, paper.copier.text(stamped))
    this.#resources.set(value.num, out)
    return out
  }

  /** Writes the stamps; `words` says what stands on the page that is the n-th, counted from 0. */
  write(words: (index: number) => string): void {
    this.#stamps.forEach(({ ref, geometry, label }, index) => {
      const { width, height } = geometry
      const scale = Math.min(width, height) / USUAL
      const size = SIZE * (scale > 1.5 ? scale / 1.5 : Math.min(1, Math.max(scale, 0.3)))
      const margin = MARGIN * (size / SIZE)
      const text = words(index)
      const footer = this.#artifact(
        'Footer',
        text,
        size,
        (width - this.#font.width(text, size)) / 2,
        margin,
        geometry,
      )
      const header = label ? this.#header(label, size, margin, geometry) : ''
      this.#writer.stream(ref.num, '<<>>', Buffer.from(`\nQ\n${footer}${header}`, 'latin1'))
    })
  }

  #header(label: string, size: number, margin: number, geometry: PageGeometry): string {
    const x = Math.max(margin, geometry.width - margin - this.#font.width(label, size))
    return this.#artifact('Header', label, size, x, geometry.height - margin, geometry)
  }

  #artifact(
    kind: 'Header' | 'Footer',
    text: string,
    size: number,
    x: number,
    y: number,
    { matrix }: PageGeometry,
  ): string {
    const place = `${decimal(x)} ${decimal(y)} Td`
    return (
      `/Artifact<</Type/Pagination/Subtype/${kind}>>BDC q ${matrix} cm 0 g ` +
      `BT /${FONT} ${decimal(size)} Tf ${place} ${this.#font.show(text)} Tj ET Q EMC\n`
    )
  }
}

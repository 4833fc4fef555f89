import type { EmbeddedFont } from '../font/embedded-font.ts'
import type { MergedStructure } from '../merge/structure.ts'
import { decimal } from '../stamp/page-geometry.ts'
import type { PageStamper } from '../stamp/page-stamper.ts'
import { textString } from '../syntax/text-strings.ts'
import { dictOf, type OutRef, PdfName } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import { type ContentsSheet, type Entry, type Line, SHEET } from './contents-layout.ts'

export type ContentsTarget = { title: string; number: string; page: OutRef }

type Context = {
  writer: PdfWriter
  font: EmbeddedFont
  structure: MergedStructure
  stamper: PageStamper
  isStamped: boolean
  pageTree: OutRef
  language: string | undefined
  heading: string
  /** What the number is called: "page 12". */
  pageWords: (number: string) => string
}

const name = (value: string) => new PdfName(value)

/** Writes the contents pages, tagged (TOC, TOCI, Reference, Link) and with a link an entry; answers the pages. */
export async function writeContents(
  context: Context,
  sheets: ContentsSheet[],
  targets: readonly ContentsTarget[],
): Promise<OutRef[]> {
  const { writer, structure, stamper, pageTree, language } = context
  const part = writer.reserve()
  const list = writer.reserve()
  const heading = writer.reserve()
  const items: OutRef[] = []
  const geometry = { ...SHEET, matrix: '1 0 0 1 0 0' }
  const around = context.isStamped ? stamper.addFirst(sheets.map(() => geometry)) : []
  const pages: OutRef[] = []
  for (const [at, sheet] of sheets.entries()) {
    const page = writer.reserve()
    const sheetOut = new Sheet(context, page)
    if (at === 0) sheetOut.heading(sheet.heading, heading, part)
    for (const { index, entry } of sheet.entries) {
      const target = targets[index]
      if (target) items.push(sheetOut.entry(entry, target, list))
    }
    const contents = await writer.ownStream(new Map(), Buffer.from(sheetOut.content, 'latin1'))
    const stamps = around[at]
    writer.own(
      dictOf({
        Type: name('Page'),
        Parent: pageTree,
        MediaBox: [0, 0, SHEET.width, SHEET.height],
        Resources: dictOf({ Font: new Map([stamper.fontEntry]) }),
        Contents: stamps ? [stamps.before, contents, stamps.after] : contents,
        Annots: sheetOut.links.length > 0 ? sheetOut.links : undefined,
        Tabs: name('S'),
        StructParents: structure.addParent(`[${sheetOut.owners.map((ref) => `${ref.num} 0 R`).join(' ')}]`),
      }),
      page,
    )
    pages.push(page)
  }
  writer.own(element('TOC', part, items), list)
  const lang = language === undefined ? undefined : textString(language)
  writer.own(
    new Map([
      ...element('Part', structure.document, [heading, list]),
      ...dictOf({ T: textString(context.heading), Lang: lang }),
    ]),
    part,
  )
  // The Part, its heading and its list; and three elements an entry: TOCI, Reference, Link.
  structure.addFirstPart(part, 3 + 3 * items.length)
  return pages
}

function element(role: string, parent: OutRef, kids: Parameters<typeof dictOf>[0][string] & object) {
  return dictOf({ Type: name('StructElem'), S: name(role), P: parent, K: kids })
}

/** One page of the contents while it is drawn. */
class Sheet {
  content = ''
  /** The element that owns each piece of marked content, by its number on the page. */
  readonly owners: OutRef[] = []
  readonly links: OutRef[] = []
  readonly #context: Context
  readonly #page: OutRef

  constructor(context: Context, page: OutRef) {
    this.#context = context
    this.#page = page
  }

  heading(lines: Line[], ref: OutRef, part: OutRef): void {
    const mark = this.#mark('H1', lines, ref)
    this.#context.writer.own(new Map([...element('H1', part, [mark]), ['Pg', this.#page]]), ref)
  }

  /** Draws an entry; answers its TOCI. */
  entry({ lines, dots, number, area }: Entry, target: ContentsTarget, list: OutRef): OutRef {
    const { writer, structure, pageWords } = this.#context
    const [item, reference, link, annotation] = [
      writer.reserve(),
      writer.reserve(),
      writer.reserve(),
      writer.reserve(),
    ]
    const marks = [this.#mark('Link', lines, link)]
    if (dots) this.content += `/Artifact BMC ${this.#text(dots)} EMC\n`
    marks.push(this.#mark('Link', [number], link))
    writer.own(
      dictOf({
        Type: name('Annot'),
        Subtype: name('Link'),
        Rect: area.map((one) => Number(decimal(one))),
        Border: [0, 0, 0],
        F: 4,
        P: this.#page,
        Contents: textString(`${target.title}, ${pageWords(target.number)}`),
        Dest: [target.page, name('XYZ'), null, null, null],
        StructParent: structure.addParent(`${link.num} 0 R`),
      }),
      annotation,
    )
    this.links.push(annotation)
    const object = dictOf({ Type: name('OBJR'), Obj: annotation, Pg: this.#page })
    writer.own(element('TOCI', list, [reference]), item)
    writer.own(element('Reference', item, [link]), reference)
    writer.own(new Map([...element('Link', reference, [...marks, object]), ['Pg', this.#page]]), link)
    return item
  }

  #mark(role: string, lines: Line[], owner: OutRef): number {
    const mark = this.owners.push(owner) - 1
    this.content += `/${role}<</MCID ${mark}>>BDC ${lines.map((line) => this.#text(line)).join(' ')} EMC\n`
    return mark
  }

  #text({ text, x, y, size }: Line): string {
    const { font, stamper } = this.#context
    return `BT /${stamper.fontEntry[0]} ${size} Tf ${decimal(x)} ${decimal(y)} Td ${font.show(text)} Tj ET`
  }
}

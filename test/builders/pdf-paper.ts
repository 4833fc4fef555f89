import { type Layout, PdfBytes } from './pdf-bytes.ts'

export type BuiltPaper = {
  title?: string | undefined
  language?: string | undefined
  /** Words that stand on its pages. */
  words?: string
  layout?: Layout
  /** A tagged paper has a Document with a heading, a table whose cells name their headers, and links; on unless false. */
  isTagged?: boolean
  /** Says of itself that it is PDF/UA-1, and has no text in fonts that are not embedded. */
  isAccessible?: boolean
  /** What `Custom` and `H1` stand for, by the role map. */
  roles?: string
  classes?: string
  /** Entries of the second page, such as `/Rotate 90`. */
  secondPage?: string
  pageLabels?: string
  /** More entries of the catalogue. */
  catalogue?: string
  field?: string
  layer?: string
  attachment?: string
}

/** A paper of two pages, invented: what it has is what the answer's counts say. */
export const PAPER_HAS = { pages: 2, elements: 9, links: 2, bookmarks: 2 }

/** Builds a paper with everything that a merge has to keep. */
export function buildPaper(paper: BuiltPaper = {}): Buffer {
  const { title = 'Review of car parks', words = 'Words', isTagged = true, isAccessible = false } = paper
  const pdf = new PdfBytes()
  const catalogue = pdf.reserve()
  const tree = pdf.reserve()
  const pages = [pdf.reserve(), pdf.reserve()]
  const [first, second] = pages
  const font = pdf.add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>')
  const show = (line: string, y: number) =>
    isAccessible ? `50 ${y} 100 10 re f` : `BT /F1 12 Tf 50 ${y} Td (${line}) Tj ET`
  const marked = (role: string, id: number, line: string) =>
    `/${role}<</MCID ${id}>>BDC ${show(line, 150 - id * 20)} EMC`
  const resources = isAccessible ? '<<>>' : `<</Font<</F1 ${font} 0 R>>>>`
  const contents = [0, 1].map((page) =>
    pdf.add({
      dict: '<<>>',
      data: [
        marked('H1', 0, `${words} ${page + 1}`),
        marked('Custom', 1, 'Header'),
        marked('TD', 2, 'Cell'),
      ].join('\n'),
    }),
  )
  const link = (target: string, key: number) =>
    pdf.add(
      `<</Type/Annot/Subtype/Link/Rect[50 50 90 60]/Border[0 0 0]/Contents(A link)${target}${isTagged ? `/StructParent ${key}` : ''}>>`,
    )
  const links = [link(`/A<</S/GoTo/D(second)>>`, 2), link('/Dest/old', 3)]
  const widgets: number[] = []
  if (paper.field !== undefined) {
    widgets.push(
      pdf.add(
        `<</Type/Annot/Subtype/Widget/FT/Tx/T(${paper.field})/V(Kept)/DA(/Helv 10 Tf 0 g)/Rect[50 20 90 30]/P ${first} 0 R>>`,
      ),
    )
  }
  const boxes = ['/MediaBox[0 0 200 200]', paper.secondPage ?? '']
  pages.forEach((page, at) => {
    const annotations =
      at === 0 ? `/Annots[${[...links, ...widgets].map((one) => `${one} 0 R`).join(' ')}]` : ''
    const keys = isTagged ? `/StructParents ${at}/Tabs/S` : ''
    pdf.add(
      `<</Type/Page/Parent ${tree} 0 R/Contents ${contents[at]} 0 R${annotations}${keys}${at === 1 ? boxes[1] : ''}>>`,
      page,
    )
  })
  pdf.add(`<</Type/Pages/Count 2/Kids[${first} 0 R ${second} 0 R]${boxes[0]}/Resources ${resources}>>`, tree)
  const entries = [
    `/Pages ${tree} 0 R`,
    `/Names<</Dests<</Names[(second)[${second} 0 R/Fit]]>>${attachments(pdf, paper.attachment)}>>`,
    `/Dests<</old<</D[0/Fit]>>>>`,
    `/Outlines ${bookmarks(pdf, pages)} 0 R`,
    isTagged ? `/MarkInfo<</Marked true>>/StructTreeRoot ${structure(pdf, paper, pages, links)} 0 R` : '',
    'language' in paper && paper.language === undefined ? '' : `/Lang(${paper.language ?? 'en-GB'})`,
    isAccessible ? `/Metadata ${claim(pdf)} 0 R` : '',
    paper.pageLabels === undefined ? '' : `/PageLabels<</Nums[${paper.pageLabels}]>>`,
    widgets.length > 0
      ? `/AcroForm<</Fields[${widgets.map((one) => `${one} 0 R`).join(' ')}]/DR<</Font<</Helv ${font} 0 R>>>>>>`
      : '',
    layers(pdf, paper.layer),
    paper.catalogue ?? '',
  ]
  pdf.add(`<</Type/Catalog${entries.join('')}>>`, catalogue)
  if (!('title' in paper && paper.title === undefined)) pdf.info = pdf.add(`<</Title(${title})>>`)
  return pdf.bytes(paper.layout)
}

function structure(pdf: PdfBytes, paper: BuiltPaper, pages: number[], links: number[]): number {
  const root = pdf.reserve()
  const document = pdf.reserve()
  const kids: number[] = []
  const parents: string[] = []
  const add = (role: string, parent: number, more: string) =>
    pdf.add(`<</Type/StructElem/S/${role}/P ${parent} 0 R${more}>>`)
  pages.forEach((page, at) => {
    const heading = add('H1', document, `/Pg ${page} 0 R/K 0`)
    // One table on the first page; the second has plain cells under the document.
    const header = add('Custom', document, `/Pg ${page} 0 R/K 1/ID(th)/C/Wide/A<</O/Table/Scope/Column>>`)
    const cell = add('TD', document, `/Pg ${page} 0 R/K[2]/A[<</O/Table/Headers[(th)]>>]`)
    kids.push(heading, header, cell)
    parents.push(`${at} [${heading} 0 R ${header} 0 R ${cell} 0 R]`)
  })
  links.forEach((link, at) => {
    const element = add('Link', document, `/K<</Type/OBJR/Obj ${link} 0 R/Pg ${pages[0]} 0 R>>`)
    kids.push(element)
    parents.push(`${at + 2} ${element} 0 R`)
  })
  pdf.add(
    `<</Type/StructElem/S/Document/P ${root} 0 R/K[${kids.map((one) => `${one} 0 R`).join(' ')}]>>`,
    document,
  )
  const roles = `/RoleMap<<${paper.roles ?? '/Custom/TH'}>>`
  const classes = `/ClassMap<<${paper.classes ?? '/Wide<</O/Layout/Width 100>>'}>>`
  const parentTree = `/ParentTree<</Kids[${pdf.add(`<</Limits[0 3]/Nums[${parents.join(' ')}]>>`)} 0 R]>>`
  return pdf.add(
    `<</Type/StructTreeRoot/K ${document} 0 R${roles}${classes}${parentTree}/ParentTreeNextKey 4>>`,
    root,
  )
}

function bookmarks(pdf: PdfBytes, pages: number[]): number {
  const root = pdf.reserve()
  const [outer, inner] = [pdf.reserve(), pdf.reserve()]
  pdf.add(
    `<</Title(Outer)/Parent ${root} 0 R/First ${inner} 0 R/Last ${inner} 0 R/Count 1/Dest(second)>>`,
    outer,
  )
  pdf.add(`<</Title(Inner)/Parent ${outer} 0 R/Dest[${pages[1]} 0 R/Fit]>>`, inner)
  return pdf.add(`<</Type/Outlines/First ${outer} 0 R/Last ${outer} 0 R/Count 2>>`, root)
}

function claim(pdf: PdfBytes): number {
  const data = '<x:xmpmeta><pdfuaid:part>1</pdfuaid:part></x:xmpmeta>'
  return pdf.add({ dict: '<</Type/Metadata/Subtype/XML>>', data })
}

function attachments(pdf: PdfBytes, name: string | undefined): string {
  if (name === undefined) return ''
  const file = pdf.add({ dict: '<</Type/EmbeddedFile>>', data: `Contents of ${name}` })
  return `/EmbeddedFiles<</Names[(${name})<</Type/Filespec/F(${name})/EF<</F ${file} 0 R>>>>]>>`
}

function layers(pdf: PdfBytes, name: string | undefined): string {
  if (name === undefined) return ''
  const group = pdf.add(`<</Type/OCG/Name(${name})>>`)
  return `/OCProperties<</OCGs[${group} 0 R]/D<</BaseState/OFF/Order[${group} 0 R]>>>>`
}

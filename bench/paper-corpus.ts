import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { readTrueType } from '../src/documents/pdf/font/true-type.ts'
import { PdfBytes } from '../test/builders/pdf-bytes.ts'

export const PAPERS = 60
export const PAGES = 569

const PARAGRAPHS = 16
const ROWS = 4
const PICTURE_BYTES = 190_000
const FONTS = 3

/** Bytes that do not compress, as those of a JPEG do not; the same for the same seed. */
function noise(seed: string, length: number): string {
  const parts: string[] = []
  for (let i = 0; i * 32 < length; i++)
    parts.push(createHash('sha256').update(`${seed}-${i}`).digest().toString('latin1'))
  return parts.join('').slice(0, length)
}

/** Writes invented tagged papers (headings, paragraphs, tables, pictures, links, bookmarks); answers their paths. */
export function writeCorpus(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  const inter = readTrueType(
    readFileSync(new URL('../src/documents/pdf/font/Inter-Regular.ttf', import.meta.url)),
  )
  const fonts = Array.from({ length: FONTS }, (_, at) =>
    deflateSync(inter.subset(Array.from({ length: 200 + at }, (_, glyph) => glyph + 1))).toString('latin1'),
  )
  return Array.from({ length: PAPERS }, (_, at) => {
    const pages = Math.floor(((at + 1) * PAGES) / PAPERS) - Math.floor((at * PAGES) / PAPERS)
    const path = join(folder, `paper-${String(at + 1).padStart(2, '0')}.pdf`)
    writeFileSync(path, paper(at, pages, fonts[at % FONTS] ?? ''))
    return path
  })
}

function paper(seed: number, count: number, fontData: string): Buffer {
  const pdf = new PdfBytes()
  const [catalogue, tree, root, document, outlines] = Array.from({ length: 5 }, () => pdf.reserve())
  const file = pdf.add({ dict: `<</Filter/FlateDecode>>`, data: fontData })
  const descriptor = pdf.add(
    `<</Type/FontDescriptor/FontName/Inter/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80/FontFile2 ${file} 0 R>>`,
  )
  const widths = `/FirstChar 32/LastChar 126/Widths[${Array.from({ length: 95 }, () => 560).join(' ')}]`
  const font = pdf.add(
    `<</Type/Font/Subtype/TrueType/BaseFont/Inter/Encoding/WinAnsiEncoding${widths}/FontDescriptor ${descriptor} 0 R>>`,
  )
  const pages = Array.from({ length: count }, () => pdf.reserve())
  const items = pages.map(() => pdf.reserve())
  const kids: number[] = []
  const parents: string[] = []
  const linkParents: string[] = []
  pages.forEach((page, at) => {
    const owners: number[] = []
    let content = ''
    const mark = (role: string, parent: number) => {
      const id = owners.length
      const words = Array.from(
        { length: 12 },
        (_, word) => `word${(seed * 31 + at * 17 + id * 7 + word * word) % 997}`,
      )
      content += `/${role}<</MCID ${id}>>BDC BT /F1 10 Tf 50 ${800 - id * 20} Td (${words.join(' ')}) Tj ET EMC\n`
      owners.push(pdf.add(`<</Type/StructElem/S/${role}/P ${parent} 0 R/Pg ${page} 0 R/K ${id}>>`))
      return owners.at(-1) ?? 0
    }
    kids.push(mark('H1', document ?? 0))
    for (let i = 0; i < PARAGRAPHS; i++) kids.push(mark('P', document ?? 0))
    const table = pdf.reserve()
    const rows = Array.from({ length: ROWS }, () => {
      const row = pdf.reserve()
      const cells = [mark('TH', row), mark('TD', row)]
      return pdf.add(`<</Type/StructElem/S/TR/P ${table} 0 R/K[${refs(cells)}]>>`, row)
    })
    kids.push(pdf.add(`<</Type/StructElem/S/Table/P ${document} 0 R/K[${refs(rows)}]>>`, table))
    const links = [0, 1].map((one) => {
      const key = count + at * 2 + one
      const link = pdf.add(
        `<</Type/Annot/Subtype/Link/Rect[50 ${40 + one * 20} 200 ${50 + one * 20}]/StructParent ${key}/A<</S/GoTo/D(page-${(at + one) % count})>>>>`,
      )
      const element = pdf.add(
        `<</Type/StructElem/S/Link/P ${document} 0 R/K<</Type/OBJR/Obj ${link} 0 R/Pg ${page} 0 R>>>>`,
      )
      kids.push(element)
      linkParents.push(`${key} ${element} 0 R`)
      return link
    })
    parents.push(`${at} [${refs(owners)}]`)
    const picture =
      at % 3 === 0
        ? pdf.add({
            dict: '<</Type/XObject/Subtype/Image/Width 800/Height 600/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode>>',
            data: noise(`${seed}-${at}`, PICTURE_BYTES),
          })
        : undefined
    const contents = pdf.add({
      dict: '<</Filter/FlateDecode>>',
      data: deflateSync(content).toString('latin1'),
    })
    const pictures = picture === undefined ? '' : `/XObject<</Im1 ${picture} 0 R>>`
    pdf.add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 ${font} 0 R>>${pictures}>>/Contents ${contents} 0 R/Annots[${refs(links)}]/StructParents ${at}/Tabs/S>>`,
      page,
    )
  })
  items.forEach((item, at) => {
    const around = `${at > 0 ? `/Prev ${items[at - 1]} 0 R` : ''}${items[at + 1] ? `/Next ${items[at + 1]} 0 R` : ''}`
    pdf.add(`<</Title(Section ${at + 1})/Parent ${outlines} 0 R/Dest[${pages[at]} 0 R/Fit]${around}>>`, item)
  })
  pdf.add(`<</Type/Outlines/First ${items[0]} 0 R/Last ${items.at(-1)} 0 R/Count ${items.length}>>`, outlines)
  pdf.add(`<</Type/StructElem/S/Document/P ${root} 0 R/K[${refs(kids)}]>>`, document)
  const nums = [...parents, ...linkParents].join(' ')
  pdf.add(
    `<</Type/StructTreeRoot/K ${document} 0 R/ParentTree<</Nums[${nums}]>>/ParentTreeNextKey ${count * 3}>>`,
    root,
  )
  pdf.add(`<</Type/Pages/Count ${count}/Kids[${refs(pages)}]>>`, tree)
  const names = pages.map((page, at) => `(page-${at})[${page} 0 R/Fit]`).join('')
  pdf.add(
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot ${root} 0 R/Outlines ${outlines} 0 R/Names<</Dests<</Names[${names}]>>>>>>`,
    catalogue,
  )
  pdf.info = pdf.add(`<</Title(Invented paper ${seed + 1})>>`)
  return pdf.bytes(seed % 3 === 0 ? 'table' : 'streams')
}

const refs = (numbers: number[]) => numbers.map((one) => `${one} 0 R`).join(' ')

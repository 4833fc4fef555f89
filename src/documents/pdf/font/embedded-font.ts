import { readFileSync } from 'node:fs'
import { byteString } from '../syntax/text-strings.ts'
import { dictOf, type OutRef, PdfName, type PdfValue } from '../syntax/values.ts'
import type { PdfWriter } from '../writing/pdf-writer.ts'
import { readTrueType, type TrueType } from './true-type.ts'

const INTER = new URL('Inter-Regular.ttf', import.meta.url)
const REPLACEMENT = 0xfffd

/** The typeface of what the pack writes itself: embedded, and with no more outlines than were used. */
export class EmbeddedFont {
  readonly ref: OutRef
  readonly #writer: PdfWriter
  readonly #font: TrueType
  readonly #used = new Map<number, string>()
  readonly #byChar = new Map<string, number>()

  constructor(writer: PdfWriter) {
    this.#writer = writer
    this.#font = readTrueType(readFileSync(INTER))
    this.ref = writer.reserve()
  }

  #glyphs(text: string): number[] {
    return Array.from(text, (char) => {
      const known = this.#byChar.get(char)
      if (known !== undefined) return known
      const glyph = this.#font.glyphOf(char.codePointAt(0) ?? 0) || this.#font.glyphOf(REPLACEMENT)
      this.#byChar.set(char, glyph)
      return glyph
    })
  }

  /** The width of a line of text, in the units of `size`. */
  width(text: string, size: number): number {
    return this.#glyphs(text).reduce((sum, glyph) => sum + this.#font.widthOf(glyph), 0) * (size / 1000)
  }

  /** The operand of Tj that shows the text. */
  show(text: string): string {
    const glyphs = this.#glyphs(text)
    Array.from(text).forEach((char, i) => {
      const glyph = glyphs[i] ?? 0
      if (!this.#used.has(glyph)) this.#used.set(glyph, char)
    })
    return `<${glyphs.map(hex4).join('')}>`
  }

  /** Writes the font's objects; nothing can be shown with it after. */
  async write(): Promise<void> {
    const { bounds, ascent, descent, capHeight, widthOf, subset } = this.#font
    const used = [...this.#used].sort(([a], [b]) => a - b)
    const name = new PdfName('MOOTHA+Inter-Regular')
    const file = subset(this.#used.keys())
    const fontFile = await this.#writer.ownStream(dictOf({ Length1: file.length }), file)
    const descriptor = this.#writer.own(
      dictOf({
        Type: new PdfName('FontDescriptor'),
        FontName: name,
        Flags: 4,
        FontBBox: bounds,
        ItalicAngle: 0,
        Ascent: ascent,
        Descent: descent,
        CapHeight: capHeight,
        StemV: 80,
        FontFile2: fontFile,
      }),
    )
    const descendant = this.#writer.own(
      dictOf({
        Type: new PdfName('Font'),
        Subtype: new PdfName('CIDFontType2'),
        BaseFont: name,
        CIDSystemInfo: dictOf({
          Registry: byteString('Adobe'),
          Ordering: byteString('Identity'),
          Supplement: 0,
        }),
        FontDescriptor: descriptor,
        W: used.flatMap(([glyph]): PdfValue[] => [glyph, [widthOf(glyph)]]),
        CIDToGIDMap: new PdfName('Identity'),
      }),
    )
    this.#writer.own(
      dictOf({
        Type: new PdfName('Font'),
        Subtype: new PdfName('Type0'),
        BaseFont: name,
        Encoding: new PdfName('Identity-H'),
        DescendantFonts: [descendant],
        ToUnicode: await this.#writer.ownStream(new Map(), Buffer.from(toUnicode(used), 'latin1')),
      }),
      this.ref,
    )
  }
}

const hex4 = (glyph: number) => glyph.toString(16).padStart(4, '0')

/** The CMap that says which text the glyphs are (ISO 32000-1 9.10.3), at most 100 a block. */
function toUnicode(used: [number, string][]): string {
  const blocks: string[] = []
  for (let at = 0; at < used.length; at += 100) {
    const rows = used.slice(at, at + 100).map(([glyph, char]) => {
      const utf16 = Buffer.from(char, 'utf16le').swap16().toString('hex')
      return `<${hex4(glyph)}> <${utf16}>`
    })
    blocks.push(`${rows.length} beginbfchar\n${rows.join('\n')}\nendbfchar\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

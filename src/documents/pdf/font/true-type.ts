/** The parts of a TrueType font that embedding needs; lengths are in units of the em. */
export type TrueType = {
  unitsPerEm: number
  ascent: number
  descent: number
  capHeight: number
  bounds: [number, number, number, number]
  /** The glyph of a character; 0 where the font has none. */
  glyphOf: (codePoint: number) => number
  /** The width of a glyph, in thousandths of the em. */
  widthOf: (glyph: number) => number
  /** The font with the outlines of these glyphs alone; the numbers of the glyphs stay. */
  subset: (glyphs: Iterable<number>) => Buffer
}

/** Reads a font with TrueType outlines and a format 4 or 12 character map. Our own font: what is missing throws. */
export function readTrueType(font: Buffer): TrueType {
  const tables = new Map<string, Buffer>()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + i * 16
    const start = font.readUInt32BE(entry + 8)
    tables.set(
      font.toString('latin1', entry, entry + 4),
      font.subarray(start, start + font.readUInt32BE(entry + 12)),
    )
  }
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`The font has no table ${tag}.`)
    return found
  }
  const head = table('head')
  const hhea = table('hhea')
  const unitsPerEm = head.readUInt16BE(18)
  const metrics = hhea.readUInt16BE(34)
  const thousandths = (units: number) => Math.round((units * 1000) / unitsPerEm)
  return {
    unitsPerEm,
    ascent: thousandths(hhea.readInt16BE(4)),
    descent: thousandths(hhea.readInt16BE(6)),
    capHeight: thousandths(table('OS/2').readInt16BE(88)),
    bounds: [
      thousandths(head.readInt16BE(36)),
      thousandths(head.readInt16BE(38)),
      thousandths(head.readInt16BE(40)),
      thousandths(head.readInt16BE(42)),
    ],
    glyphOf: characterMap(table('cmap')),
    widthOf: (glyph) => thousandths(table('hmtx').readUInt16BE(Math.min(glyph, metrics - 1) * 4)),
    subset: (glyphs) => {
      const kept = KEPT.filter((tag) => tables.has(tag))
      return subsetFont(table, kept, new Set(glyphs))
    },
  }
}

function characterMap(cmap: Buffer): (codePoint: number) => number {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const map = cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4))
    if (map.readUInt16BE(0) !== 4) continue
    const segments = map.readUInt16BE(6) / 2
    return (codePoint) => {
      for (let s = 0; s < segments; s++) {
        if (codePoint > map.readUInt16BE(14 + s * 2)) continue
        const start = map.readUInt16BE(16 + segments * 2 + s * 2)
        if (codePoint < start) return 0
        const delta = map.readUInt16BE(16 + segments * 4 + s * 2)
        const rangeAt = 16 + segments * 6 + s * 2
        const range = map.readUInt16BE(rangeAt)
        if (range === 0) return (codePoint + delta) & 0xffff
        const glyph = map.readUInt16BE(rangeAt + range + (codePoint - start) * 2)
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff
      }
      return 0
    }
  }
  throw new Error('The font has no format 4 character map.')
}

/** What a viewer needs of an embedded CIDFontType2. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

function subsetFont(table: (tag: string) => Buffer, kept: string[], wanted: Set<number>): Buffer {
  const glyf = table('glyf')
  const long = table('head').readInt16BE(50) === 1
  const count = table('maxp').readUInt16BE(4)
  const loca = table('loca')
  const offset = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  const outline = (glyph: number) => glyf.subarray(offset(glyph), offset(glyph + 1))
  wanted.add(0)
  // A composite glyph is made of others; a Set gives those that are added while it is walked.
  for (const glyph of wanted) for (const part of partsOf(outline(glyph))) wanted.add(part)
  const outlines: Buffer[] = []
  const places = Buffer.alloc((count + 1) * 4)
  let length = 0
  for (let glyph = 0; glyph < count; glyph++) {
    places.writeUInt32BE(length, glyph * 4)
    if (!wanted.has(glyph)) continue
    const data = outline(glyph)
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)])
    outlines.push(padded)
    length += padded.length
  }
  places.writeUInt32BE(length, count * 4)
  const head = Buffer.from(table('head'))
  head.writeInt16BE(1, 50) // The offsets are four bytes each.
  const made: Record<string, Buffer> = { glyf: Buffer.concat(outlines), loca: places, head }
  return assemble(kept.map((tag) => [tag, made[tag] ?? table(tag)]))
}

function partsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10; ; ) {
    const flags = outline.readUInt16BE(at)
    parts.push(outline.readUInt16BE(at + 2))
    const scale = flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0
    at += 4 + (flags & 1 ? 4 : 2) + scale
    if (!(flags & 32)) return parts
  }
}

function assemble(tables: [string, Buffer][]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const directory = Buffer.alloc(12 + tables.length * 16)
  directory.writeUInt32BE(0x00010000, 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(power * 16, 6)
  directory.writeUInt16BE(Math.log2(power), 8)
  directory.writeUInt16BE((tables.length - power) * 16, 10)
  const bodies: Buffer[] = []
  let at = directory.length
  tables.forEach(([tag, data], i) => {
    const entry = 12 + i * 16
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)])
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum(padded), entry + 4)
    directory.writeUInt32BE(at, entry + 8)
    directory.writeUInt32BE(data.length, entry + 12)
    bodies.push(padded)
    at += padded.length
  })
  return Buffer.concat([directory, ...bodies])
}

function checksum(data: Buffer): number {
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0
  return sum
}

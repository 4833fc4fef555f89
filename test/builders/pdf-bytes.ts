import { deflateSync } from 'node:zlib'

/** How the objects of a built file are found: the kinds that files in the wild have. */
export type Layout = 'table' | 'streams' | 'broken' | 'encrypted'

type Body = string | { dict: string; data: string }

/** A PDF built object by object, for tests: object 1 is the catalogue. Bodies are one char a byte. */
export class PdfBytes {
  readonly #bodies = new Map<number, Body>()
  #next = 1
  info: number | undefined

  /** Announces an object. */
  reserve(): number {
    return this.#next++
  }

  /** Adds an object, or the body of one that was announced. */
  add(body: Body, num = this.reserve()): number {
    this.#bodies.set(num, body)
    return num
  }

  /** The file. */
  bytes(layout: Layout = 'table'): Buffer {
    const out = { text: '%PDF-1.7\n' }
    const rows: string[] = []
    const isPlain = (one: [number, Body]): one is [number, string] => typeof one[1] === 'string'
    const packed = layout === 'streams' ? [...this.#bodies].filter(isPlain) : []
    for (const [num, body] of this.#bodies) {
      if (packed.some(([one]) => one === num)) continue
      rows[num] = row(1, out.text.length, 0)
      out.text += `${num} 0 obj\n${bodyText(body)}\nendobj\n`
    }
    const info = this.info === undefined ? '' : `/Info ${this.info} 0 R`
    if (layout === 'streams') this.#addStreams(out, rows, packed, info)
    else this.#addTable(out, rows, layout, info)
    return Buffer.from(out.text, 'latin1')
  }

  #addTable(out: { text: string }, rows: string[], layout: Layout, info: string): void {
    const start = layout === 'broken' ? 7 : out.text.length
    const encrypt = layout === 'encrypted' ? '/Encrypt<</Filter/Standard/V 1/R 2/O()/U()/P -4>>' : ''
    let table = `xref\n0 ${this.#next}\n0000000000 65535 f \n`
    for (let num = 1; num < this.#next; num++) {
      const at = rows[num] === undefined ? 0 : Buffer.from(rows[num] ?? '', 'latin1').readUInt32BE(1)
      const shown = layout === 'broken' ? at + 13 : at
      table += `${String(shown).padStart(10, '0')} 00000 ${rows[num] === undefined ? 'f' : 'n'} \n`
    }
    out.text += `${table}trailer\n<</Size ${this.#next}/Root 1 0 R${info}${encrypt}>>\nstartxref\n${start}\n%%EOF\n`
  }

  #addStreams(out: { text: string }, rows: string[], packed: [number, string][], info: string): void {
    const stream = this.reserve()
    let index = ''
    let inner = ''
    packed.forEach(([num, body], position) => {
      index += `${num} ${inner.length} `
      inner += `${body}\n`
      rows[num] = row(2, stream, position)
    })
    const data = deflateSync(Buffer.from(index + inner, 'latin1')).toString('latin1')
    rows[stream] = row(1, out.text.length, 0)
    const dict = `<</Type/ObjStm/N ${packed.length}/First ${index.length}/Filter/FlateDecode>>`
    out.text += `${stream} 0 obj\n${bodyText({ dict, data })}\nendobj\n`
    const xref = this.reserve()
    const start = out.text.length
    rows[xref] = row(1, start, 0)
    const table = Array.from({ length: this.#next }, (_, num) => rows[num] ?? row(0, 0, 0)).join('')
    const entries = `/Type/XRef/W[1 4 2]/Size ${this.#next}/Root 1 0 R${info}/Filter/FlateDecode`
    const raw = deflateSync(Buffer.from(table, 'latin1')).toString('latin1')
    out.text += `${xref} 0 obj\n${bodyText({ dict: `<<${entries}>>`, data: raw })}\nendobj\nstartxref\n${start}\n%%EOF\n`
  }
}

function bodyText(body: Body): string {
  if (typeof body === 'string') return body
  return `${body.dict.slice(0, -2)}/Length ${body.data.length}>>\nstream\n${body.data}\nendstream`
}

function row(kind: number, second: number, third: number): string {
  const bytes = Buffer.alloc(7)
  bytes[0] = kind
  bytes.writeUInt32BE(second, 1)
  bytes.writeUInt16BE(third, 5)
  return bytes.toString('latin1')
}

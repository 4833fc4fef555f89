import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { endings, sniffMediaType } from './sniff-media-type.ts'

const zip = (...entries: string[]) =>
  Buffer.from(`PK\u0003\u0004${'\0'.repeat(20)}${entries.join('PK\u0001\u0002')}`, 'latin1')
const office = 'application/vnd.openxmlformats-officedocument.'
const ODT = 'application/vnd.oasis.opendocument.text'
const odt = (type: string) =>
  Buffer.from(`PK\u0003\u0004${'\0'.repeat(22)}\u0008\u0000\0\0mimetype${type}PK\u0003\u0004`, 'latin1')

const cases: [what: string, bytes: Uint8Array, name: string, type: string | undefined][] = [
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'x', 'application/pdf'],
  ['a PDF behind a byte order mark', Buffer.from('\ufeff%PDF-1.4'), 'x', 'application/pdf'],
  ['a Word file', zip('[Content_Types].xml', 'word/document.xml'), 'x', `${office}wordprocessingml.document`],
  ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'x', `${office}spreadsheetml.sheet`],
  ['an OpenDocument text', odt(ODT), 'x', ODT],
  ['an OpenDocument template', odt(`${ODT}-template`), 'x', undefined],
  ['some other zip', zip('virus.exe'), 'x.docx', undefined],
  ['a page', Buffer.from('<!-- saved -->\n<!DOCTYPE html><p>x'), 'x.pdf', 'text/html'],
  ['a table', Buffer.from('a,b\n1,2'), 'Spend.CSV', 'text/csv'],
  ['plain text', Buffer.from('Caf\u00e9', 'latin1'), 'x', 'text/plain'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'x', 'image/png'],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'x.png', 'image/jpeg'],
  ['a program', Buffer.from('MZ\0\0'), 'x.pdf', undefined],
  ['nothing', new Uint8Array(), 'x.txt', undefined],
]

for (const [what, bytes, name, type] of cases) {
  it(`${what} is ${type ?? 'not held'}`, () => assert.equal(sniffMediaType(bytes, name), type))
}

it('any bytes have a type that is held or none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, name) => {
      const type = sniffMediaType(bytes, name)
      assert.ok(type === undefined || type in endings)
    }),
  )
})

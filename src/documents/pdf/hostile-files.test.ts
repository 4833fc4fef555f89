import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PdfBytes } from '../../../test/builders/pdf-bytes.ts'
import { buildPaper } from '../../../test/builders/pdf-paper.ts'
import { inspectPdf } from './inspect/inspect-pdf.ts'
import { PaperError, packPapers } from './pack-papers.ts'
import { LIMITS } from './reading/budget.ts'
import { openPdf } from './reading/open-pdf.ts'
import { readPages } from './reading/page-tree.ts'

const now = () => performance.now()

/** Packs a file; answers the pack, or undefined when it was refused as it should be. */
async function packed(bytes: Buffer): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  try {
    await packPapers([{ name: 'x.pdf', read: () => bytes }], (some) => chunks.push(...some), { now })
    return Buffer.concat(chunks)
  } catch (error) {
    assert.ok(error instanceof PaperError, String(error))
    return undefined
  }
}

/** A file of one page whose objects are told one by one; `tree` is its page tree. */
function fileOf(catalogue: string, tree: string, ...objects: string[]): Buffer {
  const pdf = new PdfBytes()
  pdf.add(`<</Type/Catalog/Pages 2 0 R${catalogue}>>`)
  pdf.add(tree)
  pdf.add('<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>')
  for (const one of objects) pdf.add(one)
  return pdf.bytes()
}

const ONE_PAGE = '<</Type/Pages/Count 1/Kids[3 0 R]>>'

describe('hostile files', () => {
  const loops: [string, Buffer][] = [
    ['a page tree that leads back to itself', fileOf('', '<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>')],
    [
      'a bookmark that comes after itself',
      fileOf('/Outlines 4 0 R', ONE_PAGE, '<</First 5 0 R>>', '<</Title(a)/Next 5 0 R/First 5 0 R>>'),
    ],
    [
      'an element inside itself',
      fileOf('/StructTreeRoot 4 0 R', ONE_PAGE, '<</K 5 0 R>>', '<</S/P/K[5 0 R 5 0 R]>>'),
    ],
    [
      'a parent tree inside itself',
      fileOf(
        '/StructTreeRoot 4 0 R',
        ONE_PAGE,
        '<</K 5 0 R/ParentTree 6 0 R>>',
        '<</S/P>>',
        '<</Kids[6 0 R]>>',
      ),
    ],
    ['names inside themselves', fileOf('/Names<</Dests 4 0 R>>', ONE_PAGE, '<</Kids[4 0 R]>>')],
    ['a reference to itself', fileOf('/Lang 4 0 R', ONE_PAGE, '4 0 R')],
    ['a field inside itself', fileOf('/AcroForm<</Fields[4 0 R]>>', ONE_PAGE, '<</FT/Tx/T(a)/Kids[4 0 R]>>')],
  ]
  for (const [what, bytes] of loops) {
    it(`ends at ${what}`, async () => {
      const pack = await packed(bytes)
      assert.ok(pack)
      assert.equal(inspectPdf(pack, now).pages, 2)
    })
  }

  it('refuses an object stream that unpacks without end', () => {
    const pdf = new PdfBytes()
    pdf.add('<</Type/Catalog/Pages 9 0 R>>')
    pdf.add({
      dict: '<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>',
      data: deflateSync(Buffer.alloc(5_000_000)).toString('latin1'),
    })
    const limits = { ...LIMITS, unpackedBytes: 1_000_000 }
    assert.throws(() => openPdf(pdf.bytes('broken'), now, limits), { name: 'PdfError', problem: 'limit' })
  })

  it('refuses what takes too long', () => {
    const kids = Array.from({ length: 600 }, () => '<</Type/Page>>').join('')
    let time = 0
    const slow = () => {
      time += 25_000
      return time
    }
    assert.throws(
      () => {
        const { file, catalogue } = openPdf(fileOf('', `<</Type/Pages/Kids[${kids}]>>`), slow)
        readPages(file, catalogue)
      },
      { name: 'PdfError', problem: 'limit' },
    )
  })

  it('refuses more pages than anybody has', () => {
    const kids = Array.from({ length: 50 }, () => '<</Type/Page>>').join('')
    const { file, catalogue } = openPdf(fileOf('', `<</Type/Pages/Kids[${kids}]>>`), now, {
      ...LIMITS,
      pages: 40,
    })
    assert.throws(() => readPages(file, catalogue), { name: 'PdfError', problem: 'limit' })
  })

  it('makes a readable pack or refuses, whatever was changed in a paper', async () => {
    const papers = (['table', 'streams'] as const).map((layout) =>
      buildPaper({ layout, field: 'f', layer: 'l', attachment: 'a' }),
    )
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc.constantFrom('<<', '>>', '(', '[', ' 0 R', 'endobj', '/Kids').map((one) => Buffer.from(one)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (which, changes, isCut) => {
          const bytes = Buffer.from(papers[which] ?? '')
          for (const { at, bytes: some } of changes)
            bytes.set(
              some.slice(0, bytes.length - Math.floor(at * bytes.length)),
              Math.floor(at * bytes.length),
            )
          const cut = isCut ? bytes.subarray(0, Math.floor((changes[0]?.at ?? 1) * bytes.length)) : bytes
          const pack = await packed(cut)
          if (pack) assert.ok(inspectPdf(pack, now).pages > 0)
        },
      ),
      { numRuns: 150 },
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildPaper } from '../../../../test/builders/pdf-paper.ts'
import { packPapers } from '../pack-papers.ts'
import { openPdf } from '../reading/open-pdf.ts'
import { readPages } from '../reading/page-tree.ts'
import { PdfStream } from '../syntax/values.ts'

const now = () => 0

/** The last content stream of the second page of a paper, and the first operands of its matrix. */
async function stampOf(secondPage: string, label?: string) {
  const chunks: Uint8Array[] = []
  const source = { name: 'a.pdf', read: () => buildPaper({ secondPage }), ...(label ? { label } : {}) }
  await packPapers([source], (some) => chunks.push(...some), { now, hasContents: false })
  const { file, catalogue } = openPdf(Buffer.concat(chunks), now)
  const page = readPages(file, catalogue)[1]
  const contents = (file.array(page?.dict.get('Contents')) ?? []).map(file.resolve)
  const texts = contents.map((one) =>
    one instanceof PdfStream ? Buffer.from(file.decode(one)).toString('latin1') : '',
  )
  const stamp = texts.at(-1) ?? ''
  const numbers = /q (.*?) cm/.exec(stamp)?.[1]?.split(' ').map(Number) ?? []
  const [x = 0, y = 0] = /([\d.-]+) ([\d.-]+) Td/.exec(stamp)?.slice(1).map(Number) ?? []
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  return {
    texts,
    stamp,
    place: [a * x + c * y + e, b * x + d * y + f],
    along: [a, b],
    size: Number(/ ([\d.]+) Tf/.exec(stamp)?.[1]),
  }
}

/** Where a stamp has to be on a page of 200 by 400: in the middle of the edge that the reader sees at the bottom. */
const rotations: [number, (x: number, y: number) => boolean, [number, number]][] = [
  [0, (x, y) => y < 20 && x > 50 && x < 100, [1, 0]],
  [90, (x, y) => x > 180 && y > 150 && y < 200, [0, 1]],
  [180, (x, y) => y > 380 && x > 100 && x < 150, [-1, 0]],
  [270, (x, y) => x < 20 && y > 200 && y < 250, [0, -1]],
  [-90, (x, y) => x < 20 && y > 200 && y < 250, [0, -1]],
  [450, (x, y) => x > 180 && y > 150 && y < 200, [0, 1]],
]

describe('the stamp', () => {
  for (const [rotation, isThere, along] of rotations) {
    it(`stands upright at the bottom of a page turned by ${rotation} degrees`, async () => {
      const stamp = await stampOf(`/MediaBox[0 0 200 400]/Rotate ${rotation}`)
      const [x = 0, y = 0] = stamp.place
      assert.ok(isThere(x, y), `${x} ${y}`)
      assert.deepEqual(stamp.along, along)
    })
  }

  it('stands in the part of the page that is shown', async () => {
    const [x = 0, y = 0] = (await stampOf('/MediaBox[-500 -500 900 900]/CropBox[100 300 400 700]')).place
    assert.ok(x > 200 && x < 300 && y > 300 && y < 330, `${x} ${y}`)
  })

  it('is as large on paper whatever the unit of the page', async () => {
    const stamp = await stampOf('/MediaBox[0 0 59.5 84.2]/UserUnit 10')
    assert.deepEqual([stamp.along[0], stamp.size], [0.1, 8])
  })

  it('can be read on a page ten metres wide', async () => {
    assert.ok((await stampOf('/MediaBox[0 0 28346 28346]')).size > 200)
  })

  it('is an artifact after the untouched content, with its state put back', async () => {
    const { texts, stamp } = await stampOf('')
    assert.equal(texts[0], 'q\n')
    assert.match(texts[1] ?? '', /^\/H1<<\/MCID 0>>BDC/)
    assert.match(stamp, /^\nQ\n\/Artifact<<\/Type\/Pagination\/Subtype\/Footer>>BDC q .* Q EMC\n$/)
  })

  it('has the label at the top', async () => {
    const { stamp } = await stampOf('', 'Item 5')
    assert.match(stamp, /\/Subtype\/Header>>BDC/)
  })

  it('survives boxes that make no sense', async () => {
    for (const boxes of [
      '/MediaBox[0 0 0 0]',
      '/MediaBox[(a) 1 2]',
      '/CropBox[900 900 950 950]',
      '/UserUnit -1/Rotate 45',
    ]) {
      assert.match((await stampOf(boxes)).stamp, /Tj/)
    }
  })
})

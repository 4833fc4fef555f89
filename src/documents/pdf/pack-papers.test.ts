import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type BuiltPaper, buildPaper, PAPER_HAS } from '../../../test/builders/pdf-paper.ts'
import { inspectPdf } from './inspect/inspect-pdf.ts'
import { readNameTree, readNumberTree } from './merge/trees.ts'
import { type PackOptions, PaperError, packPapers } from './pack-papers.ts'
import { openPdf } from './reading/open-pdf.ts'
import { readPages } from './reading/page-tree.ts'
import { stringBytes, stringText } from './syntax/text-strings.ts'
import { nameOf, type PdfDict, PdfStream, PdfString, type PdfValue } from './syntax/values.ts'

const now = () => 0

async function pack(papers: (BuiltPaper | Buffer)[], options: Partial<PackOptions> = {}) {
  const chunks: Uint8Array[] = []
  const sources = papers.map((paper, index) => ({
    name: `paper-${index + 1}.pdf`,
    read: () => (Buffer.isBuffer(paper) ? paper : buildPaper(paper)),
  }))
  const report = await packPapers(sources, (some) => chunks.push(...some), { now, ...options })
  const bytes = Buffer.concat(chunks)
  const { file, catalogue } = openPdf(bytes, now)
  const entry = (...path: string[]) =>
    path.reduce<PdfDict | undefined>((dict, key) => file.dict(dict?.get(key)), catalogue)
  return { bytes, report, file, catalogue, entry, pages: readPages(file, catalogue) }
}

type Packed = Awaited<ReturnType<typeof pack>>

/** All structure elements with a role, in no order. */
function elements({ file }: Packed, role: string): PdfDict[] {
  return file
    .numbers()
    .map((num) => file.dict(file.get(num)))
    .filter((dict): dict is PdfDict => nameOf(dict?.get('Type')) === 'StructElem')
    .filter((dict) => nameOf(dict.get('S')) === role)
}

const byText = (a = '', b = '') => a.localeCompare(b)

const text = (value: PdfValue | undefined) => (value instanceof PdfString ? stringText(value) : undefined)

describe('a pack of two papers', () => {
  it('has every page, tag, link and bookmark of both, and nothing that leads nowhere', async () => {
    const { bytes, report } = await pack([{}, { layout: 'streams' }])
    const found = inspectPdf(bytes, now)
    assert.equal(found.pages, 5)
    assert.equal(found.elements - report.own.elements, 2 * PAPER_HAS.elements)
    assert.equal(found.links - report.own.links, 2 * PAPER_HAS.links)
    assert.equal(found.bookmarks - report.own.bookmarks, 2 * PAPER_HAS.bookmarks)
    assert.deepEqual([found.brokenLinks, found.danglingTags], [0, 0])
  })

  it('has one Document with a Part a paper, named after it', async () => {
    const packed = await pack([{ title: 'First' }, { title: 'Second' }])
    assert.equal(elements(packed, 'Document').length, 1)
    const titles = elements(packed, 'Part').map((part) => text(part.get('T')))
    assert.deepEqual(titles.toSorted(byText), ['Contents', 'First', 'Second'])
  })

  it('leads from each marked piece of a page to the element that stands for it', async () => {
    const packed = await pack([{}, {}])
    const { file, pages, entry } = packed
    const parents = readNumberTree(file, entry('StructTreeRoot')?.get('ParentTree'))
    for (const page of pages.slice(1)) {
      const owners = file.array(parents.get(Number(page.dict.get('StructParents'))))
      assert.equal(owners?.length, 3)
      for (const [id, owner] of (owners ?? []).entries()) {
        const element = file.dict(owner)
        const kids = file.resolve(element?.get('K'))
        assert.equal(Array.isArray(kids) ? kids[0] : kids, id)
        assert.equal(file.dict(element?.get('Pg')), file.dict(file.get(page.num ?? 0)))
      }
    }
  })

  it('keeps the headers of table cells to their own paper', async () => {
    const packed = await pack([{}, {}])
    const ids = new Set(elements(packed, 'Custom').map((one) => text(one.get('ID'))))
    assert.deepEqual(ids, new Set(['1-th', '2-th']))
    const headers = elements(packed, 'TD').flatMap((cell) => {
      const [attributes] = packed.file.array(cell.get('A')) ?? []
      return packed.file.array(packed.file.dict(attributes)?.get('Headers'))?.map(text)
    })
    assert.deepEqual(headers.toSorted(byText), ['1-th', '1-th', '2-th', '2-th'])
    const tree = readNameTree(packed.file, packed.entry('StructTreeRoot')?.get('IDTree'))
    assert.deepEqual([...tree.keys()], ['1-th', '2-th'])
  })

  it('renames roles and classes that the papers use otherwise', async () => {
    const packed = await pack([{}, { roles: '/Custom/P/H1/P', classes: '/Wide<</O/Layout/Width 200>>' }])
    const roles = packed.entry('StructTreeRoot', 'RoleMap')
    assert.deepEqual(
      [...(roles ?? [])].map(([name, target]) => [name, nameOf(target)]),
      [
        ['Custom', 'TH'],
        ['Custom-2', 'P'],
        ['H1-2', 'P'],
      ],
    )
    assert.equal(elements(packed, 'Custom-2').length, 2)
    assert.equal(elements(packed, 'H1').length, 3, 'two of the first paper, one of the contents')
    assert.equal(nameOf(elements(packed, 'Custom-2')[0]?.get('C')), 'Wide-2')
  })

  it('leads links and bookmarks with the same name to the pages of their own paper', async () => {
    const packed = await pack([{}, {}])
    const { file, pages, entry } = packed
    const names = readNameTree(file, entry('Names')?.get('Dests'))
    assert.deepEqual([...names.keys()], ['p1.old', 'p1.second', 'p2.old', 'p2.second'])
    const pageOf = (name: string) => file.dict(file.array(names.get(name))?.[0])
    assert.equal(pageOf('p2.second'), file.dict(file.get(pages[4]?.num ?? 0)))
    assert.equal(pageOf('p2.old'), file.dict(file.get(pages[3]?.num ?? 0)))
    const [go, old] = (file.array(pages[3]?.dict.get('Annots')) ?? []).map((one) => file.dict(one))
    const target = file.dict(go?.get('A'))?.get('D')
    assert.equal(target instanceof PdfString && stringBytes(target).toString(), 'p2.second')
    assert.equal(text(old?.get('Dest')), 'p2.old')
  })

  it('nests the bookmarks of a paper under its title', async () => {
    const { file, entry } = await pack([{ title: 'First' }, { title: 'Second' }])
    const titles: string[] = []
    const walk = (item: PdfDict | undefined, depth: number) => {
      for (let one = item; one; one = file.dict(one.get('Next'))) {
        titles.push('  '.repeat(depth) + text(one.get('Title')))
        walk(file.dict(one.get('First')), depth + 1)
      }
    }
    walk(entry('Outlines', 'First'), 0)
    const own = ['  Outer', '    Inner']
    assert.deepEqual(titles, ['Contents', 'First', ...own, 'Second', ...own])
  })

  it('keeps form fields and renames one whose name is taken', async () => {
    const { file, entry } = await pack([{ field: 'name' }, { field: 'name' }])
    const fields = (file.array(entry('AcroForm')?.get('Fields')) ?? []).map((one) => file.dict(one))
    assert.deepEqual(
      fields.map((field) => [text(field?.get('T')), text(field?.get('V'))]),
      [
        ['name', 'Kept'],
        ['name_2', 'Kept'],
      ],
    )
    assert.ok(entry('AcroForm', 'DR', 'Font', 'Helv'))
  })

  it('keeps layers as they were set, and files under names of their own', async () => {
    const { file, entry } = await pack([
      { layer: 'Plans', attachment: 'figures.csv' },
      { layer: 'Plans', attachment: 'figures.csv' },
    ])
    assert.equal(file.array(entry('OCProperties')?.get('OCGs'))?.length, 2)
    assert.equal(file.array(entry('OCProperties', 'D')?.get('OFF'))?.length, 2)
    const files = readNameTree(file, entry('Names')?.get('EmbeddedFiles'))
    assert.deepEqual([...files.keys()], ['figures.csv', 'figures.csv (2)'])
  })

  it('says its title and language and shows the title', async () => {
    const { catalogue, entry, file } = await pack([{ language: 'cy' }], { title: 'Pwyllgor <1>' })
    assert.equal(text(catalogue.get('Lang')), 'cy')
    assert.equal(entry('ViewerPreferences')?.get('DisplayDocTitle'), true)
    assert.equal(text(file.dict(file.trailer.get('Info'))?.get('Title')), 'Pwyllgor <1>')
  })

  it('is the same file each time', async () => {
    const [first, second] = [await pack([{}, {}]), await pack([{}, {}])]
    assert.ok(first.bytes.equals(second.bytes))
  })

  it('holds a stream once that both papers have', async () => {
    const once = await pack([{ words: 'Same' }])
    const twice = await pack([{ words: 'Same' }, { words: 'Same' }])
    const streams = (packed: Packed) =>
      packed.file.numbers().filter((num) => {
        const value = packed.file.get(num)
        return value instanceof PdfStream && Buffer.from(value.raw).includes('Same')
      }).length
    assert.equal(streams(once), 2)
    assert.equal(streams(twice), 2)
  })
})

describe('the claim of PDF/UA', () => {
  it('is made where every paper qualifies', async () => {
    const { report, bytes } = await pack([{ isAccessible: true }, { isAccessible: true }])
    assert.deepEqual(
      report.papers.flatMap((paper) => paper.notAccessible),
      [],
    )
    assert.equal(report.claimsPdfUa, true)
    assert.equal(inspectPdf(bytes, now).claimsPdfUa, true)
  })

  const reasons: [string, BuiltPaper, RegExp][] = [
    ['no tags', { isTagged: false }, /not tagged/],
    ['no claim of its own', {}, /does not say that it is PDF\/UA-1/],
    ['a font that is not embedded', {}, /not embedded: Helvetica/],
    ['no title', { isAccessible: true, title: undefined }, /no title/],
    ['no language', { isAccessible: true, language: undefined }, /language/],
  ]
  for (const [what, paper, reason] of reasons) {
    it(`is not made with a paper that has ${what}`, async () => {
      const { report, bytes } = await pack([{ isAccessible: true }, paper])
      assert.equal(inspectPdf(bytes, now).claimsPdfUa, false)
      assert.match(report.papers[1]?.notAccessible.join('; ') ?? '', reason)
      assert.deepEqual(report.papers[0]?.notAccessible, [])
    })
  }
})

describe('a paper without tags', () => {
  it('has no keys of the parent tree left that would lead into another paper', async () => {
    const untagged = buildPaper({ isTagged: false, secondPage: '/StructParents 0' })
    const { pages, bytes } = await pack([{}, untagged])
    assert.equal(pages[4]?.dict.has('StructParents'), false)
    assert.equal(inspectPdf(bytes, now).danglingTags, 0)
  })
})

describe('page labels', () => {
  it('are the numbers of the stamps, and go on where another pack ended', async () => {
    const { file, entry } = await pack([{ pageLabels: '0<</S/r>>' }], { firstPage: 317 })
    const labels = readNumberTree(file, entry('PageLabels'))
    const label = file.dict(labels.get(0))
    assert.deepEqual([labels.size, nameOf(label?.get('S')), label?.get('St')], [1, 'D', 317])
  })

  it('are those of the papers where there are no stamps', async () => {
    const { file, entry } = await pack([{}, { pageLabels: '0<</S/r>> 1<</P(B-)/S/D>>' }], {
      isStamped: false,
    })
    const labels = readNumberTree(file, entry('PageLabels'))
    assert.deepEqual([...labels.keys()], [0, 1, 3, 4])
    assert.equal(text(file.dict(labels.get(4))?.get('P')), 'B-')
  })
})

describe('papers that cannot be packed', () => {
  const cases: [string, Buffer, RegExp][] = [
    ['an encrypted one', buildPaper({ layout: 'encrypted' }), /^paper-2\.pdf: .*encrypted/],
    ['one that is no PDF', Buffer.from('Minutes of the meeting'), /^paper-2\.pdf: .*not a PDF/],
    ['an empty one', Buffer.alloc(0), /^paper-2\.pdf: .*empty/],
    [
      'one without pages',
      Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'),
      /^paper-2\.pdf: .*damaged/,
    ],
  ]
  for (const [what, bytes, message] of cases) {
    it(`are refused by name: ${what}`, async () => {
      await assert.rejects(pack([{}, bytes]), (error) => {
        assert.ok(error instanceof PaperError)
        assert.match(error.message, message)
        return true
      })
    })
  }

  it('are mended where only the way to their objects is broken', async () => {
    const { report, bytes } = await pack([{ layout: 'broken' }])
    assert.match(report.papers[0]?.notes.join() ?? '', /mended/)
    const found = inspectPdf(bytes, now)
    assert.equal(found.elements - report.own.elements, PAPER_HAS.elements)
  })
})

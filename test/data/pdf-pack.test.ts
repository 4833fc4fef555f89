import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { inspectPdf, type PackReport, packPapers } from '../../src/documents/pdf/index.ts'
import { sharedData } from './shared-data.ts'

const now = () => performance.now()
const folder = sharedData('pdfs')
const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'))

/** What another program says; undefined where it is not installed. */
function ask(command: string, ...args: string[]): string | undefined {
  const { status, error, stdout } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 100_000_000 })
  if (error) return undefined
  assert.equal(status, 0, `${command} ${args.join(' ')}`)
  return stdout
}

describe('a pack of real papers', () => {
  let scratch = ''
  let report: PackReport
  let pack = Buffer.alloc(0)
  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'moothall-data-pack-'))
    const chunks: Uint8Array[] = []
    const sources = files.map((name) => ({ name, read: () => readFileSync(join(folder, name)) }))
    report = await packPapers(sources, (some) => chunks.push(...some), { now })
    pack = Buffer.concat(chunks)
    writeFileSync(join(scratch, 'pack.pdf'), pack)
  })
  after(() => rmSync(scratch, { recursive: true }))

  it('loses no file, page, tag, link or bookmark', () => {
    assert.ok(files.length >= 20)
    const found = inspectPdf(pack, now)
    const papers = files.map((name) => inspectPdf(readFileSync(join(folder, name)), now))
    const sum = (key: 'pages' | 'elements' | 'links' | 'bookmarks') =>
      papers.reduce((total, one) => total + one[key], 0)
    assert.equal(found.pages, sum('pages') + report.contentsPages)
    assert.ok(sum('elements') > 500)
    assert.equal(found.elements, sum('elements') + report.own.elements)
    assert.equal(found.links, sum('links') + report.own.links)
    assert.equal(found.bookmarks, sum('bookmarks') + report.own.bookmarks)
    assert.deepEqual([found.brokenLinks, found.danglingTags], [0, 0])
  })

  it('is sound to qpdf', (test) => {
    if (ask('qpdf', '--check', join(scratch, 'pack.pdf')) === undefined) test.skip('qpdf is not installed')
  })

  it('has the text of every page, with the number of the page after it', (test) => {
    const whole = ask('pdftotext', '-raw', join(scratch, 'pack.pdf'), '-')
    if (whole === undefined) return test.skip('pdftotext is not installed')
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '')
    const pages = whole.split('\f').map(words)
    for (const paper of report.papers) {
      const own = ask('pdftotext', '-raw', join(folder, paper.name), '-')?.split('\f').map(words) ?? []
      for (let at = 0; at < paper.pages; at++) {
        const number = paper.firstPage + at
        const stamp = ['Page', String(number), 'of', String(report.pages)]
        const expected = [...(own[at] ?? []), ...stamp].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
        assert.deepEqual(
          pages[number - 1]?.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)),
          expected,
          `${paper.name}, page ${at + 1}`,
        )
      }
    }
  })
})

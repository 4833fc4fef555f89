import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { buildPaper } from '../../test/builders/pdf-paper.ts'
import { runMoothall } from '../../test/builders/run-moothall.ts'

describe('moothall pack', () => {
  let folder = ''
  const at = (name: string) => join(folder, name)
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'moothall-pack-'))
    writeFileSync(at('a.pdf'), buildPaper({ title: 'Agenda' }))
    writeFileSync(at('b.pdf'), buildPaper({ title: 'Report', isTagged: false }))
    writeFileSync(at('locked.pdf'), buildPaper({ layout: 'encrypted' }))
  })
  after(() => rmSync(folder, { recursive: true }))

  it('writes a pack, checks it and says which papers stand in the way of PDF/UA', async () => {
    const { code, out } = await runMoothall(
      'pack',
      at('a.pdf'),
      at('b.pdf'),
      '-o',
      at('checked.pdf'),
      '--check',
    )
    assert.equal(code, 0)
    assert.match(out, /2 papers on 5 pages/)
    assert.match(out, /does not claim PDF\/UA/)
    assert.match(out, /b\.pdf: it is not tagged/)
    assert.match(out, /tags +9 in, 9 out/)
    assert.match(out, /links +4 in, 4 out/)
    assert.match(out, /bookmarks +4 in, 4 out/)
    assert.match(out, /untagged +\S*b\.pdf/)
  })

  it('says the same as JSON', async () => {
    const { out } = await runMoothall('pack', at('a.pdf'), '-o', at('json.pdf'), '--check', '--json')
    const { check, papers, claimsPdfUa } = JSON.parse(out)
    assert.deepEqual([check.isWhole, check.pages, papers[0].firstPage, claimsPdfUa], [true, 3, 2, false])
  })

  it('takes titles from titles.json, by order or by name', async () => {
    writeFileSync(at('titles.json'), JSON.stringify({ 'b.pdf': { title: 'The report', label: 'Item 5' } }))
    const args = [at('a.pdf'), at('b.pdf'), '-o', at('titled.pdf'), '--titles', at('titles.json'), '--json']
    const { out } = await runMoothall('pack', ...args)
    assert.deepEqual(
      JSON.parse(out).papers.map((paper: { title: string }) => paper.title),
      ['Agenda', 'The report'],
    )
    writeFileSync(at('short.json'), '["One"]')
    const short = await runMoothall(
      'pack',
      at('a.pdf'),
      at('b.pdf'),
      '-o',
      at('x.pdf'),
      '--titles',
      at('short.json'),
    )
    assert.equal(short.code, 2)
    assert.match(short.err, /expected 2 titles/)
  })

  it('does not write over a file unless it is told to', async () => {
    writeFileSync(at('there.pdf'), 'precious')
    const refused = await runMoothall('pack', at('a.pdf'), '-o', at('there.pdf'))
    assert.equal(refused.code, 1)
    assert.equal(readFileSync(at('there.pdf'), 'utf8'), 'precious')
    assert.equal((await runMoothall('pack', at('a.pdf'), '-o', at('there.pdf'), '--force')).code, 0)
    assert.match(readFileSync(at('there.pdf'), 'latin1'), /^%PDF/)
  })

  it('names the paper that it cannot read, and leaves nothing behind', async () => {
    for (const name of ['locked.pdf', 'missing.pdf', 'titles.json']) {
      const { code, err } = await runMoothall('pack', at('a.pdf'), at(name), '-o', at('bad.pdf'))
      assert.equal(code, 2)
      assert.ok(err.includes(name), err)
      assert.equal(existsSync(at('bad.pdf')), false)
    }
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.partial')),
      [],
    )
  })

  it('says what is missing in the call', async () => {
    assert.equal((await runMoothall('pack', '-o', at('x.pdf'))).code, 2)
    assert.equal((await runMoothall('pack', at('a.pdf'))).code, 2)
    assert.equal((await runMoothall('pack', at('a.pdf'), '-o', at('x.pdf'), '--first-page', '0')).code, 2)
  })
})

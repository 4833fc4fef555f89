import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { before, describe, it } from 'node:test'
import { councilOnDisk } from '../../test/builders/council-folder.ts'
import { runMoothall } from '../../test/builders/run-moothall.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'

describe('moothall export', () => {
  const parent = temporaryFolder()
  let data = ''
  before(async () => {
    data = await councilOnDisk(parent)
  })

  it('writes the log as one line an entry, to a file or to standard output', async () => {
    const out = join(temporaryFolder(), 'log.jsonl')
    const ran = await runMoothall('export', 'log', '--data', data, '--out', out)
    assert.deepEqual([ran.code, ran.out], [0, `21 entries of the log in ${out}.`])
    const text = readFileSync(out, 'utf8')
    const lines = text.trimEnd().split('\n')
    assert.equal(lines.length, 21)
    const [first] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.equal(first?.seq, 1)
    assert.match(JSON.stringify(first.content), /Sallow Vale District Council/)
    const withdrawn = lines.find((line) => line.includes('document/draft'))
    assert.match(withdrawn ?? '', /"content":null/)
    const printed = await runMoothall('export', 'log', '--data', data)
    assert.equal(`${printed.out}\n`, text)
  })

  it('copies the record into one file', async () => {
    const out = join(temporaryFolder(), 'copy.sqlite')
    assert.equal((await runMoothall('export', 'record', '--data', data, '--out', out)).code, 0)
    const copy = new DatabaseSync(out, { readOnly: true })
    assert.equal(copy.prepare('select count(*) as n from entry').get()?.n, 21)
    copy.close()
  })

  it('never writes over a file, and says what it expected', async () => {
    const there = join(data, 'desk.sqlite')
    for (const what of ['log', 'record']) {
      const ran = await runMoothall('export', what, '--data', data, '--out', there)
      assert.deepEqual([ran.code, /is there already/.test(ran.err)], [1, true])
      assert.equal(existsSync(`${there}.partial`), false)
    }
    assert.equal((await runMoothall('export', 'record', '--data', data)).code, 2)
    assert.equal((await runMoothall('export', 'desk', '--data', data)).code, 2)
  })
})

import assert from 'node:assert/strict'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { councilOnDisk } from '../../test/builders/council-folder.ts'
import { runMoothall } from '../../test/builders/run-moothall.ts'
import { HELD_SHA256 } from '../../test/builders/small-council.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { closeLog, dataFolder, openLog } from './data-folder.ts'

describe('moothall verify', () => {
  let whole = ''
  const parent = temporaryFolder()
  before(async () => {
    whole = await councilOnDisk(parent)
  })

  function copy(): string {
    const data = join(temporaryFolder(), 'data')
    cpSync(whole, data, { recursive: true })
    return data
  }

  it('says what was checked and the tree head, and changes nothing', async () => {
    const files = readdirSync(whole, { recursive: true })
    const ran = await runMoothall('verify', '--data', whole)
    assert.deepEqual([ran.code, ran.err], [0, ''])
    assert.match(ran.out, /^Sealed.*desk\.sqlite, record\.sqlite/)
    assert.match(ran.out, /Log: 21 entries, 18 contents and 1 file agree/)
    assert.match(ran.out, /Record: \d+ tables, \d+ rows compared/)
    assert.match(ran.out, /Tree head: [0-9a-f]{64} \(of 21 entries\)/)
    assert.deepEqual(readdirSync(whole, { recursive: true }), files)
  })

  it('finds any one byte changed in either database, free space included', async () => {
    const data = copy()
    for (const name of ['desk.sqlite', 'record.sqlite']) {
      const path = join(data, name)
      const bytes = readFileSync(path)
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
          const changed = Buffer.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ flip
          writeFileSync(path, changed)
          const ran = await runMoothall('verify', '--data', data)
          assert.equal(ran.code, 1)
          assert.match(ran.err, new RegExp(`^Does not agree: ${name}: bytes of the file`))
        }),
        { numRuns: 8 },
      )
      writeFileSync(path, bytes)
    }
    assert.equal((await runMoothall('verify', '--data', data)).code, 0)
  })

  it('names the entry whose content was changed, sealed or not', async () => {
    for (const isSealed of [true, false]) {
      const data = copy()
      const path = join(data, 'desk.sqlite')
      const bytes = readFileSync(path)
      const at = bytes.indexOf('Dogs in parks')
      assert.ok(at > 0)
      bytes.write('Cats', at)
      writeFileSync(path, bytes)
      if (!isSealed) rmSync(`${path}.seal`)
      const ran = await runMoothall('verify', '--data', data)
      assert.equal(ran.code, 1)
      assert.match(ran.err, /entry 12 \(issue\/dogs\): sha256 of the stored content/)
      assert.match(ran.err, /The record was not compared/)
    }
  })

  it('names a published file that is gone or damaged', async () => {
    const data = copy()
    const file = join(data, 'files/public', HELD_SHA256.slice(0, 2), HELD_SHA256.slice(2, 4), HELD_SHA256)
    writeFileSync(file, 'other')
    const damaged = await runMoothall('verify', '--data', data)
    assert.deepEqual([damaged.code, /order\.pdf.*changed bytes/.test(damaged.err)], [1, true])
    rmSync(file)
    const gone = await runMoothall('verify', '--data', data)
    assert.deepEqual([gone.code, /order\.pdf.*missing/.test(gone.err)], [1, true])
  })

  it('verifies a council that is open in another process', async () => {
    const folder = dataFolder(copy(), undefined)
    const log = await openLog(folder)
    const ran = await runMoothall('verify', '--data', folder.path)
    assert.deepEqual([ran.code, ran.err], [0, ''])
    assert.match(ran.out, /Not sealed: desk\.sqlite/)
    await closeLog(folder, log)
    assert.match((await runMoothall('verify', '--data', folder.path)).out, /Sealed.*desk\.sqlite/)
  })

  it('fails when the record is gone; a rebuild gives the same views, byte for byte', async () => {
    const data = copy()
    const show = () => runMoothall('show', 'issue', 'dogs', '--json', '--data', data)
    const shown = await show()
    assert.equal(shown.code, 0)
    rmSync(join(data, 'record.sqlite'))
    assert.match((await runMoothall('verify', '--data', data)).err, /record\.sqlite.*moothall rebuild/)
    assert.match((await show()).err, /moothall rebuild/)
    const rebuilt = await runMoothall('rebuild', '--data', data)
    assert.deepEqual(
      [rebuilt.code, rebuilt.out],
      [0, 'The record was built anew from 21 entries of the log.'],
    )
    assert.deepEqual(await show(), shown)
    assert.equal((await runMoothall('verify', '--data', data)).code, 0)
  })

  it('says that a folder holds no council', async () => {
    const ran = await runMoothall('verify', '--data', temporaryFolder())
    assert.deepEqual([ran.code, /No council was found/.test(ran.err)], [2, true])
  })
})

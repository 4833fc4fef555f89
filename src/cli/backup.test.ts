import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { councilOnDisk } from '../../test/builders/council-folder.ts'
import { runMoothall } from '../../test/builders/run-moothall.ts'
import { HELD_SHA256 } from '../../test/builders/small-council.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { writeBackup } from '../platform/backup/write-backup.ts'

const HELD = `files/public/${HELD_SHA256.slice(0, 2)}/${HELD_SHA256.slice(2, 4)}/${HELD_SHA256}`

describe('moothall backup and restore', () => {
  const parent = temporaryFolder()
  let data = ''
  before(async () => {
    data = await councilOnDisk(parent)
  })

  async function backedUp(): Promise<{ backup: string; restored: string }> {
    const folder = temporaryFolder()
    const backup = join(folder, 'backup')
    const ran = await runMoothall('backup', backup, '--data', data)
    assert.deepEqual([ran.code, ran.err], [0, ''])
    return { backup, restored: join(folder, 'restored') }
  }

  it('bring back the same council, which verifies', async () => {
    const { backup, restored } = await backedUp()
    const ran = await runMoothall('restore', backup, '--data', restored)
    assert.deepEqual([ran.code, ran.err], [0, ''])
    const verified = await runMoothall('verify', '--data', restored)
    assert.deepEqual([verified.code, verified.err], [0, ''])
    const log = (path: string) => runMoothall('export', 'log', '--data', path)
    assert.deepEqual(await log(restored), await log(data))
    assert.deepEqual(readFileSync(join(restored, HELD)), readFileSync(join(data, HELD)))
  })

  it('write a list that sha256sum can check', async () => {
    const { backup } = await backedUp()
    const lines = readFileSync(join(backup, 'SHA256SUMS'), 'utf8').trimEnd().split('\n')
    assert.deepEqual(
      lines.map((line) => line.split('  ')[1]),
      ['desk.sqlite', HELD],
    )
  })

  it('never write over anything', async () => {
    const { backup } = await backedUp()
    const again = await runMoothall('backup', backup, '--data', data)
    assert.deepEqual([again.code, /is there already/.test(again.err)], [1, true])
    const over = await runMoothall('restore', backup, '--data', data)
    assert.deepEqual([over.code, /is not empty/.test(over.err)], [1, true])
    const empty = temporaryFolder()
    assert.equal((await runMoothall('restore', backup, '--data', empty)).code, 0)
  })

  it('name the first damaged file of a backup and restore nothing', async () => {
    const damages: [file: string, damage: (path: string) => void, found: RegExp][] = [
      ['desk.sqlite', (path) => writeFileSync(path, 'x'), /damaged at desk\.sqlite: expected the sha256/],
      [HELD, (path) => rmSync(path), /damaged at files\/public.*found none/],
      ['SHA256SUMS', (path) => writeFileSync(path, ''), /damaged at SHA256SUMS/],
      ['backup.json', (path) => writeFileSync(path, '{}'), /damaged at backup\.json/],
      ['backup.json', (path) => rmSync(path), /not a whole backup/],
    ]
    for (const [file, damage, found] of damages) {
      const { backup, restored } = await backedUp()
      damage(join(backup, file))
      const ran = await runMoothall('restore', backup, '--data', restored)
      assert.equal(ran.code, 2)
      assert.match(ran.err, found)
      assert.equal(existsSync(restored), false)
    }
  })

  it('refuse a list that leads out of the folder', async () => {
    const { backup, restored } = await backedUp()
    const sums = `${'0'.repeat(64)}  ../../outside\n`
    writeFileSync(join(backup, 'SHA256SUMS'), sums)
    const said = JSON.parse(readFileSync(join(backup, 'backup.json'), 'utf8')) as object
    const changed = { ...said, files: 1, sumsSha256: hash('sha256', sums) }
    writeFileSync(join(backup, 'backup.json'), JSON.stringify(changed))
    assert.match((await runMoothall('restore', backup, '--data', restored)).err, /expected lines of a sha256/)
  })

  it('leave nothing under the name of the backup when stopped in the middle', async () => {
    const folder = temporaryFolder()
    const stop = new AbortController()
    const source = {
      desk: join(data, 'desk.sqlite'),
      publicFiles: join(data, 'files/public'),
      privateFiles: join(data, 'files/private'),
    }
    mkdirSync(source.privateFiles, { recursive: true })
    stop.abort()
    await assert.rejects(
      writeBackup(source, join(folder, 'backup'), { clock: () => new Date(0), signal: stop.signal }),
      /Stopped/,
    )
    assert.deepEqual(readdirSync(folder), [])
  })
})

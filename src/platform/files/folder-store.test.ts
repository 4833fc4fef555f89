import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { InvalidInputError } from '../errors.ts'
import { DamagedFileError } from './file-store.ts'
import { folderStore, removeAbandoned } from './folder-store.ts'

const AGENDA = Buffer.from('Agenda of the Staff Panel')
const AGENDA_SHA256 = createHash('sha256').update(AGENDA).digest('hex')
const NOWHERE = '0'.repeat(64)

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

describe('a folder store', () => {
  it('keeps bytes under their hash and gives them back', async () => {
    const folder = temporaryFolder()
    const store = folderStore(folder)
    const stored = await store.put(AGENDA)
    assert.deepEqual(stored, { sha256: AGENDA_SHA256, bytes: AGENDA.length })
    const path = join(folder, AGENDA_SHA256.slice(0, 2), AGENDA_SHA256.slice(2, 4), AGENDA_SHA256)
    assert.deepEqual(readFileSync(path), AGENDA)
    assert.deepEqual(await store.read(AGENDA_SHA256), AGENDA)
    const stream = await store.open(AGENDA_SHA256)
    assert.ok(stream)
    assert.deepEqual(await buffer(stream), AGENDA)
  })

  it('closes the file when the reader turns away', async () => {
    const store = folderStore(temporaryFolder())
    await store.put(AGENDA)
    const stream = await store.open(AGENDA_SHA256)
    assert.ok(stream)
    stream.destroy()
    await once(stream, 'close')
    assert.equal(stream.readableEnded, false)
  })

  it('gives back any bytes, however they came in', async () => {
    const store = folderStore(temporaryFolder())
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 4 }), async (chunks) => {
        const whole = Buffer.concat(chunks)
        const [streamed, atOnce] = [await store.put(Readable.from(chunks)), await store.put(whole)]
        assert.deepEqual(streamed, atOnce)
        assert.deepEqual(await store.read(atOnce.sha256), whole)
      }),
      { numRuns: 20 },
    )
  })

  it('answers "not there" for what it does not hold and for what is no hash', async () => {
    const store = folderStore(temporaryFolder())
    for (const name of [NOWHERE, '../../../etc/passwd', '', AGENDA_SHA256.toUpperCase()]) {
      assert.equal(await store.has(name), false)
      assert.equal(await store.read(name), undefined)
      assert.equal(await store.open(name), undefined)
      assert.equal(await store.remove(name), false)
    }
  })

  it('removes what it held', async () => {
    const folder = temporaryFolder()
    const store = folderStore(folder)
    await store.put(AGENDA)
    assert.equal(await store.remove(AGENDA_SHA256), true)
    assert.equal(await store.has(AGENDA_SHA256), false)
    assert.deepEqual(filesIn(folder), [])
  })

  it('keeps one file when the same bytes are put many times at once', async () => {
    const folder = temporaryFolder()
    const stores = Array.from({ length: 20 }, () => folderStore(folder))
    const stored = await Promise.all(stores.map((store) => store.put(Readable.from([AGENDA]))))
    assert.deepEqual([...new Set(stored.map((one) => one.sha256))], [AGENDA_SHA256])
    assert.equal(filesIn(folder).length, 1)
    assert.deepEqual(await folderStore(folder).read(AGENDA_SHA256), AGENDA)
  })

  it('refuses a file with more bytes than it takes and leaves nothing of it', async () => {
    const folder = temporaryFolder()
    const store = folderStore(folder, { maxBytes: AGENDA.length })
    await store.put(AGENDA)
    await assert.rejects(store.put(Readable.from([AGENDA, Buffer.from('!')])), InvalidInputError)
    assert.equal(filesIn(folder).length, 1)
  })

  it('leaves nothing when the stream it reads fails', async () => {
    const folder = temporaryFolder()
    const failing = Readable.from(
      (function* () {
        yield AGENDA
        throw new Error('the upload was cut off')
      })(),
    )
    await assert.rejects(folderStore(folder).put(failing), /cut off/)
    assert.deepEqual(filesIn(folder), [])
  })

  it('fails on a damaged file, and putting the bytes again mends it', async () => {
    const folder = temporaryFolder()
    const store = folderStore(folder)
    await store.put(AGENDA)
    const [path] = filesIn(folder)
    assert.ok(path)
    const damaged = Buffer.from(AGENDA)
    damaged[3] = (damaged[3] ?? 0) ^ 1
    writeFileSync(path, damaged)
    await assert.rejects(store.read(AGENDA_SHA256), DamagedFileError)
    const stream = await store.open(AGENDA_SHA256)
    assert.ok(stream)
    await assert.rejects(buffer(stream), DamagedFileError)
    assert.deepEqual(await folderStore(folder, { verifies: false }).read(AGENDA_SHA256), damaged)
    await store.put(AGENDA)
    assert.deepEqual(await store.read(AGENDA_SHA256), AGENDA)
  })

  it('shows no half file of a process killed while writing, and drops its remains later', async () => {
    const folder = temporaryFolder()
    const program = `
      import { folderStore } from ${JSON.stringify(new URL('./folder-store.ts', import.meta.url).href)}
      async function* stalled() {
        yield Buffer.from(${JSON.stringify(AGENDA.toString())})
        process.stdout.write('half')
        await new Promise((resolve) => setTimeout(resolve, 60_000))
      }
      await folderStore(${JSON.stringify(folder)}).put(stalled())`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.equal(await folderStore(folder).has(AGENDA_SHA256), false)
    const remains = filesIn(folder)
    assert.deepEqual(
      remains.map((path) => path.startsWith(join(folder, 'incoming'))),
      [true],
    )
    assert.equal(await removeAbandoned(folder, new Date(0)), 0)
    assert.equal(await removeAbandoned(folder, new Date(Date.now() + 60_000)), 1)
    assert.deepEqual(filesIn(folder), [])
  })
})

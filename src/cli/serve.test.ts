import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { renameSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { councilOnDisk } from '../../test/builders/council-folder.ts'
import { smallCouncil } from '../../test/builders/small-council.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { checkSeal } from '../platform/database/seal.ts'
import { folderStore } from '../platform/files/folder-store.ts'
import { systemClock } from '../platform/time/clock.ts'
import type { Published } from '../record/formats/index.ts'
import { appendPublications } from '../record/log/index.ts'
import { dataFolder, openLog } from './data-folder.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A server in a process of its own, as it is run in earnest. */
async function serving(t: { after: (work: () => void) => void }, ...args: string[]) {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', MOOTHALL_SHUTDOWN_SECONDS: '10' },
  })
  t.after(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString()
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString()
      const [found] = /http:\/\/localhost:\d+/.exec(said.out) ?? []
      if (found) resolve(found)
    })
    void ended.then(() => reject(new Error(`It ended: ${said.err}`)))
  })
  return { child, said, ended, address, port: Number(new URL(address).port) }
}

async function publish(data: string, content: Published): Promise<void> {
  const log = await openLog(dataFolder(data, ''))
  await log
    .transaction()
    .execute((transaction) =>
      appendPublications(transaction, [{ content, actor: 'Clerk', origin: 'imported' }], systemClock),
    )
  await log.destroy()
}

async function ends(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'close')
  return child.exitCode
}

const logLines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('moothall serve', () => {
  const parent = temporaryFolder()
  let data = ''
  before(async () => {
    data = await councilOnDisk(parent)
  })

  it('serves, tells machines how it is, and ends in order on SIGTERM', async (t) => {
    const { child, said, address, ended } = await serving(t, '--data', data)
    const page = await fetch(`${address}/issues/dogs`, { headers: { 'x-request-id': 'reader-0001' } })
    assert.equal(page.status, 200)
    assert.equal(page.headers.get('x-request-id'), 'reader-0001')
    const { status } = await fetch(`${address}/issues/dogs`, {
      headers: { 'if-none-match': page.headers.get('etag') ?? '' },
    })
    assert.equal(status, 304)
    assert.deepEqual(await (await fetch(`${address}/healthz`)).json(), { status: 'alive' })
    const ready = (await (await fetch(`${address}/readyz`)).json()) as Record<string, unknown>
    assert.equal(ready.status, 'ready')
    assert.equal(ready.behind, 0)
    const metrics = await (await fetch(`${address}/metrics`)).text()
    assert.match(metrics, /^moothall_http_requests_total\{status="2xx",from="rendered"\} [1-9]/m)
    assert.match(metrics, /^moothall_http_requests_total\{status="3xx",from="memory"\} 1$/m)
    assert.match(metrics, new RegExp(`^moothall_record_entries ${String(ready.entries)}$`, 'm'))
    child.kill('SIGTERM')
    assert.equal(await ended, 0, said.err)
    assert.equal(await checkSeal(join(data, 'record.sqlite')), 'intact')
    assert.equal(await checkSeal(join(data, 'desk.sqlite')), 'intact')
    assert.doesNotMatch(said.err, /Warning/)
    const [answered] = logLines(said.err).filter((line) => line.path === '/issues/dogs')
    assert.deepEqual(
      [answered?.message, answered?.requestId, answered?.status],
      ['answered', 'reader-0001', 200],
    )
  })

  it('shows a publication within a second, and lets a slow download end before it does', async (t) => {
    const { child, said, address, port, ended } = await serving(t, '--data', data)
    const known = await fetch(`${address}/issues/dogs`)
    const large = Buffer.alloc(24_000_000, 'a large report ')
    const document = smallCouncil.find((one) => one.id === 'document/dog-order')
    assert.ok(document?.format === 'moothall/document/1')
    const sha256 = hash('sha256', large)
    await folderStore(dataFolder(data, '').publicFiles).put(large)
    const [version] = document.versions
    assert.ok(version)
    await publish(data, { ...document, versions: [{ ...version, sha256, bytes: large.length }] })
    const start = performance.now()
    for (;;) {
      const { status } = await fetch(`${address}/issues/dogs`, {
        headers: { 'if-none-match': known.headers.get('etag') ?? '' },
      })
      if (status === 200) break
      assert.ok(performance.now() - start < 1_000, 'the old page was still there after a second')
      await sleep(20)
    }
    const socket = connect(port, '127.0.0.1')
    socket.write(`GET /documents/dog-order/${version.fileName} HTTP/1.1\r\nHost: a\r\n\r\n`)
    // More than the kernel's buffers hold on the way.
    await once(socket, 'readable')
    const first = socket.read() as Buffer
    assert.match(first.toString(), /^HTTP\/1\.1 200/)
    child.kill('SIGTERM')
    while (!said.err.includes('closing')) await sleep(5)
    await assert.rejects(fetch(`${address}/healthz`), 'new connections are refused')
    let bytes = first.length
    for await (const chunk of socket) bytes += (chunk as Buffer).length
    assert.ok(bytes > large.length, `${bytes} of ${large.length} bytes came`)
    assert.equal(await ended, 0, said.err)
  })

  it('shows the record without the log when it is a site only', async (t) => {
    const hidden = join(data, 'hidden')
    renameSync(join(data, 'desk.sqlite'), hidden)
    t.after(() => renameSync(hidden, join(data, 'desk.sqlite')))
    const { child, address } = await serving(t, '--data', data, '--roles', 'site', '--log-level', 'silent')
    assert.equal((await fetch(`${address}/issues/dogs`)).status, 200)
    const ready = (await (await fetch(`${address}/readyz`)).json()) as Record<string, unknown>
    assert.equal(ready.status, 'ready')
    child.kill('SIGTERM')
    assert.equal(await ends(child), 0)
  })

  it('is alive but not ready while there is no record', async (t) => {
    const { address } = await serving(t, '--data', join(parent, 'empty'), '--roles', 'site')
    assert.equal((await fetch(`${address}/healthz`)).status, 200)
    const ready = await fetch(`${address}/readyz`)
    assert.equal(ready.status, 503)
    assert.match(await ready.text(), /record is being built/)
    assert.equal((await fetch(`${address}/`)).status, 503)
  })

  it('answers odd addresses without a failure, and never trusts Host', async (t) => {
    const { address, port, said } = await serving(
      t,
      '--data',
      data,
      '--public-url',
      'https://council.example',
    )
    const status = async (target: string, host = 'evil.example') => {
      const socket = connect(port, '127.0.0.1')
      socket.end(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
      let text = ''
      for await (const chunk of socket) text += String(chunk)
      assert.doesNotMatch(text, /evil\.example/, target)
      return Number(text.split(' ')[1])
    }
    for (const target of [
      '//evil',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/a/../../b',
      '/%zz',
      '/a%00',
      '/%ff',
      '/a%0ab',
    ]) {
      assert.ok([400, 404].includes(await status(target)), target)
    }
    assert.equal(await status(`/${'a'.repeat(9_000)}`), 414)
    assert.equal(await status(`/${'a'.repeat(20_000)}`), 431)
    for (const target of ['/search?q=%00', '/search?q=%zz', '/search?q=%ff', '/search?page=1e999', '/?a=b']) {
      assert.ok((await status(target)) < 500, target)
    }
    assert.equal(await status('/', 'evil.example@a:99999'), 200)
    assert.equal(await status('http://evil.example/', 'evil.example'), 200)
    assert.match(
      await (await fetch(`${address}/issues/dogs`)).text(),
      /href="https:\/\/council\.example\/issues\/dogs"/,
    )
    assert.doesNotMatch(said.err, /could not answer/)
  })

  it('says what to do when the port is taken or an option is wrong', async () => {
    const other = createServer()
    other.listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const run = async (...args: string[]) => {
      const child = spawn(process.execPath, [MAIN, 'serve', '--data', data, ...args])
      let err = ''
      child.stderr.on('data', (chunk: Buffer) => {
        err += chunk.toString()
      })
      return { code: await ends(child), err }
    }
    const taken = await run('--port', String(port))
    assert.equal(taken.code, 1)
    assert.match(taken.err, new RegExp(`Port ${port} is taken.*--port ${port + 1}`))
    other.close()
    const wrong = await run('--port', '70000', '--roles', 'sight')
    assert.equal(wrong.code, 2)
    assert.match(wrong.err, /--port: expected a port/)
    assert.match(wrong.err, /--roles: expected one or more of site, desk, worker/)
  })
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { dataFolder, openLogToInspect } from '../src/cli/data-folder.ts'
import { logHead } from '../src/record/log/index.ts'
import { verifyLog } from '../src/record/verify/index.ts'
import { runMoothall } from './builders/run-moothall.ts'
import { temporaryFolder } from './builders/temporary-folder.ts'

const publisher = fileURLToPath(new URL('./builders/publish-one-by-one.ts', import.meta.url))
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

function start(...args: string[]) {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Publishes until the log has so many entries, killed when it has said so often that one is in; gives the last said. */
async function publish(data: string, wanted: number, killAfter = Number.POSITIVE_INFINITY): Promise<number> {
  const child = start(publisher, data, String(wanted))
  const ended = once(child, 'exit')
  let said = 0
  let count = 0
  for await (const line of createInterface({ input: child.stdout })) {
    said = Number(line)
    if (++count === killAfter) child.kill('SIGKILL')
  }
  await ended
  return said
}

describe('a process that is killed', () => {
  it('loses nothing it said was published, and the next one goes on from there', async () => {
    const data = join(temporaryFolder(), 'data')
    let size = 0
    for (const killAfter of [1, 7, 23]) {
      const wanted = size + 1_000
      const said = await publish(data, wanted, killAfter)
      const log = openLogToInspect(dataFolder(data, ''))
      size = (await logHead(log)).size
      assert.ok(size >= said && size < wanted, `said ${said}, found ${size} of ${wanted}`)
      assert.equal((await verifyLog(log)).disagreement, undefined)
      await log.destroy()
    }
    await publish(data, size + 3)
    const verified = await runMoothall('verify', '--data', data)
    assert.deepEqual([verified.code, verified.err], [0, ''])
    assert.match(verified.out, new RegExp(`Log: ${size + 3} entries`))
  })

  it('leaves the old record in its place when it was building a new one', async () => {
    const data = join(temporaryFolder(), 'data')
    await publish(data, 40)
    const fresh = join(data, 'record.sqlite.new')
    const child = start(main, 'rebuild', '--data', data)
    const ended = once(child, 'exit')
    // From the moment at which the new record is there.
    while (!existsSync(fresh) && child.exitCode === null)
      await new Promise((resolve) => setImmediate(resolve))
    child.kill('SIGKILL')
    await ended
    const verified = await runMoothall('verify', '--data', data)
    assert.deepEqual([verified.code, verified.err], [0, ''])
    assert.equal((await runMoothall('rebuild', '--data', data)).code, 0)
    assert.match((await runMoothall('verify', '--data', data)).out, /Sealed.*desk\.sqlite, record\.sqlite/)
  })
})

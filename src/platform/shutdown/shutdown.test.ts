import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { describe, it } from 'node:test'
import { createLogger } from '../log/logger.ts'
import { createShutdown } from './shutdown.ts'

function standIn(deadlineMs = 5_000) {
  const lines: string[] = []
  const emitter = new EventEmitter()
  const exited = new Promise<number>((resolve) => emitter.once('exited', resolve))
  const process = Object.assign(emitter, { exit: (code: number) => void emitter.emit('exited', code) })
  const logger = createLogger({
    level: 'info',
    clock: () => new Date(0),
    form: 'json',
    write: (line) => void lines.push(line),
  })
  return { process, exited, lines, shutdown: createShutdown({ process, logger, deadlineMs }) }
}

describe('shutdown', () => {
  it('closes in reverse order on a signal, then exits with 0', async () => {
    const { process, exited, shutdown } = standIn()
    const closed: string[] = []
    shutdown.onClose('database', () => closed.push('database'))
    shutdown.onClose('server', async () => {
      await Promise.resolve()
      closed.push('server')
    })
    assert.equal(shutdown.signal.aborted, false)
    process.emit('SIGTERM')
    assert.equal(shutdown.signal.aborted, true)
    assert.equal(await exited, 0)
    assert.deepEqual(closed, ['server', 'database'])
  })

  it('closes the rest when one fails, and exits with 1', async () => {
    const { process, exited, lines, shutdown } = standIn()
    const closed: string[] = []
    shutdown.onClose('database', () => closed.push('database'))
    shutdown.onClose('server', () => {
      throw new Error('stuck')
    })
    process.emit('SIGINT')
    assert.equal(await exited, 1)
    assert.deepEqual(closed, ['database'])
    assert.match(lines.join(''), /could not close.*server.*stuck/)
  })

  it('waits no longer than its deadline', async () => {
    const { exited, lines, process, shutdown } = standIn(5)
    shutdown.onClose('server', () => new Promise(() => {}))
    process.emit('SIGTERM')
    assert.equal(await exited, 1)
    assert.match(lines.join(''), /not closed in time/)
  })

  it('exits at once on a second signal', async () => {
    const { process, exited, lines, shutdown } = standIn(50)
    shutdown.onClose('server', () => new Promise(() => {}))
    process.emit('SIGTERM')
    process.emit('SIGINT')
    assert.equal(await exited, 1)
    assert.doesNotMatch(lines.join(''), /not closed in time/)
  })

  it('closes once however often it is asked', async () => {
    const { shutdown } = standIn()
    let count = 0
    shutdown.onClose('server', () => count++)
    assert.deepEqual(await Promise.all([shutdown.close('one'), shutdown.close('two')]), [true, true])
    assert.equal(count, 1)
  })

  it('ends a real process that would go on for ever', async () => {
    const program = `
      import { createLogger } from ${JSON.stringify(new URL('../log/logger.ts', import.meta.url).href)}
      import { createShutdown } from ${JSON.stringify(new URL('./shutdown.ts', import.meta.url).href)}
      const logger = createLogger({ level: 'silent', clock: () => new Date(), form: 'json', write: () => {} })
      createShutdown({ process, logger, deadlineMs: 5000 }).onClose('timer', () => console.log('closed'))
      setInterval(() => {}, 1000)
      console.log('ready')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    child.kill('SIGTERM')
    const [code] = await once(child, 'close')
    assert.deepEqual([code, said], [0, 'ready\nclosed\n'])
  })
})

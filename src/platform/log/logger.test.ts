import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createLogger, type LogFields, type LoggerOptions } from './logger.ts'
import { requestId } from './request-id.ts'

function recording(options: Partial<LoggerOptions> = {}) {
  const lines: string[] = []
  const clock = () => new Date('2026-01-02T09:30:05Z')
  const logger = createLogger({
    level: 'debug',
    clock,
    form: 'json',
    write: (line) => void lines.push(line),
    ...options,
  })
  return { lines, logger }
}

function written(fields: LogFields): Record<string, unknown> {
  const { lines, logger } = recording()
  logger.info('m', fields)
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>
}

describe('the log', () => {
  it('writes one JSON object a line with time, level and message first', () => {
    const { lines, logger } = recording()
    logger.child({ requestId: 'r1' }).child({ council: 'demo' }).warn('slow query', { ms: 812 })
    assert.deepEqual(lines, [
      '{"time":"2026-01-02T09:30:05.000Z","level":"warn","message":"slow query","requestId":"r1","council":"demo","ms":812}\n',
    ])
  })

  it('writes its level and above only', () => {
    const { lines, logger } = recording({ level: 'warn' })
    for (const level of ['debug', 'info', 'warn', 'error'] as const) logger[level](level)
    assert.deepEqual(
      lines.map((line) => (JSON.parse(line) as { message: string }).message),
      ['warn', 'error'],
    )
    const silent = recording({ level: 'silent' })
    silent.logger.error('nothing')
    assert.deepEqual(silent.lines, [])
  })

  it('never writes a secret, at any depth, nor credentials in an address', () => {
    const canary = 'canary-7781'
    const fields = {
      password: canary,
      headers: { Cookie: canary, authorization: canary, 'x-api-key': canary },
      list: [{ sessionToken: canary }],
      error: new Error(`cannot reach postgres://desk:${canary}@db/desk`, { cause: { clientSecret: canary } }),
    }
    for (const form of ['json', 'line'] as const) {
      const { lines, logger } = recording({ form })
      logger.error('failed', fields)
      assert.ok(lines[0]?.includes('[removed]'))
      assert.ok(!lines[0]?.includes(canary), lines[0])
    }
  })

  it('keeps what an error says and why', () => {
    const record = written({ error: new TypeError('no', { cause: new Error('deeper') }) })
    const { name, message, cause } = record.error as {
      name: string
      message: string
      cause: { message: string }
    }
    assert.deepEqual([name, message, cause.message], ['TypeError', 'no', 'deeper'])
  })

  it('writes what JSON cannot hold, and bounds what is huge', () => {
    const circle: Record<string, unknown> = {}
    circle.self = circle
    const record = written({
      circle,
      big: 10n,
      nan: Number.NaN,
      bytes: new Uint8Array(3),
      text: 'x'.repeat(9_000),
    })
    assert.deepEqual(record.circle, { self: '[circular]' })
    assert.deepEqual([record.big, record.nan, record.bytes], ['10', 'NaN', '[3 bytes]'])
    assert.match(String(record.text), /^x{8000}\.\.\. \(9000 characters\)$/)
  })

  it('always writes exactly one line that parses and that fields cannot forge', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.string(), fc.anything()),
        (message, fields) => {
          const json = recording()
          json.logger.info(message, { ...fields, level: 'error' })
          const record = JSON.parse(json.lines[0] ?? '') as Record<string, unknown>
          assert.deepEqual([record.message, record.level], [message, 'info'])
          const line = recording({ form: 'line' })
          line.logger.info(message, fields)
          assert.match(line.lines[0] ?? '', /^[^\p{Cc}]*\n$/u)
        },
      ),
    )
  })

  it('is one short line for a person at a terminal', () => {
    const { lines, logger } = recording({ form: 'line' })
    logger.warn('retry\u001b[2J\nforged line', { attempt: 2, note: 'two words', error: new Error('no') })
    assert.deepEqual(lines, [
      '09:30:05 warn  retry forged line attempt=2 note="two words" error="Error: no"\n',
    ])
  })
})

describe('requestId', () => {
  it("keeps a proxy's id when it looks like one and else makes one", () => {
    assert.equal(
      requestId('0af7651916cd43dd', () => 'new'),
      '0af7651916cd43dd',
    )
    for (const given of [undefined, '', 'short', 'a'.repeat(65), 'injected\nline', '<script>alert']) {
      assert.equal(
        requestId(given, () => 'new'),
        'new',
      )
    }
    assert.match(requestId(undefined), /^[0-9a-f-]{36}$/)
  })
})

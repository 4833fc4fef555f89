import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { runMoothall } from '../../test/builders/run-moothall.ts'
import { commands } from './commands.ts'

describe('the list of commands', () => {
  for (const listed of commands) {
    it(`says of ${listed.name} what the command says of itself`, async () => {
      const { name, summary, help } = await listed.load()
      assert.deepEqual({ name, summary }, { name: listed.name, summary: listed.summary })
      assert.match(help, new RegExp(`\\b${name}\\b`))
    })
  }

  it('is what help prints', async () => {
    const { code, out } = await runMoothall('--help')
    assert.equal(code, 0)
    for (const { name, summary } of commands)
      assert.match(out, new RegExp(`${name} +${summary.slice(0, 20)}`))
  })
})

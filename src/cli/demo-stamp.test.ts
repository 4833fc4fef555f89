import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { demoStamp } from './demo-stamp.ts'

describe('the stamp of the demo', () => {
  const folder = temporaryFolder()

  it('changes with what is said, with how it is recorded, and with nothing else', () => {
    for (const name of ['demo/meetings', 'record/builder', 'site']) {
      mkdirSync(join(folder, name), { recursive: true })
    }
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    write('demo/meetings/council.ts', 'one')
    write('record/builder/schema.sql', 'two')
    const first = demoStamp(folder)
    write('site/page.ts', 'three')
    write('demo/meetings/council.test.ts', 'four')
    assert.equal(demoStamp(folder), first)
    write('demo/meetings/council.ts', 'five')
    const second = demoStamp(folder)
    assert.notEqual(second, first)
    write('record/builder/schema.sql', 'six')
    assert.notEqual(demoStamp(folder), second)
  })
})

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { whyNoPostgres } from './builders/postgres.ts'
import { temporaryFolder } from './builders/temporary-folder.ts'

const builder = (name: string) => JSON.stringify(new URL(`./builders/${name}.ts`, import.meta.url).href)

describe("the tests' own PostgreSQL", () => {
  it('goes away with its process, even when that is killed', { skip: whyNoPostgres() ?? false }, async () => {
    const program = `
      import { postgresServer } from ${builder('postgres')}
      process.stdout.write((await postgresServer()).urlOf('postgres'))
      setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [url] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer]
    const folder = new URL(url.toString()).searchParams.get('host') ?? ''
    assert.ok(existsSync(join(folder, 'data/postmaster.pid')))
    child.kill('SIGKILL')
    await once(child, 'exit')
    for (let tries = 0; existsSync(folder) && tries < 500; tries++) await setTimeout(20)
    assert.equal(existsSync(folder), false)
  })

  it('may be missing on a desk, with a word on how to get it, but not where CI is set', () => {
    const file = join(temporaryFolder(), 'either.test.ts')
    writeFileSync(file, `import { eachEngine } from ${builder('engines')}; eachEngine(() => {})`)
    const run = (CI: string) =>
      spawnSync(process.execPath, ['--test', '--test-isolation=none', '--test-reporter=tap', file], {
        encoding: 'utf8',
        env: { PATH: '', CI, MOOTHALL_POSTGRES_BIN: '/nonexistent' },
      })
    const [outside, inside] = [run(''), run('true')]
    assert.equal(outside.status, 0)
    assert.match(outside.stdout, /# SKIP No initdb was found.*apt-get install postgresql/)
    assert.equal(inside.status, 1)
    assert.match(inside.stdout, /No initdb was found.*apt-get install postgresql/)
  })
})

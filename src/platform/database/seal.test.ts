import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { checkSeal, sealSqlite, unseal, whileLocked } from './seal.ts'
import { openSqlite } from './sqlite.ts'

function minutesFile(): string {
  const path = join(temporaryFolder(), 'record.sqlite')
  const database = openSqlite(path)
  database.exec('create table minute (id integer primary key, text text)')
  const insert = database.prepare('insert into minute (text) values (?)')
  for (let count = 0; count < 500; count++) insert.run(`RESOLVED that ${count} be noted`)
  database.exec('delete from minute where id % 3 = 0')
  database.close()
  return path
}

function inOtherProcess(program: string, ...args: string[]) {
  const whole = `import { DatabaseSync } from 'node:sqlite'; const [path] = process.argv.slice(1); ${program}`
  return [process.execPath, ['--input-type=module', '-e', whole, ...args]] as const
}

describe('a seal', () => {
  it('holds while nothing changes, through reading too', async () => {
    const path = minutesFile()
    assert.equal(await checkSeal(path), 'unsealed')
    assert.equal(await sealSqlite(path), 'sealed')
    const reader = openSqlite(path, { readOnly: true })
    assert.equal(reader.prepare('select count(*) as count from minute').get()?.count, 334)
    reader.close()
    assert.equal(await checkSeal(path), 'intact')
  })

  it('breaks when any byte of the file is another', async () => {
    const path = minutesFile()
    await sealSqlite(path)
    const sealed = readFileSync(path)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (offset, flip) => {
          const tampered = Buffer.from(sealed)
          tampered[offset] = (tampered[offset] ?? 0) ^ flip
          writeFileSync(path, tampered)
          assert.equal(await checkSeal(path), 'changed')
        },
      ),
      { numRuns: 200 },
    )
    writeFileSync(path, sealed)
    assert.equal(await checkSeal(path), 'intact')
  })

  it('breaks when the file is longer, shorter or gone, has a journal, or the seal is unreadable', async () => {
    const path = minutesFile()
    await sealSqlite(path)
    const [sealed, seal] = [readFileSync(path), readFileSync(`${path}.seal`)]
    const spoil: (() => void)[] = [
      () => writeFileSync(path, Buffer.concat([sealed, Buffer.of(0)])),
      () => truncateSync(path, sealed.length - 1),
      () => rmSync(path),
      () => writeFileSync(`${path}-wal`, 'changes'),
      () => writeFileSync(`${path}-journal`, 'changes'),
      () => writeFileSync(`${path}.seal`, '{"sha256":'),
      () => writeFileSync(`${path}.seal`, '{}'),
    ]
    for (const one of spoil) {
      one()
      assert.equal(await checkSeal(path), 'changed', one.toString())
      writeFileSync(path, sealed)
      writeFileSync(`${path}.seal`, seal)
      for (const journal of ['-wal', '-journal']) rmSync(path + journal, { force: true })
    }
    assert.equal(await checkSeal(path), 'intact')
  })

  it('breaks when somebody writes without removing it, and is gone when it is removed', async () => {
    const path = minutesFile()
    await sealSqlite(path)
    const writer = new DatabaseSync(path)
    writer.exec("insert into minute (text) values ('forged')")
    writer.close()
    assert.equal(await checkSeal(path), 'changed')
    await unseal(path)
    assert.equal(await checkSeal(path), 'unsealed')
  })

  it('is not set, and an old one is dropped, while another process or connection has the file open', async () => {
    const path = minutesFile()
    await sealSqlite(path)
    const [command, args] = inOtherProcess(
      `const database = new DatabaseSync(path); database.exec('pragma journal_mode = wal');
       database.prepare('select count(*) from minute').get(); console.log('open'); setInterval(() => {}, 1000)`,
      path,
    )
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    assert.equal(await sealSqlite(path), 'busy')
    child.kill('SIGKILL')
    await once(child, 'exit')
    assert.equal(await checkSeal(path), 'unsealed')
    assert.equal(existsSync(`${path}.seal.new`), false)
    assert.equal(await sealSqlite(path), 'sealed')

    const own = openSqlite(path)
    own.prepare('select count(*) from minute').get()
    assert.equal(await sealSqlite(path), 'busy')
    own.close()
  })

  it('keeps every other process from writing while the file is hashed', async () => {
    const path = minutesFile()
    const [command, args] = inOtherProcess(
      `try { new DatabaseSync(path, { timeout: 0 }).exec("insert into minute (text) values ('forged')") }
       catch (error) { console.log(error.message) }`,
      path,
    )
    let said = ''
    await whileLocked(path, async (handle) => {
      await handle.readFile()
      said = spawnSync(command, args, { encoding: 'utf8' }).stdout
    })
    assert.match(said, /locked/)
  })

  it('is not there when the process is killed before it was set', async () => {
    const path = minutesFile()
    const program = `
      import { whileLocked, unseal } from ${JSON.stringify(new URL('./seal.ts', import.meta.url).href)}
      await unseal(${JSON.stringify(path)})
      await whileLocked(${JSON.stringify(path)}, async () => process.kill(process.pid, 'SIGKILL'))`
    await sealSqlite(path)
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program])
    assert.equal(ran.signal, 'SIGKILL')
    assert.equal(await checkSeal(path), 'unsealed')
    assert.equal(await sealSqlite(path), 'sealed')
    assert.equal(await checkSeal(path), 'intact')
  })
})

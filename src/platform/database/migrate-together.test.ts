import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'

const PROCESSES = 4
const FILES = 30
const urlOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

it('lets processes that start together on a new database migrate it once', async () => {
  const folder = temporaryFolder()
  const migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  for (let count = 10; count < 10 + FILES; count++) {
    writeFileSync(join(migrations, `00${count}.sql`), `create table t${count} (id integer primary key);\n`)
  }
  const location = { engine: 'sqlite', path: join(folder, 'desk.sqlite') }
  const program = `
    import { openDeskDatabase } from ${urlOf('./desk-database.ts')}
    import { migrate } from ${urlOf('./migrate.ts')}
    const database = openDeskDatabase(${JSON.stringify(location)})
    const ran = await migrate(database, [{ module: 'test', path: ${JSON.stringify(migrations)} }])
    await database.destroy()
    process.stdout.write(String(ran.length))`
  const ran = await Promise.all(
    Array.from({ length: PROCESSES }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let printed = ''
      child.stdout.on('data', (chunk) => {
        printed += String(chunk)
      })
      const [code] = await once(child, 'close')
      assert.equal(code, 0)
      return Number(printed)
    }),
  )
  assert.equal(
    ran.reduce((sum, count) => sum + count, 0),
    FILES,
  )
})

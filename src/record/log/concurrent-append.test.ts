import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, it } from 'node:test'
import { eachEngine, openForTest } from '../../../test/builders/engines.ts'
import { leafHashOf } from './entry.ts'
import { type LogTables, logMigrations } from './index.ts'
import { logHead } from './log-head.ts'
import { addLeaf, EMPTY_ROOT, rootOf } from './merkle-tree.ts'
import { readEntries } from './read-log.ts'

const WRITERS = 4
const APPENDS = 25

const urlOf = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

function writerProgram(writer: number, location: unknown): string {
  return `
    import { openDeskDatabase } from ${urlOf('../../platform/database/desk-database.ts')}
    import { appendPublications } from ${urlOf('./append.ts')}
    const log = openDeskDatabase(${JSON.stringify(location)})
    for (let count = 1; count <= ${APPENDS}; count++) {
      const slug = 'panel-${writer}-' + count
      const content = { format: 'moothall/body/1', id: 'body/' + slug, slug, name: slug, kind: 'panel' }
      await log.transaction().execute((transaction) =>
        appendPublications(transaction, [{ content, actor: 'Writer ${writer}', origin: 'desk' }], () => new Date()))
    }
    await log.destroy()`
}

describe('a log that several processes write', () => {
  eachEngine((engine) => {
    it('has every entry, no gap, and the head of exactly these entries', async () => {
      const location = await engine.location([logMigrations])
      const codes = await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          const program = writerProgram(writer, location)
          const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' })
          const [code] = await once(child, 'exit')
          return code as number
        }),
      )
      assert.deepEqual(codes, Array(WRITERS).fill(0))
      const log = openForTest<LogTables>(location)
      const entries = await readEntries(log, 0, 1_000)
      const total = WRITERS * APPENDS
      assert.deepEqual(
        entries.map(({ entry }) => entry.seq),
        Array.from({ length: total }, (_, index) => index + 1),
      )
      assert.equal(new Set(entries.map(({ entry }) => entry.subjectId)).size, total)
      let [frontier, root]: [readonly string[], string] = [[], EMPTY_ROOT]
      for (const [index, { entry }] of entries.entries()) {
        frontier = addLeaf(frontier, index, leafHashOf(entry))
        root = rootOf(frontier)
        assert.equal(entry.rootHash, root)
      }
      const head = await logHead(log)
      assert.deepEqual([head.size, head.rootHash], [total, root])
    })
  })
})

import { renameSync, rmSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { openSqlite } from '../../platform/database/sqlite.ts'

// Copying a large record takes seconds; in a thread of its own it keeps nobody waiting for a page.
const { recordPath, path, unfinished } = workerData as {
  recordPath: string
  path: string
  unfinished: string
}
// What a copy left that was broken off.
rmSync(unfinished, { force: true })
const record = openSqlite(recordPath, { readOnly: true })
record.prepare('vacuum into ?').run(unfinished)
record.close()
renameSync(unfinished, path)

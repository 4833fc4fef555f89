import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { anIssue } from '../../test/builders/council-contents.ts'
import { emptyLog } from '../../test/builders/log-database.ts'
import { temporaryFolder } from '../../test/builders/temporary-folder.ts'
import { openRecordForBuilding } from '../record/builder/open-record.ts'
import { rebuildRecord } from '../record/builder/rebuild-record.ts'
import { appendPublications, type LogDatabase } from '../record/log/index.ts'
import { type OpenRecord, openRecord } from '../record/queries/record-reader.ts'
import { followLog } from './follow-log.ts'

const PATIENCE_MS = 5_000

async function publish(log: LogDatabase, ...keys: string[]): Promise<void> {
  const drafts = keys.map((key) => ({ content: anIssue(key, key, []), actor: 'C', origin: 'desk' as const }))
  await log
    .transaction()
    .execute((transaction) => appendPublications(transaction, drafts, () => new Date('2026-01-02T03:04:05Z')))
}

async function until(isSo: () => boolean): Promise<number> {
  const start = performance.now()
  while (!isSo() && performance.now() - start < PATIENCE_MS) await setTimeout(10)
  return performance.now() - start
}

const has = (record: OpenRecord, slug: string): boolean =>
  record.reader().get('select 1 from subject where slug = ?', slug) !== undefined

async function followed(
  work: (log: LogDatabase, path: string, record: OpenRecord) => Promise<void>,
): Promise<unknown[]> {
  const log = await emptyLog()
  const path = join(temporaryFolder(), 'record.sqlite')
  const building: DatabaseSync = openRecordForBuilding(path)
  const record = openRecord(path)
  const errors: unknown[] = []
  const following = followLog(log, building, (error) => errors.push(error))
  try {
    await work(log, path, record)
  } finally {
    await following.stop()
    building.close()
    record.close()
    await log.destroy()
  }
  return errors
}

describe('a record that follows its log', () => {
  it('shows what is published within a second', async () => {
    const errors = await followed(async (log, _path, record) => {
      await publish(log, 'dogs')
      assert.ok((await until(() => has(record, 'dogs'))) < 1_000)
    })
    assert.deepEqual(errors, [])
  })

  it('goes on in the record that a rebuild has put in its place, and leaves what is beside that alone', async () => {
    const errors = await followed(async (log, path, record) => {
      await publish(log, 'dogs')
      await until(() => has(record, 'dogs'))
      const before = statSync(path).ino
      assert.equal(await rebuildRecord(log, path), 1)
      assert.notEqual(statSync(path).ino, before)
      await publish(log, 'cats')
      assert.ok((await until(() => has(record, 'cats'))) < PATIENCE_MS)
      await rebuildRecord(log, path)
      await publish(log, 'birds')
      assert.ok((await until(() => has(record, 'birds'))) < PATIENCE_MS)
      assert.equal(
        record.reader().get<{ integrity_check: string }>('pragma integrity_check')?.integrity_check,
        'ok',
      )
    })
    assert.deepEqual(errors, [])
  })

  it('tells of an error once, however often it looks again', async () => {
    const errors = await followed(async (log) => {
      await publish(log, 'dogs')
      await log.updateTable('log_head').set({ size: 5 }).execute()
      await setTimeout(900)
    })
    assert.equal(errors.length, 1)
    assert.match(String(errors[0]), /Run verify/)
  })
})

import assert from 'node:assert/strict'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { dogCouncil } from '../../../test/builders/dog-council.ts'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { buildRecord } from '../builder/build-record.ts'
import { openRecordForBuilding } from '../builder/open-record.ts'
import { appendPublications } from '../log/index.ts'
import { snapshots } from './snapshot.ts'

const HEAD = '0123456789abcdef'.repeat(4)
const HEADER = 'SQLite format 3'

async function recordOnDisk(): Promise<string> {
  const path = join(temporaryFolder(), 'record.sqlite')
  const log = await emptyLog()
  const drafts = dogCouncil().map((content) => ({ content, actor: 'Clerk', origin: 'desk' as const }))
  const clock = () => new Date('2025-06-15T12:00:00Z')
  await log.transaction().execute((transaction) => appendPublications(transaction, drafts, clock))
  const record = openRecordForBuilding(path)
  await buildRecord(log, record)
  record.close()
  await log.destroy()
  return path
}

async function startOf(opened: ReturnType<ReturnType<typeof snapshots>['open']>): Promise<string> {
  const file = await opened
  const { buffer } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0)
  await file.close()
  return buffer.toString()
}

describe('a snapshot of the record', () => {
  it('is made once a head, and made anew when something else wrote to it or it lay there before', async () => {
    const path = await recordOnDisk()
    const copies = snapshots(path)
    assert.equal(await startOf(copies.open(HEAD)), HEADER)
    const [name = ''] = readdirSync(join(path, '..', 'downloads'))
    const copy = join(path, '..', 'downloads', name)
    writeFileSync(copy, 'forged')
    assert.equal(await startOf(copies.open(HEAD)), HEADER)
    writeFileSync(copy, 'forged before the start')
    assert.equal(await startOf(snapshots(path).open(HEAD)), HEADER)
  })

  it('is whole for everybody who asks at once, under whatever head', async () => {
    const copies = snapshots(await recordOnDisk())
    const heads = [HEAD, HEAD, `f${HEAD.slice(1)}`, HEAD]
    const starts = await Promise.all(heads.map((head) => startOf(copies.open(head))))
    assert.deepEqual(
      starts,
      heads.map(() => HEADER),
    )
  })
})

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { aDocument, aMeeting } from '../../../test/builders/council-contents.ts'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import type { Published } from '../formats/index.ts'
import { appendPublications, type LogDatabase, readEntries, withdrawSubject } from '../log/index.ts'
import { snapshots } from '../queries/snapshot.ts'
import { verifyLog } from '../verify/index.ts'
import { buildRecord, recordHead } from './build-record.ts'
import { openRecordForBuilding } from './open-record.ts'
import { recordWriter } from './record-writer.ts'

const CANARY = 'zzkingfisher'
const clock = () => new Date('2026-01-02T03:04:05Z')
const author = { actor: 'Clerk', origin: 'desk' as const }
const secret = aDocument('secret', `Tender of ${CANARY}title`, {
  text: `The bid of ${CANARY} was the highest.`,
})
const others = Array.from({ length: 5 }, (_, index) =>
  aDocument(`d${index}`, `Paper ${index}`, { text: `other words ${index}` }),
)
const open = aMeeting('panel', '2026-03-01', [{ heading: `Sale to ${CANARY}`, text: CANARY }])
const closed = {
  ...open,
  items: [
    {
      id: '1',
      kind: 'business' as const,
      heading: 'A property matter',
      openness: { state: 'exempt' as const },
    },
  ],
}

async function publish(log: LogDatabase, ...contents: Published[]): Promise<void> {
  const drafts = contents.map((content) => ({ content, ...author }))
  await log.transaction().execute((transaction) => appendPublications(transaction, drafts, clock))
}

async function withdraw(log: LogDatabase, id: string): Promise<void> {
  await log
    .transaction()
    .execute((transaction) => withdrawSubject(transaction, { id, ...author, note: 'In error' }, clock))
}

/** Files of a record, and copies of it, in whose bytes the canary is. */
function filesWithCanary(path: string): string[] {
  const beside = join(dirname(path), 'downloads')
  const copies = existsSync(beside) ? readdirSync(beside).map((name) => join(beside, name)) : []
  return [path, `${path}-wal`, ...copies].filter(
    (file) => existsSync(file) && readFileSync(file).includes(CANARY),
  )
}

async function copyOf(path: string, record: DatabaseSync): Promise<Buffer> {
  const file = await snapshots(path).open(recordHead(recordWriter(record)).rootHash)
  try {
    return await file.readFile()
  } finally {
    await file.close()
  }
}

const ways: [string, Published, (log: LogDatabase) => Promise<void>][] = [
  ['withdrawn', secret, (log) => withdraw(log, secret.id)],
  [
    'corrected to a paper that is not open',
    secret,
    (log) => publish(log, aDocument('secret', 'A tender', { openness: { state: 'exempt' } })),
  ],
  ['corrected to an item that is not open', open, (log) => publish(log, closed)],
]

describe('the words of what is taken back', () => {
  for (const [what, content, takeBack] of ways) {
    it(`are in no byte of the record or its copies when it is ${what}`, async () => {
      const log = await emptyLog()
      const path = join(temporaryFolder(), 'record.sqlite')
      const record = openRecordForBuilding(path)
      await publish(log, ...others, content)
      await buildRecord(log, record)
      assert.ok((await copyOf(path, record)).includes(CANARY))
      await takeBack(log)
      await buildRecord(log, record)
      assert.deepEqual(filesWithCanary(path), [])
      assert.equal((await copyOf(path, record)).includes(CANARY), false)
      const bodies = (await readEntries(log, 0, 100)).map(({ body }) => body ?? '')
      assert.equal(bodies.join('').includes(CANARY), false)
      assert.equal((await verifyLog(log)).disagreement, undefined)
      record.close()
      await log.destroy()
    })
  }

  it('come back when it is opened again, and go when it is withheld again', async () => {
    const log = await emptyLog()
    for (const content of [open, closed, open]) await publish(log, content)
    assert.equal((await verifyLog(log)).disagreement, undefined)
    const said = async () => (await readEntries(log, 0, 9)).map(({ body }) => body?.includes(CANARY))
    assert.deepEqual(await said(), [true, false, true])
    await publish(log, closed)
    assert.deepEqual(await said(), [undefined, false, undefined, false])
    assert.equal((await verifyLog(log)).disagreement, undefined)
  })

  it('are found by verify where they were put back, and missed where nothing withholds them', async () => {
    const log = await emptyLog()
    await publish(log, open)
    const { body } = (await readEntries(log, 0, 1))[0] ?? {}
    await publish(log, closed)
    const sha256 = (await readEntries(log, 0, 1))[0]?.entry.contentSha256 ?? ''
    await log
      .insertInto('publication_content')
      .values({ sha256, body: body ?? '' })
      .execute()
    assert.match((await verifyLog(log)).disagreement?.expected ?? '', /withholds what it has open/)
    await log.deleteFrom('publication_content').execute()
    assert.equal((await verifyLog(log)).disagreement?.place, 'entry 1')
    await log.destroy()
  })
})

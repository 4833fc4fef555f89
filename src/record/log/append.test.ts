import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { eachEngine } from '../../../test/builders/engines.ts'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { InvalidInputError } from '../../platform/errors.ts'
import type { Body, Published } from '../formats/index.ts'
import { appendPublications, withdrawSubject } from './append.ts'
import { leafHashOf } from './entry.ts'
import { logHead } from './log-head.ts'
import { currentContents, readEntries } from './read-log.ts'
import type { LogDatabase } from './tables.ts'

const clock = () => new Date('2026-01-02T03:04:05Z')
const panel: Body = {
  format: 'moothall/body/1',
  id: 'body/staff-panel',
  slug: 'staff-panel',
  name: 'Staff Panel',
  kind: 'panel',
}

function publish(log: LogDatabase, ...contents: Published[]) {
  const drafts = contents.map((content) => ({ content, actor: 'Clerk', origin: 'desk' as const }))
  return log.transaction().execute((transaction) => appendPublications(transaction, drafts, clock))
}

describe('the log', () => {
  eachEngine((engine) => {
    it('publishes, corrects, and writes nothing when nothing changed', async () => {
      const log = await emptyLog(engine)
      const first = await publish(log, panel)
      const again = await publish(log, { ...panel })
      const corrected = await publish(log, { ...panel, name: 'Staff and Members Panel' })
      assert.deepEqual(
        [first.entries.length, again.entries.length, again.unchanged, corrected.entries.length],
        [1, 0, 1, 1],
      )
      const entries = await readEntries(log, 0, 10)
      assert.deepEqual(
        entries.map(({ entry }) => [entry.seq, entry.act, entry.version, entry.at]),
        [
          [1, 'published', 1, '2026-01-02T03:04:05.000Z'],
          [2, 'corrected', 2, '2026-01-02T03:04:05.000Z'],
        ],
      )
      for (const { entry } of entries) assert.equal(entry.leafHash, leafHashOf(entry))
      assert.equal((await logHead(log)).rootHash, entries[1]?.entry.rootHash)
    })

    it('keeps the hash and drops the content of what is withdrawn, and lets it be published again', async () => {
      const log = await emptyLog(engine)
      await publish(log, panel)
      await log
        .transaction()
        .execute((transaction) =>
          withdrawSubject(
            transaction,
            { id: panel.id, actor: 'Clerk', origin: 'desk', note: 'In error' },
            clock,
          ),
        )
      const [published, withdrawn] = await readEntries(log, 0, 10)
      assert.equal(published?.body, undefined)
      assert.equal(withdrawn?.entry.contentSha256, published?.entry.contentSha256)
      assert.equal((await currentContents(log, [panel.id])).size, 0)
      const again = await publish(log, panel)
      assert.deepEqual([again.entries[0]?.act, again.entries[0]?.version], ['published', 3])
    })

    it('writes nothing at all when one draft of several does not fit its format', async () => {
      const log = await emptyLog(engine)
      const bad = { ...panel, id: 'body/other', slug: 'Not A Slug' }
      await assert.rejects(publish(log, panel, bad), (error) => {
        assert.ok(error instanceof InvalidInputError)
        assert.match(error.message, /body\/other does not fit moothall\/body\/1 at slug/)
        return true
      })
      assert.equal((await logHead(log)).size, 0)
      assert.deepEqual(await readEntries(log, 0, 10), [])
    })

    it('never lets a slug come to mean another subject', async () => {
      const log = await emptyLog(engine)
      await publish(log, panel)
      await publish(log, { ...panel, slug: 'people-panel', formerSlugs: ['staff-panel'] })
      const usurper: Body = { ...panel, id: 'body/second', slug: 'people-panel' }
      await assert.rejects(publish(log, usurper), /already means body\/staff-panel/)
      const born: Body = { ...panel, id: 'body/people-panel', slug: 'people-panel' }
      await assert.rejects(publish(log, born), /already means body\/staff-panel/)
      const elsewhere: Body = { ...panel, id: 'body/people-panel', slug: 'quite-another' }
      await assert.rejects(publish(log, elsewhere), /already means body\/staff-panel/)
    })
  })
})

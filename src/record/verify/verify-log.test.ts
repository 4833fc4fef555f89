import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { eachEngine, sqliteEngine } from '../../../test/builders/engines.ts'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { HELD_FILE, HELD_SHA256, publishSmallCouncil } from '../../../test/builders/small-council.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { folderStore } from '../../platform/files/folder-store.ts'
import { type LogDatabase, logHead } from '../log/index.ts'
import { disagreementLine } from './disagreement.ts'
import { readLogSnapshot } from './read-log-snapshot.ts'
import { verifyLog } from './verify-log.ts'

async function council(engine = sqliteEngine): Promise<LogDatabase> {
  const log = await emptyLog(engine)
  await publishSmallCouncil(log)
  return log
}

async function complaint(log: LogDatabase): Promise<string> {
  const { disagreement } = await verifyLog(log)
  assert.ok(disagreement, 'expected the tampering to be found')
  return disagreementLine(disagreement)
}

/** Entry 12 is the issue "dogs"; each change is one that a constraint of the table does not refuse. */
const ENTRY_CHANGES: [column: string, value: string, found: RegExp][] = [
  ['seq', '120', /^entry 12: sequence number: expected 12; found 13/],
  ['seq', '-1', /^entry 1: sequence number: expected 1; found -1/],
  ['at', `'2026-01-02T03:04:06.000Z'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['actor', `'Mayor'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['origin', `'demo'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['act', `'corrected'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['subject_type', `'body'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['subject_id', `'issue/cats'`, /^entry 12 \(issue\/cats\): leaf hash/],
  ['version', '2', /^entry 12 \(issue\/dogs\): leaf hash/],
  ['content_sha256', `'${'0'.repeat(64)}'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['note', `'quietly'`, /^entry 12 \(issue\/dogs\): leaf hash/],
  ['leaf_hash', `'${'0'.repeat(64)}'`, /^entry 12 \(issue\/dogs\): leaf hash.*found 0{64}/],
  ['root_hash', `'${'0'.repeat(64)}'`, /^entry 12 \(issue\/dogs\): tree head.*found 0{64}/],
]

const OTHER_CHANGES: [what: string, statement: string, found: RegExp][] = [
  [
    'one character of a content',
    `update publication_content set body = replace(body, 'Dogs in parks', 'Dogs in barks')`,
    /^entry 12 \(issue\/dogs\): sha256 of the stored content/,
  ],
  [
    'the hash a content is kept under',
    `update publication_content set sha256 = '${'0'.repeat(64)}' where body like '%Dogs in parks%'`,
    /^entry 12 \(issue\/dogs\): content: expected one with the sha256 \w{64}; found none/,
  ],
  [
    'a content taken out',
    `delete from publication_content where body like '%Dogs in parks%'`,
    /^entry 12 \(issue\/dogs\): content: expected one .* found none/,
  ],
  [
    'a content put in',
    `insert into publication_content values ('${'0'.repeat(64)}', '{}')`,
    /^content 0{64}: entry of the content/,
  ],
  ['the last entry cut off', 'delete from publication where seq = 21', /^log_head: stored head/],
  ['an entry in the middle cut out', 'delete from publication where seq = 5', /^entry 5: sequence number/],
  ['the head of the log', `update log_head set root_hash = '0'`, /^log_head: stored head/],
  ['the size of the log', 'update log_head set size = size - 1', /^log_head: stored head/],
  ['the subtrees of the log', `update log_head set frontier = '[]'`, /^log_head: stored head/],
  ['the head taken out', 'delete from log_head', /^log_head: stored head/],
  [
    'a slug given to another subject',
    `update slug_claim set subject_id = 'body/council' where slug = 'green-panel'`,
    /^slug_claim body green-panel \(body\/council\)/,
  ],
  [
    'a slug claimed for nothing',
    `insert into slug_claim values ('body', 'x', 'body/council')`,
    /^slug_claim body x/,
  ],
  ['a slug claim taken out', `delete from slug_claim where slug = 'green-panel'`, /claim: .*found none/],
  ['a slug claim of another type', `update slug_claim set subject_type = 'issue'`, /^slug_claim issue/],
  [
    'a source key that leads nowhere',
    `update source_key set subject_id = 'person/nobody'`,
    /^source_key moderngov user:7 \(person\/nobody\)/,
  ],
]

describe('verifying the log', () => {
  eachEngine((engine) => {
    it('agrees with a log nobody touched, and says its head', async () => {
      const log = await council(engine)
      const proof = await readLogSnapshot(log, (snapshot) => verifyLog(snapshot))
      assert.equal(proof.disagreement, undefined)
      assert.equal(proof.rootHash, (await logHead(log)).rootHash)
      assert.equal(proof.entries, 21)
    })

    it('names the first of two contents that were changed', async () => {
      const log = await council(engine)
      await sql`update publication_content set body = '{}' where body like '%Dog control%'`.execute(log)
      assert.match(await complaint(log), /^entry 6 \(document\/dog-order\): sha256 of the stored content/)
    })
  })

  it('agrees with an empty log', async () => {
    assert.deepEqual((await verifyLog(await emptyLog())).disagreement, undefined)
  })

  for (const [column, value, expected] of ENTRY_CHANGES) {
    it(`finds ${column} changed to ${value}`, async () => {
      const log = await council()
      await sql.raw(`update publication set ${column} = ${value} where seq = 12`).execute(log)
      assert.match(await complaint(log), expected)
    })
  }

  for (const [what, statement, expected] of OTHER_CHANGES) {
    it(`finds ${what}`, async () => {
      const log = await council()
      await sql.raw(statement).execute(log)
      assert.match(await complaint(log), expected)
    })
  }

  it('finds a withdrawn content put back', async () => {
    const log = await council()
    await sql`insert into publication_content select content_sha256, '{}' from publication
      where subject_id = 'document/draft' and version = 1`.execute(log)
    assert.match(await complaint(log), /\(document\/draft\): content: expected none: it was withdrawn/)
  })

  it('names files that are missing or changed, and goes on', async () => {
    const log = await council()
    const folder = temporaryFolder()
    const files = folderStore(folder)
    const without = await verifyLog(log, { files })
    assert.equal(without.disagreement, undefined)
    assert.match(
      without.fileProblems.map(disagreementLine).join(),
      /order\.pdf.*document\/dog-order.*missing/,
    )
    await files.put(HELD_FILE)
    const whole = await verifyLog(log, { files })
    assert.deepEqual([whole.fileProblems, whole.files], [[], 1])
    const path = join(folder, HELD_SHA256.slice(0, 2), HELD_SHA256.slice(2, 4), HELD_SHA256)
    await writeFile(path, Buffer.from(HELD_FILE).fill('x', 3, 4))
    const changed = await verifyLog(log, { files })
    assert.match(changed.fileProblems.map(disagreementLine).join(), /order\.pdf.*changed bytes/)
  })
})

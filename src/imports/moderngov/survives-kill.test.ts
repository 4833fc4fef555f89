import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runMoothall } from '../../../test/builders/run-moothall.ts'
import { temporaryFolder } from '../../../test/builders/temporary-folder.ts'
import { dataFolder, openLogToInspect } from '../../cli/data-folder.ts'
import { canonicalJson, currentContents } from '../../record/log/index.ts'
import { writeRecordedFolder } from './fixtures/write-recorded-folder.ts'

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url))
const MEETINGS = 60
// Parts of what a whole import writes, in no order, so that it is hit in different steps; the last may come after the end.
const MOMENTS = [0.05, 0.3, 0.12, 0.2, 0.25]

function start(recorded: string, data: string) {
  const args = [MAIN, 'import', 'moderngov', recorded, '--data', data, '--council', 'Quillford Council']
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: 'ignore',
    env: { ...process.env, DATABASE_URL: '' },
  })
}

/** How many bytes of the log's file and of what waits to go into it are there. */
function writtenTo(data: string): number {
  return ['desk.sqlite', 'desk.sqlite-wal']
    .map((name) => statSync(join(data, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
}

/** Runs an import and kills it when it has written so much more than was there; answers whether it was still at work. */
async function killedAfter(recorded: string, data: string, bytes: number): Promise<boolean> {
  const before = writtenTo(data)
  const child = start(recorded, data)
  const ended = once(child, 'exit')
  while (child.exitCode === null && child.signalCode === null) {
    if (writtenTo(data) - before >= bytes) child.kill('SIGKILL')
    await Promise.race([ended, wait(2)])
  }
  await ended
  return child.signalCode === 'SIGKILL'
}

/** The same command in this process, to its end. */
async function importWhole(recorded: string, data: string): Promise<void> {
  const ran = await runMoothall(
    'import',
    'moderngov',
    recorded,
    '--data',
    data,
    '--council',
    'Quillford Council',
  )
  assert.deepEqual([ran.code, ran.err], [0, ''])
}

/** What the record says of each subject now; the time of nothing is in it. */
async function contentsIn(data: string): Promise<Map<string, string>> {
  const log = openLogToInspect(dataFolder(data, ''))
  const rows = await log
    .selectFrom('publication')
    .select('subject_id')
    .distinct()
    .orderBy('subject_id')
    .execute()
  const contents = new Map<string, string>()
  for (const { subject_id: id } of rows) {
    const content = (await currentContents(log, [id])).get(id)
    contents.set(id, content ? canonicalJson(content) : 'withdrawn')
  }
  await log.destroy()
  return contents
}

it('an import killed again and again ends with the same record as one left alone', {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder()
  const [recorded, whole, killed] = ['recorded', 'whole', 'killed'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(recorded)
  writeRecordedFolder(recorded, MEETINGS)
  await importWhole(recorded, whole)
  const expected = await contentsIn(whole)
  assert.ok([...expected.keys()].filter((id) => id.startsWith('meeting/')).length === MEETINGS)
  const size = writtenTo(whole)
  let kills = 0
  for (const part of MOMENTS) {
    if (await killedAfter(recorded, killed, part * size)) kills += 1
  }
  assert.ok(kills >= 2, `only ${kills} were killed at work`)
  await importWhole(recorded, killed)
  const found = await contentsIn(killed)
  assert.deepEqual([...found.keys()], [...expected.keys()])
  for (const [id, content] of expected) assert.equal(found.get(id), content, id)
  const verified = await runMoothall('verify', '--data', killed)
  assert.deepEqual([verified.code, verified.err], [0, ''])
})

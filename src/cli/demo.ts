import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { InvalidInputError } from '../platform/errors.ts'
import { folderStore } from '../platform/files/folder-store.ts'
import { buildRecord } from '../record/builder/build-record.ts'
import { appendPublications, type LogDatabase, withdrawSubject } from '../record/log/index.ts'
import type { Command, Io } from './command.ts'
import {
  closeLog,
  closeRecord,
  type DataFolder,
  dataFolder,
  openLog,
  openLogToInspect,
  openRecordToBuild,
} from './data-folder.ts'
import { demoStamp } from './demo-stamp.ts'
import { progressPrinter } from './print-progress.ts'
import { serveFolder } from './serve.ts'
import { configured, settingsOptions } from './settings-options.ts'

const HELP = `
demo: an invented council to look at

Usage
  moothall demo [--port 3000] [--host HOST] [--data DIR]

Fernley District Council has two civic years of business and some older history. It is made at the first start, in
data/demo of the clone unless --data names another folder, and only served after that. The options of serve are those
of the demo, too.
`

const STAMP = 'demo.sha256'

/** The command `demo`. */
export const demoCommand: Command = {
  name: 'demo',
  summary: 'an invented council to look at',
  help: HELP,
  async run(args, io) {
    const { values } = parseArgs({ args, options: settingsOptions })
    // What is configured for a council of one's own must not be taken for the demo's.
    const path = values.data ?? fileURLToPath(new URL('../../data/demo', import.meta.url))
    const config = configured({ ...values, data: path })
    await ensureDemo(path, io)
    return serveFolder(dataFolder(path, ''), config, io)
  },
}

/** Makes the demo council in a folder, unless this very demo is there; refuses a folder that holds anything else. */
export async function ensureDemo(path: string, io: Io): Promise<void> {
  const wanted = demoStamp(fileURLToPath(new URL('..', import.meta.url)))
  const stamp = join(path, STAMP)
  if (existsSync(stamp)) {
    if (readFileSync(stamp, 'utf8') === wanted) return
    await refuseOthersWork(path)
    rmSync(path, { recursive: true })
  } else if (existsSync(path)) {
    throw new InvalidInputError(
      `${path} is there already and is not a demo council: expected a new folder. Name another one with --data.`,
    )
  }
  const fresh = `${path}.making`
  rmSync(fresh, { recursive: true, force: true })
  io.err('Making the demo council (once, a few seconds)...')
  await makeDemo(dataFolder(fresh, ''), io)
  writeFileSync(join(fresh, STAMP), wanted)
  renameSync(fresh, path)
}

/** A demo that something was imported or published into is somebody's work: it is not replaced by a newer demo. */
async function refuseOthersWork(path: string): Promise<void> {
  const log = openLogToInspect(dataFolder(path, ''))
  const foreign = await log
    .selectFrom('publication')
    .select('seq')
    .where('origin', '<>', 'demo')
    .executeTakeFirst()
  await log.destroy()
  if (foreign) {
    throw new InvalidInputError(
      `${path} holds the demo of another version, and entry ${foreign.seq} of its log is not the demo's: expected a demo nothing was added to. Move the folder away, serve it with "moothall serve --data ${path}", or name another one with --data.`,
    )
  }
}

async function makeDemo(folder: DataFolder, io: Io): Promise<void> {
  // Read only now: the demo's two years of business take longer to load than its site takes to start.
  const demo = await import('../demo/index.ts')
  const log = await openLog(folder)
  const progress = progressPrinter(io, () => performance.now())
  await publishAll(log, demo, (done, total) => progress.show({ done, total, what: 'publications' }))
  const files = folderStore(folder.publicFiles)
  const kept = await heldFiles(log)
  for (const file of demo.demoFiles()) if (kept.has(file.sha256)) await files.put(file.bytes)
  const record = await openRecordToBuild(folder)
  await buildRecord(log, record)
  await closeRecord(folder, record)
  await closeLog(folder, log)
  progress.end()
}

/** Publishes in the demo's own time: one transaction for all that happened at one instant. */
async function publishAll(
  log: LogDatabase,
  demo: typeof import('../demo/index.ts'),
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const all = demo.demoPublications()
  for (let start = 0; start < all.length; ) {
    const at = all[start]?.at ?? ''
    let end = start
    while (all[end]?.at === at) end++
    const drafts = all.slice(start, end).map(({ content, actor, note }) => ({
      content,
      actor,
      origin: 'demo' as const,
      ...(note === undefined ? {} : { note }),
    }))
    await log
      .transaction()
      .execute((transaction) => appendPublications(transaction, drafts, () => new Date(at)))
    start = end
    onProgress(end, all.length)
  }
  const last = new Date(all.at(-1)?.at ?? 0)
  for (const { id, note, actor } of demo.demoWithdrawals()) {
    await log
      .transaction()
      .execute((transaction) => withdrawSubject(transaction, { id, note, actor, origin: 'demo' }, () => last))
  }
}

/** The hashes that contents still published speak of: a withdrawn paper's bytes are not kept. */
async function heldFiles(log: LogDatabase): Promise<Set<string>> {
  const rows = await log
    .selectFrom('publication_content')
    .select('body')
    .where('body', 'like', '%"moothall/document/1"%')
    .execute()
  return new Set(rows.flatMap((row) => row.body.match(/[0-9a-f]{64}/g) ?? []))
}

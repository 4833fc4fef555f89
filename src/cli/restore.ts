import { parseArgs } from 'node:util'
import { restoreBackup } from '../platform/backup/restore-backup.ts'
import { InvalidInputError } from '../platform/errors.ts'
import { buildRecord } from '../record/builder/build-record.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'
import { closeLog, closeRecord, dataFolder, openLog, openRecordToBuild } from './data-folder.ts'
import { namedFolder } from './data-option.ts'
import { type ProgressPrinter, progressPrinter } from './print-progress.ts'

const HELP = `
restore: bring a council back from a backup

  restore BACKUP --data DIR

Checks every file against the list in the backup while it is copied, and builds the record from the log. DIR must be
empty or new; it gets its name only when everything is whole.

Options
  --data DIR   the folder to restore into

Examples
  moothall restore /mnt/backup/2026-05-01 --data ./restored
  moothall verify --data ./restored
`

/** The command `restore`. */
export const restoreCommand: Command = {
  name: 'restore',
  summary: 'bring a council back from a backup',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [backup, ...more] = positionals
    if (!backup || more.length > 0) throw new InvalidInputError('Name one backup: restore BACKUP.')
    const folder = namedFolder(values.data)
    const progress = progressPrinter(io, () => performance.now())
    const restored = await restoreBackup(backup, folder.path, {
      onProgress: progress.show,
      signal: io.signal,
      finish: (path) => buildIn(path, progress),
    })
    progress.end()
    io.out(
      `Restored ${count(restored.files, 'file', 'files')} of ${restored.at} into ${folder.path}; the record was built from the log.`,
    )
    return 0
  },
}

/** A backup holds an SQLite desk, wherever `DATABASE_URL` points now. */
async function buildIn(path: string, progress: ProgressPrinter): Promise<void> {
  const folder = dataFolder(path, '')
  const log = await openLog(folder)
  const record = await openRecordToBuild(folder)
  try {
    await buildRecord(log, record, {
      onProgress: ({ done, total }) => progress.show({ done, total, what: 'entries taken into the record' }),
    })
  } finally {
    await closeRecord(folder, record)
    await closeLog(folder, log)
  }
}

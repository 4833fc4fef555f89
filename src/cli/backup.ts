import { parseArgs } from 'node:util'
import { writeBackup } from '../platform/backup/write-backup.ts'
import { InvalidInputError, UnavailableError } from '../platform/errors.ts'
import { systemClock } from '../platform/time/clock.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'
import { councilFolder } from './data-option.ts'
import { progressPrinter } from './print-progress.ts'

const HELP = `
backup: copy everything of a council into a new folder

  backup TARGET --data DIR

Copies the desk database as it is at one moment, also while the council is being served, and all public and private
files, with a list of their sha256 (sha256sum --check SHA256SUMS checks it without this program). The record is left out:
restore builds it from the log. TARGET gets its name only when the backup is whole.

Options
  --data DIR   the folder that holds everything of the council (MOOTHALL_DATA, or ./data)

Examples
  moothall backup /mnt/backup/2026-05-01 --data ./data
  moothall restore /mnt/backup/2026-05-01 --data ./restored
`

/** The command `backup`. */
export const backupCommand: Command = {
  name: 'backup',
  summary: 'copy everything of a council into a new folder',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { data: { type: 'string' } },
      allowPositionals: true,
    })
    const [target, ...more] = positionals
    if (!target || more.length > 0) {
      throw new InvalidInputError('Name one new folder for the backup: backup TARGET.')
    }
    const folder = councilFolder(values.data)
    if (folder.deskLocation.engine !== 'sqlite') {
      throw new UnavailableError(
        'The desk database is in PostgreSQL: back it up with pg_dump, and the folder "files" with any copying tool.',
      )
    }
    const progress = progressPrinter(io, () => performance.now())
    const backup = await writeBackup(
      { desk: folder.deskLocation.path, publicFiles: folder.publicFiles, privateFiles: folder.privateFiles },
      target,
      { clock: systemClock, onProgress: progress.show, signal: io.signal },
    )
    progress.end()
    io.out(
      `Backed up ${count(backup.files, 'file', 'files')}, ${count(backup.bytes, 'byte', 'bytes')}, in ${target}.`,
    )
    for (const path of backup.damaged) {
      io.err(`Copied as it is, but damaged: ${path} no longer has the bytes that its name says.`)
    }
    return backup.damaged.length > 0 ? 1 : 0
  },
}

import { parseArgs } from 'node:util'
import { sealSqlite } from '../platform/database/seal.ts'
import { rebuildRecord } from '../record/builder/rebuild-record.ts'
import type { Command } from './command.ts'
import { count } from './count.ts'
import { closeLog, openLog } from './data-folder.ts'
import { councilFolder } from './data-option.ts'
import { progressPrinter } from './print-progress.ts'

const HELP = `
rebuild: build the record anew from the log

  rebuild --data DIR

The record (record.sqlite) holds nothing that the log does not say: deleting it and building it anew gives the same pages.
The old record serves until the new one is whole; stopping in between leaves the old one in place.

Options
  --data DIR   the folder that holds everything of the council (MOOTHALL_DATA, or ./data)

Examples
  moothall rebuild --data ./data
`

/** The command `rebuild`. */
export const rebuildCommand: Command = {
  name: 'rebuild',
  summary: 'build the record anew from the log',
  help: HELP,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string' } } })
    const folder = councilFolder(values.data)
    const progress = progressPrinter(io, () => performance.now())
    const log = await openLog(folder)
    try {
      const entries = await rebuildRecord(log, folder.recordPath, {
        onProgress: ({ done, total }) =>
          progress.show({ done, total, what: 'entries taken into the record' }),
        signal: io.signal,
      })
      progress.end()
      if (entries === undefined) {
        io.err('Stopped. The record is as it was.')
        return 1
      }
      await sealSqlite(folder.recordPath)
      io.out(`The record was built anew from ${count(entries, 'entry', 'entries')} of the log.`)
      return 0
    } finally {
      await closeLog(folder, log)
    }
  },
}

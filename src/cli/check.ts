import { accessSync, constants, existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { describeProblems, loadConfig } from '../platform/config/load-config.ts'
import { recordHead } from '../record/builder/build-record.ts'
import { RECORD_FORMAT } from '../record/builder/open-record.ts'
import { recordWriter } from '../record/builder/record-writer.ts'
import { subjectTypes } from '../record/formats/index.ts'
import { logHead } from '../record/log/index.ts'
import { readLogSnapshot } from '../record/verify/index.ts'
import type { Command, Io } from './command.ts'
import { count } from './count.ts'
import { type DataFolder, dataFolder, openLogToInspect } from './data-folder.ts'
import { readIfThere } from './data-option.ts'
import { openRecordToInspect } from './open-record-to-inspect.ts'

const HELP = `
check: see at a glance whether this installation is in order

  check [--data DIR] [--config FILE]

Reads the configuration, looks whether the data folder can be written to, whether every format in the log is known to this
version, and whether the record has everything that the log has. Quick; moothall verify proves every hash.

Options
  --data DIR      the folder that holds everything of the council (MOOTHALL_DATA, or ./data)
  --config FILE   the configuration, where it is not moothall.json in the data folder

Examples
  moothall check
  moothall check --data /var/lib/moothall

Exit codes: 0 in order; 1 something is not; 2 the configuration or the command was not understood.
`

/** The command `check`. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'see whether configuration, folder and record are in order',
  help: HELP,
  async run(args, io) {
    const { values } = parseArgs({ args, options: { data: { type: 'string' }, config: { type: 'string' } } })
    const loaded = loadConfig(process.env, values, readIfThere)
    if ('problems' in loaded) {
      io.err(describeProblems(loaded.problems))
      return 2
    }
    io.out(`Configuration: in order${loaded.file === undefined ? '' : `, from ${loaded.file}`}.`)
    const problems = await problemsIn(dataFolder(loaded.config.data, loaded.config.databaseUrl), io)
    for (const problem of problems) io.err(`Not in order: ${problem}`)
    if (problems.length === 0) io.out('Everything is in order.')
    return problems.length === 0 ? 0 : 1
  },
}

/** Goes from the outside in and ends where what comes next could not be looked at. */
async function problemsIn(folder: DataFolder, io: Io): Promise<string[]> {
  if (!existsSync(folder.path)) {
    return [
      `${folder.path}: expected the data folder; found none. Import something, or name another with --data.`,
    ]
  }
  if (!isWritable(folder.path)) {
    return [`${folder.path}: expected a folder that this user can write to. Change its owner or its rights.`]
  }
  io.out(`Data folder: ${folder.path}, can be written to.`)
  const log = openLogToInspect(folder)
  try {
    return await readLogSnapshot(log, async (snapshot) => {
      const { size, rootHash } = await logHead(snapshot)
      const types = await snapshot.selectFrom('publication').select('subject_type').distinct().execute()
      const strange = types.map((row) => row.subject_type).filter((type) => !isKnown(type))
      io.out(`Log: ${count(size, 'entry', 'entries')}.`)
      return [
        ...strange.map(
          (type) =>
            `the log has entries of the type "${type}", which this version does not know. Update Moothall.`,
        ),
        ...recordProblems(folder, { size, rootHash }, io),
      ]
    })
  } finally {
    await log.destroy()
  }
}

function recordProblems(folder: DataFolder, log: { size: number; rootHash: string }, io: Io): string[] {
  if (!existsSync(folder.recordPath)) return ['there is no record. Run "moothall rebuild".']
  const reader = openRecordToInspect(folder)
  try {
    const isMade = reader.get(`select 1 from sqlite_schema where name = 'meta'`) !== undefined
    const meta = isMade
      ? reader.get<{ value: string }>(`select value from meta where key = 'format'`)
      : undefined
    const format = meta?.value
    if (format !== RECORD_FORMAT) {
      return [`the record is of another version (${format ?? 'none'}). Run "moothall rebuild".`]
    }
    const record = recordHead(recordWriter(reader.database))
    if (record.size < log.size) {
      return [
        `the record has ${count(record.size, 'entry', 'entries')}, the log ${log.size}. Serving it or "moothall rebuild" brings it up to date.`,
      ]
    }
    if (record.rootHash !== log.rootHash) return ['the record is of another log. Run "moothall rebuild".']
    io.out('Record: in step with the log.')
    return []
  } finally {
    reader.database.close()
  }
}

function isKnown(type: string): boolean {
  return subjectTypes.some((known) => known === type)
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

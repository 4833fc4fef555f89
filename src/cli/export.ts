import { existsSync, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConflictError, InvalidInputError } from '../platform/errors.ts'
import { type LogDatabase, logHead, logLine, readEntries } from '../record/log/index.ts'
import { readLogSnapshot } from '../record/verify/index.ts'
import type { Command, Io } from './command.ts'
import { count } from './count.ts'
import { type DataFolder, openLogToInspect } from './data-folder.ts'
import { councilFolder } from './data-option.ts'
import { openRecordToInspect } from './open-record-to-inspect.ts'
import { progressPrinter } from './print-progress.ts'

const HELP = `
export: copy out what is public, for others to read and to check

  export log --data DIR [--out FILE]      the log, as JSON lines: one line an entry, with its content
  export record --data DIR --out FILE     the record, as one SQLite file

What the lines mean, and how to check them with a few lines of any language: docs/record-format.md
A file that is there already is never written over.

Options
  --data DIR   the folder that holds everything of the council (MOOTHALL_DATA, or ./data)
  --out FILE   where to write; the log goes to standard output without it

Examples
  moothall export log --data ./data --out log.jsonl
  moothall export log --data ./data | head -1
  moothall export record --data ./data --out record-copy.sqlite
`

const ENTRIES_A_READ = 200

/** The command `export`. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'copy out the log as JSON lines, or the record as one file',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { data: { type: 'string' }, out: { type: 'string' } },
      allowPositionals: true,
    })
    const [what, ...more] = positionals
    if ((what !== 'log' && what !== 'record') || more.length > 0) {
      throw new InvalidInputError(
        `Expected "export log" or "export record"; found "export ${positionals.join(' ')}".`,
      )
    }
    const folder = councilFolder(values.data)
    if (what === 'log') return exportLog(folder, values.out, io)
    if (!values.out) throw new InvalidInputError('Name the file to write the record to: --out FILE.')
    return exportRecord(folder, values.out, io)
  },
}

async function exportLog(folder: DataFolder, out: string | undefined, io: Io): Promise<number> {
  const log = openLogToInspect(folder)
  try {
    if (out === undefined) {
      await readLogSnapshot(log, (snapshot) => eachLine(snapshot, io, (lines) => io.out(lines.join('\n'))))
      return io.signal.aborted ? 1 : 0
    }
    const entries = await whole(out, async (path) => {
      const file = await open(path, 'wx')
      try {
        const written = await readLogSnapshot(log, (snapshot) =>
          eachLine(snapshot, io, (lines) => file.writeFile(`${lines.join('\n')}\n`)),
        )
        await file.sync()
        return written
      } finally {
        await file.close()
      }
    })
    io.out(`${count(entries, 'entry', 'entries')} of the log in ${out}.`)
    return 0
  } finally {
    await log.destroy()
  }
}

/** Gives the lines of the log in order, some at a time, and answers how many entries there were. */
async function eachLine(
  log: LogDatabase,
  io: Io,
  take: (lines: string[]) => Promise<void> | void,
): Promise<number> {
  const progress = progressPrinter(io, () => performance.now())
  const { size } = await logHead(log)
  let done = 0
  while (done < size) {
    if (io.signal.aborted) throw new ConflictError('Stopped. Nothing was written.')
    const batch = await readEntries(log, done, ENTRIES_A_READ)
    const last = batch.at(-1)
    if (!last) throw new ConflictError(`The log ends at entry ${done}; its head says ${size}. Run verify.`)
    await take(batch.map(logLine))
    done = last.entry.seq
    progress.show({ done, total: size, what: 'entries written' })
  }
  progress.end()
  return done
}

async function exportRecord(folder: DataFolder, out: string, io: Io): Promise<number> {
  const reader = openRecordToInspect(folder)
  try {
    await whole(out, async (path) => void reader.database.prepare('vacuum into ?').run(path))
    io.out(`The record is in ${out}.`)
    return 0
  } finally {
    reader.database.close()
  }
}

/** Writes a new file beside its place and puts it there when it is whole; refuses one that is there already. */
async function whole<Result>(out: string, write: (path: string) => Promise<Result>): Promise<Result> {
  if (existsSync(out)) {
    throw new ConflictError(`${out} is there already: expected a new file. Name another one with --out.`)
  }
  const partial = `${out}.partial`
  rmSync(partial, { force: true })
  try {
    const result = await write(partial)
    renameSync(partial, out)
    return result
  } finally {
    rmSync(partial, { force: true })
  }
}

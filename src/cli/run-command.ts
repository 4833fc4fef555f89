import { ConflictError, InvalidInputError, MissingError, UnavailableError } from '../platform/errors.ts'
import type { Command, Io } from './command.ts'
import type { ListedCommand } from './commands.ts'

/** Finds the command an argument list names, runs it, and turns errors that a person can mend into lines. */
export async function runCommand(
  commands: readonly ListedCommand[],
  args: readonly string[],
  io: Io,
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === 'help') {
    printOverview(commands, io)
    return name === undefined ? 2 : 0
  }
  const listed = commands.find((one) => one.name === name)
  if (!listed) {
    io.err(`There is no command "${name}". Expected one of: ${commands.map((one) => one.name).join(', ')}.`)
    return 2
  }
  const command = await listed.load()
  if (rest.includes('--help')) {
    io.out(command.help.trim())
    return 0
  }
  try {
    return await command.run(rest, io)
  } catch (error) {
    return explain(error, command, io)
  }
}

function explain(error: unknown, command: Command, io: Io): number {
  if (error instanceof InvalidInputError || isArgumentError(error)) {
    io.err(`${error.message}\nSee: moothall ${command.name} --help`)
    return 2
  }
  if ([MissingError, ConflictError, UnavailableError].some((kind) => error instanceof kind)) {
    io.err((error as Error).message)
    return 1
  }
  const trouble = storageTrouble(error)
  if (trouble) {
    io.err(
      `${trouble} What was written before stays, and nothing is half written; run the same command again to go on.`,
    )
    return 1
  }
  throw error
}

/** SQLite's result codes (sqlite.org/rescode.html) and the system's, for what an operator can mend. */
const STORAGE_TROUBLE: Record<string, string> = {
  5: 'Another process is writing to this council, and did not finish in ten seconds.',
  8: 'The data folder cannot be written to: expected write permission for this user.',
  13: 'The disk that holds the data folder is full.',
  ENOSPC: 'The disk that holds the data folder is full.',
  EACCES: 'The data folder cannot be used: expected permission for this user to read and write it.',
  EROFS: 'The data folder is on a disk that can only be read.',
}

function storageTrouble(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const { errcode, code } = error as { errcode?: number; code?: string }
  // The low byte is the primary code; the rest says where in SQLite it arose.
  return STORAGE_TROUBLE[errcode === undefined ? String(code) : String(errcode & 0xff)]
}

/** What node:util's parseArgs throws on an unknown or incomplete option. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function printOverview(commands: readonly ListedCommand[], io: Io): void {
  io.out(
    'Moothall: the open system of record for councils.\n\nUsage: moothall COMMAND [--data DIR] [options]\n',
  )
  const width = Math.max(...commands.map((command) => command.name.length))
  for (const command of commands) io.out(`  ${command.name.padEnd(width)}  ${command.summary}`)
  io.out('\nmoothall COMMAND --help explains a command with examples.')
}

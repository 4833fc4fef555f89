import { commands } from '../../src/cli/commands.ts'
import { runCommand } from '../../src/cli/run-command.ts'

/** What a command printed and its exit code. */
export type Ran = { code: number; out: string; err: string }

/** Runs a command of the executable in this process, as if on a terminal: what is drawn in place is left out. */
export async function runMoothall(...args: string[]): Promise<Ran> {
  const printed: { out: string[]; err: string[] } = { out: [], err: [] }
  const code = await runCommand(commands, args, {
    out: (line) => void printed.out.push(line),
    err: (line) => void printed.err.push(line),
    draw: () => {},
    isTerminal: true,
    signal: new AbortController().signal,
  })
  return { code, out: printed.out.join('\n'), err: printed.err.join('\n') }
}

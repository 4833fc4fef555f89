/** Where a command prints. */
export type Io = {
  /** A line to standard output. */
  out: (line: string) => void
  /** A line to standard error. */
  err: (line: string) => void
  /** Whether standard error is a terminal: a bar can be drawn in place there, a log file gets plain lines. */
  isTerminal: boolean
  /** Text to standard error as it is, for a line that is drawn again. */
  draw: (text: string) => void
  /** Ends the command early: set on SIGINT and SIGTERM. */
  signal: AbortSignal
}

/** One command of the executable; `run` gives the exit code: 0 done, 1 failed, 2 the input was not as expected. */
export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What `moothall NAME --help` prints. */
  help: string
  run: (args: string[], io: Io) => Promise<number>
}

import type { Clock } from '../time/clock.ts'
import { linePresentation } from './line-presentation.ts'
import { plainFields } from './plain-fields.ts'

/** Levels by weight; a logger writes its own and those above. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** What is known beside the message: request id, counts, an error under `error`. Secrets are left out by their name. */
export type LogFields = Readonly<Record<string, unknown>>

/** A line as it is written: time and level first, then the message, then what is known. */
export type LogRecord = { time: string; level: LogLevel; message: string } & Record<string, unknown>

/** Writes one line an event. A message is constant text; what varies goes into the fields. */
export type Logger = {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
  /** A logger whose lines all bear these fields. */
  child(bindings: LogFields): Logger
}

export type LoggerOptions = {
  level: LogLevel
  clock: Clock
  /** Takes whole lines, newline included. */
  write: (line: string) => void
  /** `json`: one JSON object a line; `line`: one short line for a person at a terminal. */
  form: 'json' | 'line'
}

/** Makes a logger. */
export function createLogger(options: LoggerOptions, bindings: LogFields = {}): Logger {
  const lowest = LOG_LEVELS.indexOf(options.level)
  const present = options.form === 'line' ? linePresentation : JSON.stringify
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}): void => {
      if (LOG_LEVELS.indexOf(level) < lowest) return
      const known = plainFields({ ...bindings, ...fields })
      const record = { time: options.clock().toISOString(), level, message }
      options.write(`${present({ ...record, ...known, ...record })}\n`)
    }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (more) => createLogger(options, { ...bindings, ...more }),
  }
}

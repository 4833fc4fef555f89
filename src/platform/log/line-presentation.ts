import { stripVTControlCharacters } from 'node:util'
import type { LogRecord } from './logger.ts'

/** A record as one short line for a terminal: `09:30:05 warn  message name=value`, without control characters. */
export function linePresentation({ time, level, message, ...fields }: LogRecord): string {
  const known = Object.entries(fields).map(([name, value]) => `${name}=${shown(value)}`)
  return [time.slice(11, 19), level.padEnd(5), oneLine(message), ...known].join(' ')
}

function shown(value: unknown): string {
  if (isError(value)) return JSON.stringify(`${value.name}: ${value.message}`)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return /^[\w./:@+-]+$/.test(text) ? text : JSON.stringify(oneLine(text))
}

function isError(value: unknown): value is { name: string; message: string } {
  return (
    typeof value === 'object' && value !== null && 'stack' in value && 'message' in value && 'name' in value
  )
}

function oneLine(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}+/gu, ' ')
}

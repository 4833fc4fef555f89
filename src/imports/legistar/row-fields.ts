import { httpAddress } from '../moderngov/mapping/mapping.ts'

/** An object of a source, before it is known what it is. */
export type RawRow = Record<string, unknown>

export function isRow(value: unknown): value is RawRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of a list field; nothing where it is no list. */
export function rowsIn(row: RawRow, field: string): RawRow[] {
  const value = row[field]
  return Array.isArray(value) ? value.filter(isRow) : []
}

/** A text on one line; nothing where it is empty or no text. */
export function lineIn(row: RawRow, field: string): string | undefined {
  return textIn(row, field)?.replace(/\s+/g, ' ').slice(0, 20_000)
}

/** A text with its paragraphs. */
export function textIn(row: RawRow, field: string): string | undefined {
  const value = row[field]
  return (
    (typeof value === 'string' ? value : '').replace(/\r\n?/g, '\n').replaceAll('\0', '').trim() || undefined
  )
}

/** A positive number that identifies something, as text; 0 stands for nothing. */
export function numberIn(row: RawRow, field: string): string | undefined {
  const value = row[field]
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? String(value) : undefined
}

/** A flag that is 0, 1, null or a boolean. */
export function flagIn(row: RawRow, field: string): boolean | undefined {
  const value = row[field]
  if (value === 1 || value === true) return true
  return value === 0 || value === false ? false : undefined
}

/** The civil date at the head of a date or date-time; years before 1800 stand for "none". */
export function dateIn(row: RawRow, field: string): string | undefined {
  const date = /^(\d{4}-\d\d-\d\d)(?:T|$)/.exec(lineIn(row, field) ?? '')?.[1]
  if (date === undefined || date < '1800') return undefined
  const instant = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(date) ? undefined : date
}

/** An instant in UTC; Legistar leaves out the zone of its Utc fields. */
export function instantIn(row: RawRow, field: string): string | undefined {
  const value = lineIn(row, field)
  if (value === undefined || dateIn(row, field) === undefined) return undefined
  const instant = new Date(/Z$|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`)
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString()
}

/** "2:00 PM" or the time in "2025-02-04T10:00:00-05:00", as hh:mm; nothing for "TBD" or midnight. */
export function clockTime(printed: string | undefined): string | undefined {
  const twelve = /^(\d{1,2}):(\d\d)(?::\d\d)? *([AP])\.?M\.?$/i.exec(printed ?? '')
  const twentyFour = /^(?:\d{4}-\d\d-\d\dT)?(\d\d):(\d\d)(?::\d\d|$)/.exec(printed ?? '')
  const [, hours, minutes] = twelve ?? twentyFour ?? []
  if (hours === undefined || minutes === undefined || Number(minutes) > 59) return undefined
  const hour = twelve ? (Number(hours) % 12) + (twelve[3]?.toUpperCase() === 'P' ? 12 : 0) : Number(hours)
  if (hour > 23 || (twelve && Number(hours) > 12)) return undefined
  const time = `${String(hour).padStart(2, '0')}:${minutes}`
  return time === '00:00' ? undefined : time
}

export function urlIn(row: RawRow, field: string): string | undefined {
  return httpAddress(lineIn(row, field))
}

export function guidIn(row: RawRow, field: string): string | undefined {
  const guid = lineIn(row, field)?.toLowerCase()
  return guid !== undefined && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) ? guid : undefined
}

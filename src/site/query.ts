import { daysInMonth } from '../rules/civil-date.ts'
import type { Messages } from './messages/messages.ts'

/** One query parameter: how its text is read, and what to say was expected when it cannot be. */
export type Parameter<Value> = {
  read: (text: string) => Value | undefined
  expected: (t: Messages) => string
  /** The same for programs: a JSON Schema. */
  schema: ParameterSchema
}

/** As much JSON Schema as a parameter needs. */
export type ParameterSchema = {
  type: 'string' | 'integer'
  enum?: readonly string[]
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
}

/** The parameters of a page by name. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>

/** What was asked for, by parameter; what was not given, or given empty as a form does, is undefined. */
export type Asked<S extends Parameters> = {
  [Name in keyof S]: S[Name] extends Parameter<infer Value> ? Value | undefined : never
}

const LONGEST_SHOWN = 60

/** Reads the parameters a page knows; the first that cannot be read is named with what was expected. */
export function readQuery<S extends Parameters>(
  query: URLSearchParams,
  shape: S,
  t: Messages,
): Asked<S> | { invalid: string } {
  const asked: Record<string, unknown> = {}
  for (const [name, parameter] of Object.entries(shape)) {
    const text = query.get(name) ?? ''
    if (text === '') continue
    const value = parameter.read(text)
    if (value === undefined) {
      return { invalid: t.invalid.value(name, text.slice(0, LONGEST_SHOWN), parameter.expected(t)) }
    }
    asked[name] = value
  }
  // Every name is one of the shape's, and its value was read by that parameter.
  return asked as Asked<S>
}

/** One of a few words. */
export function oneOf<const Word extends string>(...words: readonly Word[]): Parameter<Word> {
  return {
    read: (text) => words.find((word) => word === text),
    expected: (t) => t.invalid.oneOf(words.join(', ')),
    schema: { type: 'string', enum: words },
  }
}

/** A page of a list, counted from 1. */
export const pageNumber: Parameter<number> = {
  read: (text) => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined),
  expected: (t) => t.invalid.pageNumber,
  schema: { type: 'integer', minimum: 1, maximum: 9_999_999 },
}

/** A year of the years a calendar goes to. */
export const calendarYear: Parameter<string> = {
  read: (text) => (/^(19\d\d|20\d\d|2100)$/.test(text) ? text : undefined),
  expected: (t) => t.invalid.year,
  schema: { type: 'string', pattern: '^(19[0-9]{2}|20[0-9]{2}|2100)$' },
}

/** A month, `yyyy-mm`, of the years a calendar goes to. */
export const calendarMonth: Parameter<string> = {
  read: (text) => {
    const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
    const exists = Number(month) >= 1 && Number(month) <= 12 && daysInMonth(Number(year), Number(month)) > 0
    return exists && calendarYear.read(year) ? text : undefined
  },
  expected: (t) => t.invalid.month,
  schema: { type: 'string', pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' },
}

/** The last part of a subject's address. */
export const slugOf = (kind: 'body'): Parameter<string> => ({
  read: (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120 ? text : undefined),
  expected: (t) => t.invalid.slug[kind],
  schema: { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 120 },
})

/** A text of at most so many characters. */
export const textUpTo = (characters: number): Parameter<string> => ({
  read: (text) => (text.length <= characters ? text : undefined),
  expected: (t) => t.invalid.text(characters),
  schema: { type: 'string', maxLength: characters },
})

/** A line of text, no longer than the record's lines. */
export const lineOfText = textUpTo(1_000)

/** What is searched for. */
export const searchText = textUpTo(500)

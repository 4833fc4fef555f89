import { daysInMonth } from '../rules/civil-date.ts'
import type { Messages } from './messages/messages.ts'

/** One query parameter: how its text is read, and what to say was expected when it cannot be. */
export type Parameter<Value> = {
  read: (text: string) => Value | undefined
  expected: (t: Messages) => string
}

type Shape = Record<string, Parameter<unknown>>

/** What was asked for, by parameter; what was not given, or given empty as a form does, is undefined. */
export type Asked<S extends Shape> = {
  [Name in keyof S]: S[Name] extends Parameter<infer Value> ? Value | undefined : never
}

const LONGEST_SHOWN = 60

/** Reads the parameters a page knows; the first that cannot be read is named with what was expected. */
export function readQuery<S extends Shape>(
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
  }
}

/** A page of a list, counted from 1. */
export const pageNumber: Parameter<number> = {
  read: (text) => (/^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined),
  expected: (t) => t.invalid.pageNumber,
}

/** A year of the years a calendar goes to. */
export const calendarYear: Parameter<string> = {
  read: (text) => (/^(19\d\d|20\d\d|2100)$/.test(text) ? text : undefined),
  expected: (t) => t.invalid.year,
}

/** A month, `yyyy-mm`, of the years a calendar goes to. */
export const calendarMonth: Parameter<string> = {
  read: (text) => {
    const [, year = '', month = ''] = /^(\d{4})-(\d{2})$/.exec(text) ?? []
    const exists = Number(month) >= 1 && Number(month) <= 12 && daysInMonth(Number(year), Number(month)) > 0
    return exists && calendarYear.read(year) ? text : undefined
  },
  expected: (t) => t.invalid.month,
}

/** The last part of a subject's address. */
export const slugOf = (kind: 'body'): Parameter<string> => ({
  read: (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 120 ? text : undefined),
  expected: (t) => t.invalid.slug[kind],
})

/** A line of text, no longer than the record's lines. */
export const lineOfText: Parameter<string> = {
  read: (text) => (text.length <= 1_000 ? text : undefined),
  expected: (t) => t.invalid.line,
}

/** What is searched for. */
export const searchText: Parameter<string> = {
  read: (text) => (text.length <= 500 ? text : undefined),
  expected: (t) => t.invalid.searchText,
}

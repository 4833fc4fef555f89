import { dateWords } from '../../dates.ts'

const numbers = new Intl.NumberFormat('en-GB')

/** Intl is slow, and numbers under a thousand look the same without it. */
export const number = (value: number): string =>
  Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : numbers.format(value)

export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const dates = dateWords('en-GB')

/** "The Human Resources Committee"; "Council" and names that bring their own article stay as they are. */
export const theBody = (name: string, article = 'The'): string =>
  /^(the|a|an|council|full council|cabinet)\b/i.test(name) ? name : `${article} ${name}`

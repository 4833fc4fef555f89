import { dateWords } from '../../dates.ts'

const numbers = new Intl.NumberFormat('en-GB')

export const number = (value: number): string => numbers.format(value)

export const plural = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

export const dates = dateWords('en-GB')

/** "The Human Resources Committee"; "Council" and names that bring their own article stay as they are. */
export const theBody = (name: string, article = 'The'): string =>
  /^(the|a|an|council|full council|cabinet)\b/i.test(name) ? name : `${article} ${name}`

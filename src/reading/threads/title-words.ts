import { foldText } from '../fold-text.ts'

const MOST_CHARACTERS = 4_000
const filler = new Set(
  'a an and any are as at be by for from has have in into is it its no not of on or s such that the their this those to under upon was were which with'.split(
    ' ',
  ),
)

/** A title for comparison: case, accents, quotes, punctuation and spacing do not count; words and numbers do. */
export function titleKey(title: string): string {
  return plainWords(title).join(' ')
}

/** A title's key without its years: the yearly items of one business share it. */
export function familyKey(title: string): string {
  return plainWords(
    title.replace(/\b(?:19|20)\d\d(?: ?[-/\u2010-\u2015] ?(?:(?:19|20)\d\d|\d\d))?\b/g, ' '),
  ).join(' ')
}

/** The distinct words of a title that can tell it from others, with a house number tied to the street that follows it. */
export function titleWords(title: string): string[] {
  const words = plainWords(title)
  const telling = new Set<string>()
  for (const [index, word] of words.entries()) {
    if (!filler.has(word)) telling.add(word)
    const next = words[index + 1]
    if (next !== undefined && /^\d/.test(word) && !filler.has(next)) telling.add(`${word} ${next}`)
  }
  return [...telling]
}

function plainWords(title: string): string[] {
  const plain = foldText(title.slice(0, MOST_CHARACTERS))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/(?<=\w)'s?\b/g, '')
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

import type { RestrictionFacts } from './facts.ts'

// What the published format of openness holds.
const LONGEST_REASON = 4_000
// "Paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972", "paragraphs 1, 2 and 3", "paras 12-13".
const PARAGRAPHS =
  /\bpara(?:graph)?s?\.?\s*\(?((?:\d{1,2}[a-z]?)(?:\)?\s*(?:,|&|and|or|to|-|\u2013)\s*(?:and\s+)?\(?\d{1,2}[a-z]?)*)/gi

/** Why something is restricted, from the source's words: the paragraphs they name are the categories, LGA 1972 Sch 12A. */
export function restrictionOf(words: string): RestrictionFacts | undefined {
  const reason = words.trim().slice(0, LONGEST_REASON).trim().toWellFormed()
  if (reason === '') return undefined
  const categories = new Set([...reason.matchAll(PARAGRAPHS)].flatMap((found) => numbersIn(found[1] ?? '')))
  return { reason, ...(categories.size > 0 ? { categories: [...categories].slice(0, 20) } : {}) }
}

/** "1, 2 and 5-7" is 1, 2, 5, 6, 7; Schedule 12A has 18 paragraphs and 7a to 7c. */
function numbersIn(list: string): string[] {
  const numbers: string[] = []
  for (const part of list
    .toLowerCase()
    .matchAll(/(\d{1,2}[a-z]?)(?:\s*(?:to|-|\u2013)\s*(\d{1,2})(?![a-z\d]))?/g)) {
    const [first, last] = [Number.parseInt(part[1] ?? '', 10), Number(part[2] ?? Number.NaN)]
    if (last > first && last - first < 20) for (let one = first; one <= last; one++) numbers.push(String(one))
    else numbers.push(...part.slice(1).filter((one) => one !== undefined))
  }
  return numbers
}

import { bodyKey } from '../body-names.ts'
import { cutMinute } from '../cut-minute.ts'
import { findReferences } from '../find-references.ts'
import { foldText } from '../fold-text.ts'
import type { ThreadItem } from './thread-item.ts'

const MOST_CHARACTERS = 20_000

// Numbers that a council gives to one matter: files of a register, planning applications, numbered bills. Sections of laws
// ("Section 197-c"), years and sums have none of these forms.
const forms: readonly RegExp[] = [
  /(?<![\w/.-])\d{1,2}\/\d{2,4}\/\d{3,6}(?:\/[A-Z]{1,5})?(?![\w/])/g,
  /(?<![\w/.-])\d{2}\/\d{4,6}(?:\/[A-Z]{2,6}\d?)?(?![\w/])/g,
  /(?<![\w/.])[A-Z][A-Za-z]{0,4}\.? ?(?!(?:19|20)\d\d\b)\d{1,6}[-/]\d{2,4}(?![\w/-])/g,
  /(?<![\w/.])(?:[A-Z]\.?){2,4} ?No\.? ?\d{1,6}(?![\w/])/g,
  /(?<![\w/.])(?:[A-Z] ?)?\d{6,8} ?[A-Z]{3}(?!\w)/g,
]

/** The reference numbers printed in a text, in one spelling: "L.U. No. 0299" and "LU No 299" give the same. */
export function referenceKeys(text: string): string[] {
  const plain = foldText(text.slice(0, MOST_CHARACTERS))
  const found = forms.flatMap((form) => [...plain.matchAll(form)].map(([printed]) => referenceKey(printed)))
  return [...new Set(found)]
}

/** One reference number in the spelling for comparison. */
export function referenceKey(printed: string): string {
  return foldText(printed)
    .toLowerCase()
    .replace(/\bno\b\.?/g, ' ')
    .replace(/[.\s]+/g, '')
    .replace(/(?<=^|[^\d])0+(?=\d)/g, '')
}

/** Under which keys an item's own minute may be referred to: by body, date and number. */
export function minuteKeys(item: ThreadItem): string[] {
  return item.minuteNumber === undefined ? [] : [minuteKey(item.body, item.date, item.minuteNumber)]
}

/** The minutes that a text refers to in full: "Minute 27 of the meeting of the Local Joint Panel held on 19 February 2013". */
export function minutesReferredTo(text: string): string[] {
  const plain = text.slice(0, MOST_CHARACTERS)
  if (!/minute/i.test(plain)) return []
  const keys = findReferences(cutMinute(plain)).flatMap(({ kind, body, date, number }) =>
    kind === 'minute' && body && date && number ? [minuteKey(body, date, number)] : [],
  )
  return [...new Set(keys)]
}

function minuteKey(body: string, date: string, number: string): string {
  return `${bodyKey(body)} ${date} ${number}`
}

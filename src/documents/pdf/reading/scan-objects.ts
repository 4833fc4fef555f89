import { ObjectParser } from '../syntax/object-parser.ts'
import { isDict, type PdfDict } from '../syntax/values.ts'
import type { Budget } from './budget.ts'
import type { CrossReferences } from './cross-references.ts'

const isDigit = (code: number) => code >= 48 && code <= 57
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0

/** Finds every `12 0 obj` of a file whose cross-references are broken; the last of a number is the one that counts. */
export function scanObjects(text: string, budget: Budget): CrossReferences {
  const places: CrossReferences['places'] = new Map()
  for (let at = text.indexOf('obj'); at !== -1; at = text.indexOf('obj', at + 3)) {
    budget.step()
    const header = headerBefore(text, at)
    if (!header || header.num > 8_388_607) continue
    places.delete(header.num)
    places.set(header.num, { at: header.start })
    budget.countObjects(places.size)
  }
  return { places, trailer: trailersOf(text, budget) }
}

function headerBefore(text: string, end: number): { num: number; start: number } | undefined {
  const generation = numberBefore(text, end)
  const number = generation && numberBefore(text, generation.start)
  return number && { num: number.value, start: number.start }
}

function numberBefore(text: string, end: number): { value: number; start: number } | undefined {
  let at = end
  while (at > 0 && end - at < 16 && isSpace(text.charCodeAt(at - 1))) at--
  const last = at
  while (at > 0 && last - at < 10 && isDigit(text.charCodeAt(at - 1))) at--
  return at === last || last === end ? undefined : { value: Number(text.slice(at, last)), start: at }
}

/** All trailers as one, the later ones winning. */
function trailersOf(text: string, budget: Budget): PdfDict {
  const trailer: PdfDict = new Map()
  for (let at = text.indexOf('trailer'); at !== -1; at = text.indexOf('trailer', at + 7)) {
    budget.step()
    try {
      const value = new ObjectParser(text, at + 7).value()
      if (isDict(value)) for (const [key, one] of value) trailer.set(key, one)
    } catch {
      // A trailer that cannot be read says nothing; another one, or the catalogue itself, has to be found.
    }
  }
  return trailer
}

/** The words of a text, folded, in order. Letters and digits make words; everything else parts them. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  if (isPlain(lower)) return lower.match(/[a-z0-9]+/g) ?? []
  const folded = lower.normalize('NFD').replace(/\p{M}+/gu, '')
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** A text (NFC) as the index knows it, place by place: nothing moves, so that what is found can be shown. */
export function foldAligned(text: string): string {
  const lower = text.toLowerCase()
  if (isPlain(lower)) return lower
  return text.replace(/[^\p{ASCII}]/gu, foldedInPlace).toLowerCase()
}

const MOST_KNOWN = 5_000
const inPlace = new Map<string, string>()

/** A character without diacritics, in lower case; as it was where that would be longer or shorter. */
function foldedInPlace(character: string): string {
  const known = inPlace.get(character)
  if (known !== undefined) return known
  const plain = character
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
  const folded = plain.length === character.length ? plain : character
  if (inPlace.size < MOST_KNOWN) inPlace.set(character, folded)
  return folded
}

function isPlain(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text)
}

/** A word as the index knows it: lower case, without diacritics ("Gâr" is "gar"). */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return isPlain(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '')
}

/** The words of a text, folded, in order. Letters and digits make words; everything else parts them. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  if (isPlain(lower)) return lower.match(/[a-z0-9]+/g) ?? []
  const folded = lower.normalize('NFD').replace(/\p{M}+/gu, '')
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

function isPlain(text: string): boolean {
  return !/[^\p{ASCII}]/u.test(text)
}

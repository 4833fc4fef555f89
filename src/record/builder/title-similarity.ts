const SMALL_WORDS = new Set(
  'a an and as at be by for from in now of on or submitted that the to was were with'.split(' '),
)

/** How alike two titles are, 0 to 1: the share of words in common (Sørensen-Dice over distinct words). */
export function similarity(a: string, b: string): number {
  const first = words(a)
  const second = words(b)
  if (first.size === 0 || second.size === 0) return 0
  let common = 0
  for (const word of first) if (second.has(word)) common++
  return (2 * common) / (first.size + second.size)
}

function words(text: string): Set<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(found.filter((word) => !SMALL_WORDS.has(word)))
}

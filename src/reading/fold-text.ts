/** Printed variants of one character, each replaced by exactly one UTF-16 unit so that offsets stay true. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[^\S\n ]|[\u200b-\u200d\u2060\ufeff\u00ad]/g, ' '],
]

/** The same text with plain quotes, hyphens and spaces: same length, same offsets, line ends kept as "\n". */
export function foldText(text: string): string {
  let folded = text
  for (const [pattern, plain] of variants) folded = folded.replace(pattern, plain)
  return folded
}

/** One line, single spaces, trimmed. */
export function tidy(text: string): string {
  return text.replace(/[\s\u200b\ufeff\u00ad]+/g, ' ').trim()
}

/** Printed variants of one character, each replaced by exactly one UTF-16 unit so that offsets stay true. */
const variants: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[^\S\n ]|[\u200b-\u200d\u2060\ufeff\u00ad]/g, ' '],
]

// Notes of the page, not of the meeting, and inline marks of HTML; "<RESOLVED>" is neither.
const furniture =
  /<small>[^<]{0,300}<\/small>|<\/?(?:small|b|i|em|strong|u|br|p|span|sup|sub)\b[^<>\n]{0,80}>/gi
const blank = (printed: string) => printed.replace(/[^\n]/g, ' ')

/** The same text with plain quotes, hyphens and spaces: same length, same offsets, line ends kept as "\n". */
export function foldText(text: string): string {
  let folded = text.includes('<') ? text.replace(furniture, blank) : text
  for (const [pattern, plain] of variants) folded = folded.replace(pattern, plain)
  return folded
}

/** One line, single spaces, trimmed. */
export function tidy(text: string): string {
  const kept = text.includes('<') ? text.replace(furniture, ' ') : text
  return kept.replace(/[\s\u200b\ufeff\u00ad]+/g, ' ').trim()
}

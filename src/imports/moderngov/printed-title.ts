import { decodeEntities } from '../../platform/html/decode-entities.ts'

/** A title with the file type and size that Modern.Gov prints behind it: "13 Social Media Policy pdf icon PDF 27 KB". */
export type PrintedTitle = { title: string; typePrinted?: string; sizePrinted?: string }

const FILE_SIZE =
  /(?:\s*\b(?:[a-z]+ icon))?\s+([A-Z][A-Z0-9]{1,5})\s+(\d+(?:[.,]\d+)?)\s*(bytes|[KMG]B)\b[\s.]*$/
const ITEM_BEHIND = /\s*,\s*item \S{1,20}\s*$/i
const REF_BEHIND = /\s+ref: ?\d+\s*$/i

/** Takes file type and size, ", item 59." and " ref: 13567" off a printed title, and tidies its spaces. */
export function printedTitle(printed: string): PrintedTitle {
  const plain = oneLine(printed)
  const size = FILE_SIZE.exec(plain)
  const title = (size ? plain.slice(0, size.index) : plain)
    .replace(/\s+(?:pdf|doc|docx|word|xls|excel) icon$/i, '')
    .replace(ITEM_BEHIND, '')
    .replace(REF_BEHIND, '')
    .trim()
  if (!size) return { title }
  return { title, typePrinted: size[1] ?? '', sizePrinted: `${size[2]} ${size[3]}` }
}

/** A text as one line: no double-escaped entities, control characters or runs of spaces; at most 1,000 characters. */
export function oneLine(printed: string): string {
  const plain = decodeEntities(printed.slice(0, 20_000))
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b\ufeff]+/gu, ' ')
    .trim()
  return plain.length <= 1_000 ? plain : `${plain.slice(0, 990).trimEnd()}…`.toWellFormed()
}

/** A number as printed, without what only closes it: "58." is 58, "4:" is 4, "12 (a)" stays. */
export function printedNumber(printed: string): string | undefined {
  const plain = oneLine(printed)
    .replace(/[.:\s]+$/, '')
    .slice(0, 40)
    .trim()
  return plain === '' ? undefined : plain
}

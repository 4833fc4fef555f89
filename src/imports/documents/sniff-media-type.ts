/** The types of papers that are held, with the ending a file of each has. */
export const endings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

const ODT = 'application/vnd.oasis.opendocument.text'
const HEAD = 4_096
// Tab, line feed, vertical tab, form feed, carriage return, and the substitute at the end of files from DOS.
const WHITE_SPACE = new Set([9, 10, 11, 12, 13, 26])
const HTML = /^(?:\s|<!--[\s\S]{0,500}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype html|html|head|body)\b/i

/**
 * The type of a paper by what stands in it, whatever a server calls it; nothing where it is of no type that is held. `name`
 * only tells a table from other plain text.
 */
export function sniffMediaType(bytes: Uint8Array, name: string): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD))
  const start = head.toString('latin1')
  // ISO 32000-1 annex H: readers accept the header within the first 1024 bytes.
  if (start.slice(0, 1_024).includes('%PDF-')) return 'application/pdf'
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (start.startsWith('PK\u0003\u0004')) return zipType(bytes, start)
  const text = textIn(head)
  if (text === undefined) return undefined
  if (HTML.test(text)) return 'text/html'
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain'
}

/** An office file is a zip: OpenDocument names its type in its first entry, Office Open XML has a folder by its name. */
function zipType(bytes: Uint8Array, start: string): string | undefined {
  // OpenDocument 1.3 part 2, 3.3: the first entry is called "mimetype", has nothing before it and is not compressed.
  if (start.startsWith(`mimetype${ODT}PK`, 30)) return ODT
  // The list of a zip's entries stands at its end.
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (entry: string) => all.lastIndexOf(entry, undefined, 'latin1') >= 0
  if (!has('[Content_Types].xml')) return undefined
  if (has('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return has('xl/workbook.xml')
    ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    : undefined
}

/** Text in UTF-8, or in a one-byte encoding without control characters; nothing where it is neither. */
function textIn(head: Buffer): string | undefined {
  if (head.length === 0) return undefined
  return head.some((byte) => byte < 0x20 && !WHITE_SPACE.has(byte)) ? undefined : head.toString('utf8')
}

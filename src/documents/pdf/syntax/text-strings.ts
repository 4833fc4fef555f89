import { PdfString } from './values.ts'

const ESCAPES: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** PDFDocEncoding (ISO 32000-1 annex D.3) where it differs from Latin-1. */
const DOC_ENCODING = '˘ˇˆ˙˝˛˚˜' // 0x18-0x1f
const DOC_ENCODING_HIGH = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž' // 0x80-0x9e

/** The bytes of a string token, escapes and hexadecimal undone. */
export function stringBytes(string: PdfString): Buffer {
  const { raw } = string
  if (raw.startsWith('<')) {
    const digits = raw.replace(/[^0-9a-fA-F]/g, '')
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
  }
  if (!/[\\\r]/.test(raw)) return Buffer.from(raw.slice(1, -1), 'latin1')
  return literalBytes(raw.slice(1, -1))
}

function literalBytes(inner: string): Buffer {
  const bytes: number[] = []
  for (let at = 0; at < inner.length; at++) {
    const char = inner.charAt(at)
    if (char === '\r') {
      bytes.push(10)
      if (inner.charAt(at + 1) === '\n') at++
    } else if (char !== '\\') {
      bytes.push(char.charCodeAt(0))
    } else {
      at++
      const next = inner.charAt(at)
      const octal = /^[0-7]{1,3}/.exec(inner.slice(at, at + 3))?.[0]
      if (octal) {
        bytes.push(Number.parseInt(octal, 8) & 255)
        at += octal.length - 1
      } else if (next === '\r') {
        if (inner.charAt(at + 1) === '\n') at++
      } else if (next !== '\n' && next !== '') {
        bytes.push(ESCAPES[next] ?? next.charCodeAt(0))
      }
    }
  }
  return Buffer.from(bytes)
}

/** A text string (ISO 32000-1 7.9.2.2, and UTF-8 of PDF 2.0) as text, without trailing NULs. */
export function stringText(string: PdfString): string {
  const bytes = stringBytes(string)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return Buffer.from(even).swap16().toString('utf16le').toWellFormed().replace(/\0+$/, '')
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3)
  return Array.from(bytes, docEncoded).join('').replace(/\0+$/, '')
}

function docEncoded(byte: number): string {
  if (byte >= 0x18 && byte <= 0x1f) return DOC_ENCODING.charAt(byte - 0x18)
  if (byte >= 0x80 && byte <= 0x9e) return DOC_ENCODING_HIGH.charAt(byte - 0x80)
  return byte === 0xa0 ? '€' : String.fromCharCode(byte)
}

/** A text string that says `text`: a literal where it is plain ASCII, UTF-16 otherwise. */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return byteString(text)
  const bytes = Buffer.from(`\ufeff${text.toWellFormed()}`, 'utf16le').swap16()
  return new PdfString(`<${bytes.toString('hex')}>`)
}

/** A string of these bytes, one char a byte. */
export function byteString(bytes: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(bytes)) return new PdfString(`(${bytes.replace(/[\\()]/g, '\\$&')})`)
  return new PdfString(`<${Buffer.from(bytes, 'latin1').toString('hex')}>`)
}

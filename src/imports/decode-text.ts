/** The text of a file, and the encoding that was found where it is neither UTF-8 nor declared. */
export type Decoded = { text: string; encoding: string; isGuessed: boolean }

const HEAD = 2_048
// Controls (Cc) but for tab, line feed, carriage return and the C1 set, which Windows-1252 maps to letters.
const CONTROL = /(?![\t\n\r\u0080-\u009f])\p{Cc}/gu
const DECLARED = /(?:encoding|charset)\s*=\s*["']?\s*([a-z0-9_-]{2,20})/i

/**
 * Bytes as text: by byte order mark, else as UTF-8 where they are that, else by the encoding the file declares, else as
 * Windows-1252, in which Word and old servers write. UTF-16 without a mark shows by its zero bytes. Never throws; what cannot
 * be text becomes U+FFFD, and control characters go.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const { encoding, isGuessed } = encodingOf(bytes)
  const text = new TextDecoder(encoding, { fatal: false }).decode(bytes)
  return {
    text: text.toWellFormed().replace(CONTROL, ''),
    encoding,
    isGuessed,
  }
}

function encodingOf(bytes: Uint8Array): { encoding: string; isGuessed: boolean } {
  const known = (encoding: string) => ({ encoding, isGuessed: false })
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return known('utf-8')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return known('utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return known('utf-16be')
  const wide = wideOf(bytes.subarray(0, HEAD))
  if (wide) return { encoding: wide, isGuessed: true }
  if (isUtf8(bytes)) return known('utf-8')
  const declared = declaredIn(bytes)
  return declared ? known(declared) : { encoding: 'windows-1252', isGuessed: true }
}

/** Text of Europe in UTF-16 has a zero in every second byte. */
function wideOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  let even = 0
  let odd = 0
  for (const [index, byte] of head.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  const half = head.length / 2
  if (head.length < 4) return undefined
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const name = DECLARED.exec(head)?.[1]
  if (name === undefined || /^utf-?(?:8|16|16le|16be)$/i.test(name)) return undefined
  try {
    return new TextDecoder(name).encoding
  } catch {
    return undefined
  }
}

/** Undoes ASCIIHexDecode; the end is `>` or the end of the data. */
export function decodeHex(data: Uint8Array): Uint8Array {
  const text = Buffer.from(data).toString('latin1')
  const end = text.indexOf('>')
  const digits = (end === -1 ? text : text.slice(0, end)).replace(/[^0-9a-fA-F]/g, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** Undoes ASCII85Decode; the end is `~>` or the end of the data. */
export function decode85(data: Uint8Array): Uint8Array {
  const out: number[] = []
  let group = 0
  let size = 0
  for (const byte of data) {
    if (byte === 126) break
    if (byte === 122 && size === 0) out.push(0, 0, 0, 0)
    else if (byte >= 33 && byte <= 117) {
      group = group * 85 + byte - 33
      if (++size === 5) {
        out.push((group / 0x1000000) & 255, (group >> 16) & 255, (group >> 8) & 255, group & 255)
        group = 0
        size = 0
      }
    }
  }
  if (size > 1) {
    for (let i = size; i < 5; i++) group = group * 85 + 84
    const last = [(group / 0x1000000) & 255, (group >> 16) & 255, (group >> 8) & 255]
    out.push(...last.slice(0, size - 1))
  }
  return Uint8Array.from(out)
}

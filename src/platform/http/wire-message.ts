/** A response as it goes over the wire, with room for what differs from one request to the next. */
export type WireMessage = {
  /**
   * The bytes for one request; `requestId` is visible ASCII. They are written in place into the same buffer each time,
   * unless the one before is still being sent.
   */
  bytesFor: (requestId: string, date: string) => Buffer
  /** To be told whether the bytes given last wait in a socket, which must not see them change. */
  setWaiting: (isWaiting: boolean) => void
}

/** A message of a status line such as `200 OK`, headers without Date, and a body that is already encoded. */
export function wireMessage(
  status: string,
  headers: readonly (readonly [string, string])[],
  body: Buffer,
): WireMessage {
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const start = `HTTP/1.1 ${status}\r\n${head}x-request-id: `
  const idAt = Buffer.byteLength(start, 'latin1')
  let last: { bytes: Buffer; idLength: number; date: string } | undefined
  return {
    bytesFor: (requestId, date) => {
      if (last?.date !== date || last.idLength !== requestId.length) {
        const text = Buffer.from(`${start}${requestId}\r\ndate: ${date}\r\n\r\n`, 'latin1')
        last = { bytes: Buffer.concat([text, body]), idLength: requestId.length, date }
      } else {
        last.bytes.write(requestId, idAt, 'latin1')
      }
      return last.bytes
    },
    setWaiting: (isWaiting) => {
      if (isWaiting) last = undefined
    },
  }
}

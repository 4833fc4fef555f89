import { type Encoding, encodingFor } from './content-encoding.ts'

/** A request without a body that arrived whole and alone, in the plainest HTTP/1.1. */
export type SimpleRequest = {
  /** Path and query as they were sent. */
  address: string
  isHead: boolean
} & SimpleHeaders

type SimpleHeaders = {
  encoding: Encoding
  ifNoneMatch: string | undefined
  requestId: string | undefined
}

const LONGEST = 16 * 1024
const REQUEST_LINE = /^(GET|HEAD) (\/[!-~]*) HTTP\/1\.1$/
// RFC 9110 section 5: a token, a colon, and a value of visible characters, spaces and tabs.
const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t -~\x80-\xff]*)$/
/** What changes how a message is framed or answered: such a request is for a whole HTTP parser. */
const NOT_SIMPLE =
  /^(?:content-length|transfer-encoding|upgrade|expect|te|trailer|range|if-match|if-range|if-unmodified-since|proxy-.*|http2-settings)$/

/**
 * A reader of the requests of one connection. It knows plain requests only and answers `undefined` to everything
 * else, however valid: that is left to Node's parser. The headers are read once while a client repeats them.
 */
export function simpleRequestReader(): (chunk: Buffer) => SimpleRequest | undefined {
  let lastText = ''
  let lastHeaders: SimpleHeaders | undefined
  return (chunk) => {
    if (chunk.length > LONGEST) return undefined
    const text = chunk.toString('latin1')
    const lineEnd = text.indexOf('\r\n')
    if (lineEnd < 0) return undefined
    const [, method, address] = REQUEST_LINE.exec(text.slice(0, lineEnd)) ?? []
    if (address === undefined) return undefined
    const headerText = text.slice(lineEnd)
    if (headerText !== lastText) {
      lastHeaders = simpleHeaders(headerText)
      lastText = headerText
    }
    return lastHeaders && { address, isHead: method === 'HEAD', ...lastHeaders }
  }
}

/** Reads `\r\nName: value\r\n...\r\n\r\n`. */
function simpleHeaders(text: string): SimpleHeaders | undefined {
  if (text.indexOf('\r\n\r\n') !== text.length - 4) return undefined
  const headers = new Map<string, string>()
  for (const line of text.slice(2, -4).split('\r\n')) {
    const [, given, value] = HEADER.exec(line) ?? []
    const name = given?.toLowerCase()
    if (name === undefined || value === undefined || NOT_SIMPLE.test(name)) return undefined
    // Twice the same header, or a connection that is to end: rare enough for the whole parser.
    if (headers.has(name) || (name === 'connection' && value.toLowerCase() !== 'keep-alive')) return undefined
    headers.set(name, value.trimEnd())
  }
  if (!headers.get('host')) return undefined
  return {
    encoding: encodingFor(headers.get('accept-encoding')),
    ifNoneMatch: headers.get('if-none-match'),
    requestId: headers.get('x-request-id'),
  }
}

import { compressed, type Effort, type Encoding, isCompressible } from './content-encoding.ts'
import { type WireMessage, wireMessage } from './wire-message.ts'

/** A response in memory: its bytes as they are, and the whole messages it was sent in. */
export type KeptPage = {
  /** Names and values, without length and encoding. */
  headers: readonly [name: string, value: string][]
  /** Without its quotes and weakness mark; none when the page has none. */
  tag: string | undefined
  body: Buffer
  isCompressible: boolean
  notModified?: WireMessage
  encoded: Partial<Record<Encoding, BytePage>>
  wire: Partial<Record<Encoding | 'head', WireMessage>>
}

/** The headers of a 200, length and encoding included, and its bytes. */
export type BytePage = { headers: [string, string][]; bytes: Buffer }

const COMPRESSIBLE_FROM = 512

/** RFC 9110 section 15.4.5: what a 304 repeats of the 200. */
const KEPT_IN_304 = new Set(['cache-control', 'content-location', 'etag', 'expires', 'vary'])

/** A page to keep, of a response's headers and body. */
export function keptPage(headers: Iterable<[string, string]>, body: Buffer): KeptPage {
  const all = new Map<string, string>([...headers].map(([name, value]) => [name.toLowerCase(), value]))
  const isWorthIt = body.length >= COMPRESSIBLE_FROM && isCompressible(all.get('content-type') ?? '')
  for (const name of ['content-length', 'content-encoding', 'date', 'connection'] as const) all.delete(name)
  if (isWorthIt) all.set('vary', [all.get('vary'), 'Accept-Encoding'].filter(Boolean).join(', '))
  return {
    headers: [...all],
    tag: all.get('etag')?.replace(/^W\//, '').slice(1, -1),
    body,
    isCompressible: isWorthIt,
    encoded: {},
    wire: {},
  }
}

/** The whole 200 to a request, made at the first call and kept. */
export function wirePage(page: KeptPage, wanted: Encoding, isHead: boolean): WireMessage {
  const encoding = page.isCompressible ? wanted : 'identity'
  const kind = isHead ? 'head' : encoding
  const known = page.wire[kind]
  if (known) return known
  const { headers, bytes } = encodedPage(page, encoding)
  const made = wireMessage('200 OK', headers, isHead ? Buffer.alloc(0) : bytes)
  page.wire[kind] = made
  return made
}

/** A page in an encoding, made at the first call and kept. */
export function encodedPage(page: KeptPage, wanted: Encoding): BytePage {
  const encoding = page.isCompressible ? wanted : 'identity'
  page.encoded[encoding] ??= bytePage(page, encoding, 'small')
  return page.encoded[encoding]
}

/** A page in an encoding for the first client that asks: it waits for the page already, and few come twice to some. */
export function quickPage(page: KeptPage, wanted: Encoding): BytePage {
  return bytePage(page, page.isCompressible ? wanted : 'identity', 'quick')
}

function bytePage(page: KeptPage, encoding: Encoding, effort: Effort): BytePage {
  if (encoding === 'identity') {
    return { headers: [...page.headers, ['content-length', String(page.body.length)]], bytes: page.body }
  }
  const bytes = compressed(page.body, encoding, effort)
  const headers = page.headers.map(([name, value]): [string, string] =>
    name === 'etag' ? [name, weakTag(value)] : [name, value],
  )
  headers.push(['content-encoding', encoding], ['content-length', String(bytes.length)])
  return { headers, bytes }
}

/** The whole 304, made at the first call and kept. */
export function notModifiedMessage(page: KeptPage): WireMessage {
  page.notModified ??= wireMessage('304 Not Modified', notModifiedHeaders(page), Buffer.alloc(0))
  return page.notModified
}

/** The headers of a 304. */
export function notModifiedHeaders(page: KeptPage): [string, string][] {
  return page.headers.filter(([name]) => KEPT_IN_304.has(name))
}

/** Whether an If-None-Match header names a page, by the weak comparison of RFC 9110 section 8.8.3.2. */
export function isKnownToClient(page: KeptPage, ifNoneMatch: string): boolean {
  if (page.tag === undefined) return false
  if (ifNoneMatch === '*') return true
  return ifNoneMatch.match(/"[^"]*"/g)?.includes(`"${page.tag}"`) ?? false
}

/** RFC 9110 section 8.8.1: a strong tag would promise the same bytes, and compressed ones are not the same. */
function weakTag(tag: string): string {
  return tag.startsWith('W/') ? tag : `W/${tag}`
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { requestId } from '../log/request-id.ts'
import { type AnswerAtHand, Bridge, connectionFront, type Front } from './connection-front.ts'
import { encodingFor } from './content-encoding.ts'
import { httpDate } from './http-date.ts'
import {
  encodedPage,
  isKnownToClient,
  type KeptPage,
  keptPage,
  notModifiedHeaders,
  notModifiedMessage,
  quickPage,
  wirePage,
} from './kept-page.ts'
import type { PageCache } from './page-cache.ts'
import { readAddress } from './request-address.ts'
import type { SimpleRequest } from './simple-request.ts'

/** What `fetch` may know of a request beside the request. */
export type RequestFacts = { requestId: string }

/** What there is to tell of an answer. */
export type Answered = {
  requestId: string
  method: string
  /** Without the query: what people search for is their own affair. */
  path: string
  status: number
  /** Undefined for an answer from memory. */
  milliseconds: number | undefined
}

/** What a page server stands in front of. */
export type PageServerOptions = {
  /** Answers what is not kept. */
  fetch: (request: Request, facts: RequestFacts) => Response | Promise<Response>
  cache: PageCache
  /** The entity tag of every page as things stand now, '' when there is none; asked at most every `tagEveryMs`. */
  tag: () => string
  tagEveryMs?: number
  /** Host of the site's public address: `fetch` sees this one, whatever Host a client sent. */
  host: () => string
  clock: () => Date
  /** Told of each answer, for log and metrics. */
  onAnswer?: (answered: Answered) => void
}

/** A server that has not been told to listen. */
export type PageServer = {
  server: Server
  /** Stops listening and resolves when every answer under way has been sent; at the signal, cuts them off. */
  close: (cutOff?: AbortSignal) => Promise<void>
}

// A proxy keeps its connections a minute or so, and must not find one closed that it is just using.
const IDLE_MS = 75_000
// Slow headers or a slow body hold a connection no longer than this.
const HEADERS_MS = 15_000
const REQUEST_MS = 30_000
const MOST_HEADER_BYTES = 16 * 1024

/**
 * An HTTP server that answers from memory while nothing was published: a conditional request 304 from the tag alone, a
 * kept page with bytes compressed once, both in one write before Node's HTTP server has seen the request
 * (docs/decisions/0011-pages-answered-before-the-http-server.md). Everything else goes to `fetch`.
 */
export function pageServer(options: PageServerOptions): PageServer {
  const { cache, clock } = options
  const onAnswer = options.onAnswer ?? (() => undefined)
  const tag = polled(options.tag, options.tagEveryMs ?? 100)
  const date = httpDate(clock)
  const fronts = new Set<Front>()

  const keptNow = (address: string) => {
    cache.keepFor(tag())
    return cache.get(address)
  }
  const answer = (request: SimpleRequest): AnswerAtHand | undefined => {
    const page = keptNow(request.address)
    if (!page) return undefined
    const id = requestId(request.requestId)
    const isKnown = request.ifNoneMatch !== undefined && isKnownToClient(page, request.ifNoneMatch)
    const message = isKnown ? notModifiedMessage(page) : wirePage(page, request.encoding, request.isHead)
    onAnswer({
      requestId: id,
      method: request.isHead ? 'HEAD' : 'GET',
      path: request.address,
      status: isKnown ? 304 : 200,
      milliseconds: undefined,
    })
    return { bytes: message.bytesFor(id, date()), setWaiting: message.setWaiting }
  }

  const listener = getRequestListener(async (request, bindings) => {
    const facts = { requestId: String((bindings.outgoing as ServerResponse).getHeader('x-request-id')) }
    return keep(request, await options.fetch(request, facts), tag(), cache)
  })
  const server = createServer(
    {
      headersTimeout: HEADERS_MS,
      requestTimeout: REQUEST_MS,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: IDLE_MS,
      maxHeaderSize: MOST_HEADER_BYTES,
    },
    (request, response) => {
      if (request.socket instanceof Bridge) response.once('close', settle)
      const id = requestId(one(request.headers['x-request-id']))
      response.setHeader('x-request-id', id)
      const { method = '' } = request
      const start = performance.now()
      const read = readAddress(method, request.url)
      const path = ('address' in read ? read.address : (request.url ?? '')).split('?', 1)[0] ?? ''
      response.once('close', () => {
        const milliseconds = Math.round((performance.now() - start) * 100) / 100
        onAnswer({ requestId: id, method, path, status: response.statusCode, milliseconds })
      })
      if (!('address' in read)) return refuse(response, read)
      const page = keptNow(read.address)
      if (page) return answerKept(request, response, page)
      request.url = read.address
      request.headers.host = options.host()
      void listener(request, response)
    },
  )
  const serve = server.listeners('connection')[0] as (connection: Bridge) => void
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    socket.setTimeout(IDLE_MS)
    const front = connectionFront(socket, { answer, serve: (bridge) => serve.call(server, bridge) })
    fronts.add(front)
    socket.once('close', () => fronts.delete(front))
  })
  return {
    server,
    close: (cutOff) =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const front of fronts) front.close()
        const cut = () => {
          for (const front of fronts) front.cut()
          server.closeAllConnections()
        }
        if (cutOff?.aborted) cut()
        cutOff?.addEventListener('abort', cut, { once: true })
      }),
  }
}

function settle(this: ServerResponse): void {
  if (this.req.socket instanceof Bridge) this.req.socket.settle()
}

function refuse(response: ServerResponse, { status, message }: { status: number; message: string }): void {
  const text = `${message}\n`
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    // What else the client has to say, a large upload perhaps, is not read.
    connection: 'close',
  })
  response.end(text)
}

/** A kept page for a request that only the whole parser could read. */
function answerKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const known = request.headers['if-none-match']
  if (known !== undefined && isKnownToClient(page, known)) {
    response.writeHead(304, notModifiedHeaders(page).flat())
    response.end()
    return
  }
  const { headers, bytes } = encodedPage(page, encodingFor(one(request.headers['accept-encoding'])))
  response.writeHead(200, headers.flat())
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Keeps what bears the current tag or never changes, and answers in the encoding that was asked for. */
async function keep(request: Request, response: Response, tag: string, cache: PageCache): Promise<Response> {
  // Reading a header of it would already cost as much as a small page.
  if (!cache.keepsAny) return response
  const { status, headers } = response
  const isCurrent = tag !== '' && headers.get('etag') === tag
  if (request.method !== 'GET' || status !== 200 || !(isCurrent || isImmutable(headers))) return response
  const page = keptPage(headers, Buffer.from(await response.arrayBuffer()))
  const { pathname, search } = new URL(request.url)
  cache.set(pathname + search, page)
  const known = request.headers.get('if-none-match')
  if (known !== null && isKnownToClient(page, known)) {
    return new Response(null, { status: 304, headers: notModifiedHeaders(page) })
  }
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? undefined)
  const { bytes, headers: own } = quickPage(page, encoding)
  return new Response(new Uint8Array(bytes), { headers: own })
}

function isImmutable(headers: Headers): boolean {
  return headers.get('cache-control')?.includes('immutable') === true
}

function one(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.[0]
}

function polled(ask: () => string, everyMs: number): () => string {
  let value = ''
  let askedAt = Number.NEGATIVE_INFINITY
  return () => {
    const now = performance.now()
    if (now - askedAt >= everyMs) {
      value = ask()
      askedAt = now
    }
    return value
  }
}

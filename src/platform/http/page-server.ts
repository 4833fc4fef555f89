import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { encoded, encodingFor, type KeptPage, type PageCache } from './page-cache.ts'

/** What a page server stands in front of. */
export type PageServerOptions = {
  /** Answers what is not kept. */
  fetch: (request: Request) => Response | Promise<Response>
  cache: PageCache
  /** The entity tag of every page as things stand now; asked at most every `tagEveryMs`. */
  tag: () => string
  tagEveryMs?: number
  /** Told of each answer, for metrics: status and whether it was kept. */
  onAnswer?: (status: number, wasKept: boolean) => void
}

/** Responses with this header, equal to the current tag, are kept. */
const TAG_HEADER = 'etag'

/**
 * An HTTP server that answers GET from memory while nothing was published: a conditional request is answered 304 from
 * the tag alone, a kept page with bytes compressed once. Everything else goes to `fetch`.
 */
export function pageServer(options: PageServerOptions): Server {
  const { cache } = options
  const tag = polled(options.tag, options.tagEveryMs ?? 100)
  const onAnswer = options.onAnswer ?? (() => undefined)
  const listener = getRequestListener(async (request) => {
    const response = await options.fetch(request)
    onAnswer(response.status, false)
    return keep(request, response, tag(), cache)
  })
  return createServer((request, response) => {
    if (request.method === 'GET' || request.method === 'HEAD') {
      const now = tag()
      cache.keepFor(now)
      const page = cache.get(request.url ?? '/')
      if (page) return answer(request, response, page, now, onAnswer)
    }
    void listener(request, response)
  })
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  tag: string,
  onAnswer: (status: number, wasKept: boolean) => void,
): void {
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, NOT_MODIFIED(page))
    response.end()
    onAnswer(304, true)
    return
  }
  const { body, encoding } = encoded(page, encodingFor(request.headers['accept-encoding']))
  response.writeHead(200, headersFor(page, encoding, body.length))
  response.end(request.method === 'HEAD' ? undefined : body)
  onAnswer(200, true)
}

const NOT_MODIFIED = (page: KeptPage): string[] =>
  page.headers.filter(([name]) => KEPT_IN_304.has(name)).flat()

/** RFC 9110 section 15.4.5: what a 304 repeats of the 200. */
const KEPT_IN_304 = new Set(['cache-control', 'content-location', 'date', 'etag', 'expires', 'vary'])

function headersFor(page: KeptPage, encoding: string, length: number): string[] {
  const headers = page.headers.flat()
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  headers.push('content-length', String(length))
  return headers
}

async function keep(request: Request, response: Response, tag: string, cache: PageCache): Promise<Response> {
  if (request.method !== 'GET' || response.status !== 200 || response.headers.get(TAG_HEADER) !== tag) {
    return response
  }
  const body = Buffer.from(await response.arrayBuffer())
  const page: KeptPage = { headers: [...response.headers, ['vary', 'Accept-Encoding']], body }
  const { pathname, search } = new URL(request.url)
  cache.set(pathname + search, page)
  if (request.headers.get('if-none-match') === tag)
    return new Response(null, { status: 304, headers: page.headers })
  const made = encoded(page, encodingFor(request.headers.get('accept-encoding') ?? undefined))
  const headers = new Headers(page.headers)
  if (made.encoding !== 'identity') headers.set('content-encoding', made.encoding)
  return new Response(new Uint8Array(made.body), { headers })
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

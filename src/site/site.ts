import { Hono } from 'hono'
import { MissingError, UnavailableError } from '../platform/errors.ts'
import type { Clock } from '../platform/time/clock.ts'
import type { Council } from '../record/formats/index.ts'
import type { OpenRecord } from '../record/queries/record-reader.ts'
import { type RecordState, recordState } from '../record/queries/record-state.ts'
import { loadAssets } from './assets.ts'
import { addDownloads, type DownloadSources } from './downloads.ts'
import { layout } from './layout.ts'
import { messagesFor } from './messages/messages.ts'
import { type AnyPage, type Frame, isElsewhere, type PageRequest } from './page.ts'
import { failedPage, invalidPage, missingPage } from './pages/errors/errors.ts'
import { pages } from './pages/pages.ts'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'
import { civilToday } from './today.ts'

/** What the public site is made of. */
export type SiteOptions = DownloadSources & {
  clock: Clock
  /** Scheme and host under which the public reaches the site, without a slash at the end. */
  origin: string
  /** Told of errors that are our own fault, with the number the reader was given. */
  onFailure?: (error: unknown, failureId: string) => void
}

/** The public website: reads the record, and nothing else. */
export type Site = {
  app: Hono
  /** The entity tag of every page now: it changes with the record, the day and the site's own files. */
  tag: () => string
}

/** Makes the public site. */
export function createSite(options: SiteOptions): Site {
  const app = new Hono()
  const assets = loadAssets(councilNow(options.record)?.brandColour)
  const build = assets.names.style.split('.')[1] ?? ''

  const requestFor = (url: URL, params: Record<string, string>): PageRequest => {
    const reader = options.record.reader()
    const state = recordState(reader)
    const { council } = state
    return {
      reader,
      council,
      params,
      query: url.searchParams,
      today: civilToday(options.clock(), council.timeZone),
      t: messagesFor(council.language),
      origin: options.origin,
    }
  }
  const tag = (): string => {
    const state = recordState(options.record.reader())
    return `"${state.rootHash.slice(0, 16)}-${civilToday(options.clock(), state.council.timeZone)}-${build}"`
  }
  const send = (
    frame: Frame,
    request: PageRequest,
    url: URL,
    status: number,
    isJsonToo: boolean,
  ): Response => {
    const path = url.pathname
    const jsonPath = isJsonToo ? `${path === '/' ? '/index' : path}.json${url.search}` : undefined
    const page = layout(frame, request, { assets: assets.names, path: path + url.search, jsonPath })
    return new Response(page, {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        ...(status === 200
          ? cacheHeaders(tag(), recordState(request.reader))
          : { 'cache-control': 'no-store' }),
        ...securityHeaders,
        'content-security-policy': contentSecurityPolicy,
      },
    })
  }

  for (const [path, asset] of assets.files) {
    app.get(path, () => {
      const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' }
      return new Response(new Uint8Array(asset.body), { headers: { ...headers, ...securityHeaders } })
    })
  }
  addDownloads(app, options)
  for (const page of pages) {
    app.get(withSlugs(page.route), (context) => {
      const url = new URL(context.req.url)
      return answer(page, requestFor(url, context.req.param()), url, false)
    })
    if (page.json !== 'none') {
      app.get(jsonRoute(page.route), (context) => {
        const url = new URL(context.req.url)
        const params = Object.fromEntries(
          Object.entries(context.req.param()).map(([name, value]) => [
            name,
            String(value).replace(/\.json$/, ''),
          ]),
        )
        return answer(page, requestFor(url, params), url, true)
      })
    }
  }

  function answer(page: AnyPage, request: PageRequest, url: URL, asJson: boolean): Response {
    const unknown = [...url.searchParams.keys()].find((name) => !Object.hasOwn(page.query ?? {}, name))
    if (unknown !== undefined) {
      const known = Object.keys(page.query ?? {}).join(', ') || 'none'
      return send(invalidPage(`"${unknown}"`, known, request.t), request, url, 400, false)
    }
    const loaded = page.load(request)
    if (isElsewhere(loaded)) {
      if ('redirect' in loaded) {
        return new Response(null, { status: 301, headers: { location: loaded.redirect, ...securityHeaders } })
      }
      if ('invalid' in loaded)
        return send(invalidPage(loaded.invalid, undefined, request.t), request, url, 400, false)
      return send(missingPage(request), request, url, 404, false)
    }
    if (asJson) return sendJson(loaded, tag(), recordState(request.reader))
    return send(page.render(loaded, request), request, url, 200, page.json !== 'none')
  }

  app.notFound((context) => {
    const url = new URL(context.req.url)
    const request = requestFor(url, {})
    return send(missingPage(request), request, url, 404, false)
  })
  app.onError((error, context) => {
    if (error instanceof UnavailableError) {
      return new Response(`${error.message}\n`, { status: 503, headers: { 'retry-after': '30' } })
    }
    const url = new URL(context.req.url)
    const request = requestFor(url, {})
    if (error instanceof MissingError) return send(missingPage(request), request, url, 404, false)
    // What the server in front calls the request: one number for the reader and in the log.
    const env = context.env as { requestId?: string } | undefined
    const failureId = env?.requestId ?? crypto.randomUUID()
    options.onFailure?.(error, failureId)
    return send(failedPage(failureId, request.t), request, url, 500, false)
  })
  return { app, tag }
}

function councilNow(record: OpenRecord): Council | undefined {
  try {
    return recordState(record.reader()).council
  } catch (error) {
    if (error instanceof UnavailableError) return undefined
    throw error
  }
}

function cacheHeaders(tag: string, state: RecordState): Record<string, string> {
  return {
    etag: tag,
    'last-modified': new Date(state.changedAt).toUTCString(),
    'cache-control': 'public, no-cache',
    'access-control-allow-origin': '*',
  }
}

function sendJson(view: unknown, tag: string, state: RecordState): Response {
  return new Response(`${JSON.stringify(view)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...cacheHeaders(tag, state),
      ...securityHeaders,
    },
  })
}

/** A slug in an address is letters, digits and hyphens; anything else is not ours. */
function withSlugs(route: string): string {
  return route.replace(/:(\w+)/g, ':$1{[A-Za-z0-9-]+}')
}

function jsonRoute(route: string): string {
  if (route === '/') return '/index.json'
  const withParameters = withSlugs(route)
  return withParameters.endsWith('}')
    ? withParameters.replace(/\{\[A-Za-z0-9-\]\+\}$/, '{[A-Za-z0-9-]+\\.json}')
    : `${withParameters}.json`
}

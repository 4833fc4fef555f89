import { Hono } from 'hono'
import { MissingError, UnavailableError } from '../platform/errors.ts'
import type { Clock } from '../platform/time/clock.ts'
import { type RecordState, recordState } from '../record/queries/record-state.ts'
import { type AnswerContext, answerPage, sendFrame } from './answers.ts'
import { type Assets, loadAssets } from './assets.ts'
import { addDownloads, type DownloadSources } from './downloads.ts'
import { messagesFor } from './messages/messages.ts'
import type { AnyPage, PageRequest } from './page.ts'
import { failedPage, missingPage } from './pages/errors/errors.ts'
import { pages } from './pages/pages.ts'
import { securityHeaders } from './security-headers.ts'
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
  const assets = assetsByColour()
  const requestFor = (url: URL, params: Record<string, string>): PageRequest => {
    const reader = options.record.reader()
    const { council } = recordState(reader)
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
  const tagOf = (state: RecordState): string => {
    const { council, rootHash } = state
    const { build } = assets(council.brandColour)
    return `"${rootHash.slice(0, 16)}-${civilToday(options.clock(), council.timeZone)}-${build}"`
  }
  const contextFor = (request: PageRequest): AnswerContext => ({
    assets: assets(request.council.brandColour).names,
    tag: tagOf,
  })
  const answer = (
    page: AnyPage,
    url: URL,
    params: Record<string, string>,
    form: 'html' | 'json',
  ): Response => {
    const request = requestFor(url, params)
    return answerPage(page, request, { url, form }, contextFor(request))
  }

  app.get('/assets/:file', (context) => {
    const { brandColour } = recordState(options.record.reader()).council
    const asset = assets(brandColour).files.get(context.req.path)
    if (!asset) return context.notFound()
    const headers = { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' }
    return new Response(new Uint8Array(asset.body), { headers: { ...headers, ...securityHeaders } })
  })
  addDownloads(app, options)
  for (const page of pages) {
    app.get(withSlugs(page.route), (context) =>
      answer(page, new URL(context.req.url), context.req.param(), 'html'),
    )
    if (page.json !== 'none') {
      app.get(jsonRoute(page.route), (context) =>
        answer(page, new URL(context.req.url), withoutEnding(context.req.param()), 'json'),
      )
    }
  }
  app.notFound((context) => {
    const url = new URL(context.req.url)
    const request = requestFor(url, {})
    return sendFrame(missingPage(request), 404, request, { url, form: 'html' }, contextFor(request))
  })
  app.onError((error, context) => {
    if (error instanceof UnavailableError) {
      return new Response(`${error.message}\n`, { status: 503, headers: { 'retry-after': '30' } })
    }
    const url = new URL(context.req.url)
    const request = requestFor(url, {})
    const asked = { url, form: 'html' as const }
    if (error instanceof MissingError)
      return sendFrame(missingPage(request), 404, request, asked, contextFor(request))
    // What the server in front calls the request: one number for the reader and in the log.
    const env = context.env as { requestId?: string } | undefined
    const failureId = env?.requestId ?? crypto.randomUUID()
    options.onFailure?.(error, failureId)
    return sendFrame(failedPage(failureId, request.t), 500, request, asked, contextFor(request))
  })
  return { app, tag: () => tagOf(recordState(options.record.reader())) }
}

/** The site's files in a council's colour, made again when the council publishes another one. */
function assetsByColour(): (colour: string | undefined) => Assets {
  let made: { colour: string | undefined; assets: Assets } | undefined
  return (colour) => {
    if (!made || made.colour !== colour) made = { colour, assets: loadAssets(colour) }
    return made.assets
  }
}

function withoutEnding(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value.replace(/\.json$/, '')]),
  )
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

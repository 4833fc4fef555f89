import type { Context, Hono } from 'hono'
import type { Clock } from '../platform/time/clock.ts'
import type { OpenRecord } from '../record/queries/record-reader.ts'
import { recordState } from '../record/queries/record-state.ts'
import { securityHeaders } from '../site/security-headers.ts'
import { civilToday } from '../site/today.ts'
import {
  bodyCalendar,
  type CalendarContext,
  councilCalendar,
  meetingCalendar,
} from './calendars/calendars.ts'
import { type Calendar, icalendar } from './calendars/icalendar.ts'
import { atom, type Feed } from './feeds/atom.ts'
import { bodyFeed, councilFeed, issueFeed } from './feeds/feeds.ts'
import { newPathOf } from './old-addresses/old-addresses.ts'
import { openApi } from './openapi/openapi.ts'
import { robots, sitemapIndex, sitemapOf } from './sitemap/sitemap.ts'

/** What the data side of the site is made of. */
export type ApiOptions = { record: OpenRecord; clock: Clock; origin: string; tag: () => string }

const SLUG = '[A-Za-z0-9-]+'

/** Adds feeds, calendars, the sitemap and the way from another system's old addresses. Reads the record only. */
export function addApi(app: Hono, options: ApiOptions): void {
  const context = (): CalendarContext => {
    const reader = options.record.reader()
    const { council } = recordState(reader)
    return { reader, council, origin: options.origin, today: civilToday(options.clock(), council.timeZone) }
  }
  const send = (type: string, body: string): Response => {
    const { changedAt } = recordState(options.record.reader())
    return new Response(body, {
      headers: {
        'content-type': type,
        etag: options.tag(),
        'last-modified': new Date(changedAt).toUTCString(),
        'cache-control': 'public, no-cache',
        'access-control-allow-origin': '*',
        ...securityHeaders,
      },
    })
  }
  const sendFeed = (request: Context, feed: Feed | undefined) =>
    feed ? send('application/atom+xml; charset=utf-8', atom(feed)) : request.notFound()
  const sendCalendar = (request: Context, calendar: Calendar | undefined) =>
    calendar ? send('text/calendar; charset=utf-8', icalendar(calendar)) : request.notFound()

  app.get('/index.atom', (request) => sendFeed(request, councilFeed(context())))
  app.get(`/bodies/:file{${SLUG}\\.atom}`, (request) =>
    sendFeed(request, bodyFeed(context(), slugOf(request.req.param('file')))),
  )
  app.get(`/issues/:file{${SLUG}\\.atom}`, (request) =>
    sendFeed(request, issueFeed(context(), slugOf(request.req.param('file')))),
  )
  app.get('/meetings.ics', (request) => sendCalendar(request, councilCalendar(context())))
  app.get(`/bodies/:file{${SLUG}\\.ics}`, (request) =>
    sendCalendar(request, bodyCalendar(context(), slugOf(request.req.param('file')))),
  )
  app.get(`/meetings/:file{${SLUG}\\.ics}`, (request) =>
    sendCalendar(request, meetingCalendar(context(), slugOf(request.req.param('file')))),
  )
  app.get('/api/openapi.json', () => {
    const document = openApi(options.origin, context().council.name)
    return send('application/json; charset=utf-8', `${JSON.stringify(document)}\n`)
  })
  app.get('/robots.txt', () => send('text/plain; charset=utf-8', robots(options.origin)))
  app.get('/sitemap.xml', () => send('application/xml; charset=utf-8', sitemapIndex(context())))
  app.get('/sitemaps/:file{[1-9][0-9]{0,3}\\.xml}', (request) => {
    const sitemap = sitemapOf(context(), Number.parseInt(request.req.param('file'), 10))
    return sitemap === undefined ? request.notFound() : send('application/xml; charset=utf-8', sitemap)
  })
  app.get('*', (request, next) => {
    const url = new URL(request.req.url)
    const path = newPathOf(options.record.reader(), url)
    return path === undefined ? next() : Promise.resolve(request.redirect(path, 301))
  })
}

function slugOf(file: string): string {
  return file.slice(0, file.lastIndexOf('.'))
}

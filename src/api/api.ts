import type { Hono } from 'hono'
import type { Clock } from '../platform/time/clock.ts'
import type { OpenRecord } from '../record/queries/record-reader.ts'
import { recordState } from '../record/queries/record-state.ts'
import { currentSlug } from '../record/queries/subject.ts'
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
import { addWebService } from './moderngov/add-web-service.ts'
import { newPathOf } from './old-addresses/old-addresses.ts'
import { addOParl } from './oparl/add-oparl.ts'
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
  const send = (type: string, body: string, status = 200): Response => {
    if (status !== 200) return sendRefusal(type, body, status)
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
  const sendFeed = (feed: Feed) => send('application/atom+xml; charset=utf-8', atom(feed))
  const feedOf = (feed: Feed | undefined) => feed && sendFeed(feed)
  const sendCalendar = (calendar: Calendar) => send('text/calendar; charset=utf-8', icalendar(calendar))
  const calendarOf = (calendar: Calendar | undefined) => calendar && sendCalendar(calendar)
  /** Adds a form of a subject's page: `/bodies/council.atom`. A slug it once had leads to the one it has now. */
  const addForm = (
    type: 'body' | 'issue' | 'meeting',
    folder: string,
    ending: string,
    make: (of: CalendarContext, slug: string) => Response | undefined,
  ): void => {
    app.get(`/${folder}/:file{${SLUG}\\.${ending}}`, (request) => {
      const slug = request.req.param('file').slice(0, -ending.length - 1)
      const made = make(context(), slug)
      if (made) return made
      const current = currentSlug(options.record.reader(), type, slug)
      return current ? request.redirect(`/${folder}/${current}.${ending}`, 301) : request.notFound()
    })
  }

  app.get('/index.atom', () => sendFeed(councilFeed(context())))
  app.get('/meetings.ics', () => sendCalendar(councilCalendar(context())))
  addForm('body', 'bodies', 'atom', (of, slug) => feedOf(bodyFeed(of, slug)))
  addForm('issue', 'issues', 'atom', (of, slug) => feedOf(issueFeed(of, slug)))
  addForm('body', 'bodies', 'ics', (of, slug) => calendarOf(bodyCalendar(of, slug)))
  addForm('meeting', 'meetings', 'ics', (of, slug) => calendarOf(meetingCalendar(of, slug)))
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
  addWebService(app, context, send)
  addOParl(app, context, send)
  app.get('*', (request, next) => {
    const url = new URL(request.req.url)
    const path = newPathOf(options.record.reader(), url)
    return path === undefined ? next() : Promise.resolve(request.redirect(path, 301))
  })
}

function sendRefusal(type: string, body: string, status: number): Response {
  const headers = { 'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*' }
  return new Response(body, { status, headers: { ...headers, ...securityHeaders } })
}

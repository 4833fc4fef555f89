import { inOneState } from '../record/queries/record-reader.ts'
import { type RecordState, recordState } from '../record/queries/record-state.ts'
import { withdrawalOf } from '../record/queries/withdrawal.ts'
import type { AssetNames } from './assets.ts'
import { layout } from './layout.ts'
import { type AnyPage, type Frame, isElsewhere, type PageRequest } from './page.ts'
import { invalidPage, missingPage, withdrawnPage } from './pages/errors/errors.ts'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'

/** How a page is asked for: its address, and as a page or as data. */
export type Asked = { url: URL; form: 'html' | 'json' }

/** What an answer is made with besides the page. */
export type AnswerContext = { assets: AssetNames; tag: (state: RecordState) => string }

/** A page's answer: its data is loaded and rendered in one state of the record, whose tag it bears. */
export function answerPage(
  page: AnyPage,
  request: PageRequest,
  asked: Asked,
  context: AnswerContext,
): Response {
  const { url, form } = asked
  const { t } = request
  const unknown = [...url.searchParams.keys()].find((name) => !Object.hasOwn(page.query ?? {}, name))
  if (unknown !== undefined) {
    const known = Object.keys(page.query ?? {}).join(', ') || 'none'
    return sendFrame(invalidPage(`"${unknown}"`, known, t), 400, request, asked, context)
  }
  return inOneState(request.reader, () => {
    const state = recordState(request.reader)
    const loaded = page.load(request)
    if (isElsewhere(loaded)) {
      if ('redirect' in loaded)
        return redirect(form === 'json' ? `${loaded.redirect}.json${url.search}` : loaded.redirect)
      if ('invalid' in loaded)
        return sendFrame(invalidPage(loaded.invalid, undefined, t), 400, request, asked, context)
      return sendNothing(page, request, asked, context)
    }
    if (form === 'json') return sendJson(loaded, context.tag(state), state)
    return sendFrame(page.render(loaded, request), 200, request, asked, context, page.json !== 'none')
  })
}

/** A whole page with its headers; only what is found is kept by caches. */
export function sendFrame(
  frame: Frame,
  status: number,
  request: PageRequest,
  { url }: Asked,
  { assets, tag }: AnswerContext,
  isJsonToo = false,
): Response {
  const path = url.pathname
  const jsonPath = isJsonToo ? `${path === '/' ? '/index' : path}.json${url.search}` : undefined
  const state = recordState(request.reader)
  return new Response(layout(frame, request, { assets, path: path + url.search, jsonPath }), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      ...(status === 200 ? cacheHeaders(tag(state), state) : { 'cache-control': 'no-store' }),
      ...securityHeaders,
      'content-security-policy': contentSecurityPolicy,
    },
  })
}

/** Gone where something was withdrawn from this address, missing otherwise. */
function sendNothing(page: AnyPage, request: PageRequest, asked: Asked, context: AnswerContext): Response {
  const withdrawal =
    page.subject && request.params.slug && withdrawalOf(request.reader, page.subject, request.params.slug)
  if (withdrawal) return sendFrame(withdrawnPage(withdrawal, request), 410, request, asked, context)
  return sendFrame(missingPage(request), 404, request, asked, context)
}

function redirect(location: string): Response {
  return new Response(null, { status: 301, headers: { location, ...securityHeaders } })
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

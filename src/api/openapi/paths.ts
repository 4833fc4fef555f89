import { jsonRouteOf, viewNameOf } from '../../site/data-address.ts'
import type { Messages } from '../../site/messages/messages.ts'
import type { AnyPage } from '../../site/page.ts'
import { pageNumber, textUpTo } from '../../site/query.ts'
import { routes } from '../../site/routes.ts'
import { type Schema, schemaName, schemaRef } from './components.ts'

type Parameter = { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }

/** One operation of the document; every one of ours is a GET. */
export type Operation = {
  operationId: string
  summary: string
  tags: string[]
  parameters: Parameter[]
  responses: Record<string, unknown>
}

const SLUG: Schema = { type: 'string', pattern: '^[A-Za-z0-9-]+$' }

/** The data of every page, by path. */
export function pagePaths(pages: readonly AnyPage[], t: Messages): [string, Operation][] {
  return pages.flatMap((page): [string, Operation][] => {
    const view = viewNameOf(page)
    if (view === undefined) return []
    const path = templated(jsonRouteOf(page.route))
    const answer = json(t.api.views[view] ?? view, schemaRef(schemaName(view)))
    const parameters = [...inPath(path), ...inQuery(page.query ?? {})]
    return [[path, operation(view, t.api.views[view] ?? view, 'pages', parameters, answer)]]
  })
}

/** What is not a page: feeds, calendars, suggestions, files. */
export function otherPaths(t: Messages): [string, Operation][] {
  const { feedOf, calendarOf } = t.api
  const atom = (path: string, name: string, words: string) =>
    file(path, name, words, 'feeds', 'application/atom+xml')
  const calendar = (path: string, name: string, words: string) =>
    file(path, name, words, 'calendars', 'text/calendar')
  const suggestions = json(t.api.suggestionsWords, schemaRef('Suggestions'))
  return [
    atom('/index.atom', 'council-feed', feedOf.council),
    atom('/bodies/{slug}.atom', 'body-feed', feedOf.body),
    atom('/issues/{slug}.atom', 'issue-feed', feedOf.issue),
    calendar('/meetings.ics', 'council-calendar', calendarOf.council),
    calendar('/bodies/{slug}.ics', 'body-calendar', calendarOf.body),
    calendar('/meetings/{slug}.ics', 'meeting-calendar', calendarOf.meeting),
    [
      `${routes.suggestions}.json`,
      operation('suggestions', t.api.suggestions, 'pages', inQuery({ q: textUpTo(100) }), suggestions),
    ],
    file(routes.recordFile, 'record-file', t.api.recordFile, 'files', 'application/vnd.sqlite3'),
    file(routes.logFile, 'log-file', t.api.logFile, 'files', 'application/jsonl'),
    documentFile(t),
    file(routes.openApi, 'openapi', t.api.openApiFile, 'files', 'application/json'),
    file('/sitemap.xml', 'sitemap', t.api.sitemap, 'files', 'application/xml'),
  ]
}

function documentFile(t: Messages): [string, Operation] {
  const path = templated(routes.documentFile)
  const [slug, name] = inPath(path)
  const parameters = [slug, name && { ...name, schema: { type: 'string' } }].filter(
    (one) => one !== undefined,
  )
  const answer = { description: t.api.documentFile, content: { '*/*': {} } }
  const query = inQuery({ version: pageNumber })
  return [path, operation('document-file', t.api.documentFile, 'files', [...parameters, ...query], answer)]
}

function file(path: string, name: string, words: string, tag: string, type: string): [string, Operation] {
  const answer = { description: words, content: { [type]: {} } }
  return [path, operation(name, words, tag, inPath(path), answer)]
}

function operation(
  operationId: string,
  summary: string,
  tag: string,
  parameters: Parameter[],
  answer: unknown,
): Operation {
  const isOne = parameters.some((one) => one.in === 'path')
  const isAsked = tag === 'pages'
  return {
    operationId,
    summary,
    tags: [tag],
    parameters,
    responses: {
      200: answer,
      304: { $ref: '#/components/responses/NotModified' },
      ...(isOne && isAsked && { 301: { $ref: '#/components/responses/Moved' } }),
      ...(isAsked && { 400: { $ref: '#/components/responses/NotUnderstood' } }),
      ...((isOne || parameters.length > 0) && { 404: { $ref: '#/components/responses/NotThere' } }),
    },
  }
}

function json(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } }
}

function inPath(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'version' ? { ...pageNumber.schema } : SLUG,
  }))
}

function inQuery(parameters: NonNullable<AnyPage['query']>): Parameter[] {
  return Object.entries(parameters).map(([name, { schema }]) => ({
    name,
    in: 'query',
    required: false,
    schema: { ...schema },
  }))
}

function templated(route: string): string {
  return route.replace(/:(\w+)/g, '{$1}')
}

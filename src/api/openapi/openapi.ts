import { en } from '../../site/messages/en.ts'
import { pages } from '../../site/pages/pages.ts'
import { schemasOf } from './components.ts'
import { type Operation, otherPaths, pagePaths } from './paths.ts'

/** An OpenAPI 3.1 document, as far as ours goes. */
export type OpenApi = {
  openapi: '3.1.1'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, Record<string, unknown>>; responses: Record<string, unknown> }
}

const words = (description: string) => ({ description, content: { 'text/html': {} } })

const responses = {
  NotModified: { description: 'Nothing was published since the answer whose ETag If-None-Match names.' },
  Moved: {
    description: 'It goes by another slug now.',
    headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } },
  },
  NotUnderstood: words('A parameter is unknown, or its value is not what the page says it expects.'),
  NotThere: words('There is no such thing, or the list ends before the page.'),
}

/** The description of everything the public side answers, made from the site's own list of pages. */
export function openApi(origin: string, councilName: string): OpenApi {
  const paths = [...pagePaths(pages, en), ...otherPaths(en)]
  return {
    openapi: '3.1.1',
    info: { title: councilName, version: '1', description: en.api.lead },
    servers: [{ url: origin }],
    paths: Object.fromEntries(paths.map(([path, get]) => [path, { get }])),
    components: { schemas: schemasOf(pages), responses },
  }
}

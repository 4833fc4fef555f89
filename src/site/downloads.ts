import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import type { FileStore } from '../platform/files/file-store.ts'
import type { DocumentVersion } from '../record/formats/index.ts'
import { documentVersion } from '../record/queries/document-view.ts'
import { logLines } from '../record/queries/log-lines.ts'
import type { OpenRecord } from '../record/queries/record-reader.ts'
import { recordState } from '../record/queries/record-state.ts'
import type { Snapshots } from '../record/queries/snapshot.ts'
import { currentSlug } from '../record/queries/subject.ts'
import { suggestionsFor } from './pages/search/suggestions.ts'
import { link } from './routes.ts'
import { securityHeaders } from './security-headers.ts'

/** Where downloads come from. */
export type DownloadSources = { record: OpenRecord; files: FileStore; snapshots: Snapshots }

/** Types a browser may show by itself; anything else is saved. A paper's own HTML runs in a sandbox, without script. */
const SHOWN = new Set(['application/pdf', 'text/plain', 'text/html', 'text/csv', 'image/png', 'image/jpeg'])
const SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

/** Adds what is not a page: papers' files, the record and the log whole, suggestions while typing. */
export function addDownloads(app: Hono, { record, files, snapshots }: DownloadSources): void {
  app.get('/documents/:slug{[A-Za-z0-9-]+}/:name', async (context) => {
    const { slug, name } = context.req.param()
    const asked = context.req.query('version')
    const number = asked === undefined ? undefined : /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 0
    const version = documentVersion(record.reader(), slug, name, number)
    if (!version) {
      const current = currentSlug(record.reader(), 'document', slug)
      return current ? context.redirect(link.documentFile(current, name, number), 301) : context.notFound()
    }
    const headers = paperHeaders(version)
    if (context.req.header('if-none-match') === headers.etag)
      return new Response(null, { status: 304, headers })
    if (!(await files.has(version.sha256))) return context.notFound()
    if (context.req.raw.method === 'HEAD') return new Response(null, { headers })
    const stream = await files.open(version.sha256)
    return stream ? new Response(Readable.toWeb(stream) as ReadableStream, { headers }) : context.notFound()
  })

  app.get('/record/record.sqlite', async (context) => {
    const { rootHash } = recordState(record.reader())
    const file = await snapshots.open(rootHash)
    const { size } = await file.stat()
    const headers = download('application/vnd.sqlite3', 'record.sqlite', size)
    if (context.req.raw.method === 'HEAD') {
      await file.close()
      return new Response(null, { headers })
    }
    return new Response(Readable.toWeb(file.createReadStream()) as ReadableStream, { headers })
  })

  app.get('/record/log.jsonl', (context) => {
    const headers = download('application/jsonl; charset=utf-8', 'log.jsonl')
    if (context.req.raw.method === 'HEAD') return new Response(null, { headers })
    const reader = record.reader()
    const lines = Readable.from(logLines(reader, recordState(reader).size), { objectMode: false })
    return new Response(Readable.toWeb(lines) as ReadableStream, { headers })
  })

  app.get('/search/suggestions.json', (context) =>
    context.json(suggestionsFor(record.reader(), context.req.query('q') ?? ''), 200, {
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
      ...securityHeaders,
    }),
  )
}

function paperHeaders(version: DocumentVersion): Record<string, string> & { etag: string } {
  const type = SHOWN.has(version.mediaType) ? version.mediaType : 'application/octet-stream'
  const way = type === 'application/octet-stream' ? 'attachment' : 'inline'
  return {
    'content-type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'content-length': String(version.bytes),
    'content-disposition': `${way}; filename*=UTF-8''${encodeURIComponent(version.fileName)}`,
    etag: `"${version.sha256}"`,
    'cache-control': 'public, no-cache',
    'access-control-allow-origin': '*',
    ...securityHeaders,
    'content-security-policy': SANDBOX,
  }
}

function download(type: string, name: string, size?: number): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    ...(size === undefined ? {} : { 'content-length': String(size) }),
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
    ...securityHeaders,
  }
}

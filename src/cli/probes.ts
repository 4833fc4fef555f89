import { METRICS_MEDIA_TYPE } from '../platform/metrics/metrics.ts'
import type { Readiness } from './readiness.ts'
import type { WebMetrics } from './web-metrics.ts'

/** Answers what machines ask about the process: `/healthz`, `/readyz`, `/metrics`; `undefined` for other paths. */
export function probes(
  readiness: () => Promise<Readiness>,
  metrics: WebMetrics,
): (path: string) => Promise<Response> | undefined {
  const answers: Readonly<Record<string, () => Promise<Response>>> = {
    '/healthz': async () => json(200, { status: 'alive' }),
    '/readyz': async () => {
      const { isReady, ...rest } = await readiness()
      return json(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', ...rest })
    },
    '/metrics': async () => plain(200, metrics.exposition(await readiness()), METRICS_MEDIA_TYPE),
  }
  return (path) => (Object.hasOwn(answers, path) ? answers[path]?.() : undefined)
}

function json(status: number, content: unknown): Response {
  return plain(status, `${JSON.stringify(content)}\n`, 'application/json; charset=utf-8')
}

function plain(status: number, text: string, type: string): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': type,
      'content-length': String(Buffer.byteLength(text)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

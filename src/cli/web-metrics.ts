import process from 'node:process'
import type { PageCache } from '../platform/http/page-cache.ts'
import { createMetrics } from '../platform/metrics/metrics.ts'
import type { Readiness } from './readiness.ts'

/** What is counted of a web server. */
export type WebMetrics = {
  /** Counts an answer; one from memory has no duration. */
  count: (status: number, milliseconds: number | undefined) => void
  exposition: (readiness: Readiness) => string
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** The metrics of a web server with its record and cache. */
export function webMetrics(cache: PageCache): WebMetrics {
  const metrics = createMetrics()
  const requests = metrics.counter({
    name: 'moothall_http_requests_total',
    help: 'Answers by class of status, and whether they came from memory or were rendered.',
    labels: ['status', 'from'],
  })
  const duration = metrics.histogram({
    name: 'moothall_http_rendered_seconds',
    help: 'Seconds from request to the end of the answer, of what was rendered.',
    buckets: SECONDS,
  })
  const entries = metrics.gauge({
    name: 'moothall_record_entries',
    help: 'Entries of the log in the record.',
  })
  const behind = metrics.gauge({ name: 'moothall_record_behind_entries', help: 'Entries the log is ahead.' })
  const ready = metrics.gauge({ name: 'moothall_ready', help: '1 when /readyz says so.' })
  const gauge = (name: string, help: string, read: () => number) => metrics.gauge({ name, help, read })
  gauge('moothall_page_cache_pages', 'Pages kept in memory.', () => cache.size().pages)
  gauge('moothall_page_cache_bytes', 'Their bytes before compression.', () => cache.size().bytes)
  gauge('process_resident_memory_bytes', 'Resident memory.', () => process.memoryUsage.rss())
  gauge('nodejs_heap_used_bytes', 'Used heap.', () => process.memoryUsage().heapUsed)
  gauge('process_uptime_seconds', 'Seconds since the start.', () => process.uptime())
  gauge('process_cpu_seconds', 'Seconds of processor time.', () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  })
  // Answers from memory are many: plain numbers now, labels when somebody asks.
  const kept = new Map<number, number>()
  return {
    count: (status, milliseconds) => {
      if (milliseconds === undefined) {
        kept.set(status, (kept.get(status) ?? 0) + 1)
        return
      }
      requests.add({ status: classOf(status), from: 'rendered' })
      duration.observe(milliseconds / 1_000)
    },
    exposition: (readiness) => {
      for (const [status, amount] of kept) requests.add({ status: classOf(status), from: 'memory' }, amount)
      kept.clear()
      entries.set(readiness.entries)
      behind.set(readiness.behind ?? 0)
      ready.set(readiness.isReady ? 1 : 0)
      return metrics.exposition()
    },
  }
}

function classOf(status: number): string {
  return `${Math.floor(status / 100)}xx`
}

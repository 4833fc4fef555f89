import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { createMetrics } from './metrics.ts'

describe('metrics', () => {
  it('counts, and says so in the Prometheus text format', () => {
    const metrics = createMetrics()
    const requests = metrics.counter({ name: 'requests_total', help: 'Requests.', labels: ['status'] })
    const queued = metrics.gauge({ name: 'queued', help: 'Jobs waiting.' })
    metrics.gauge({ name: 'uptime_seconds', help: 'Seconds since start.', read: () => 12.5 })
    requests.add({ status: '200' })
    requests.add({ status: '200' }, 2)
    requests.add({ status: '404' })
    queued.set(3)
    queued.add(-1)
    assert.equal(
      metrics.exposition(),
      `# HELP requests_total Requests.
# TYPE requests_total counter
requests_total{status="200"} 3
requests_total{status="404"} 1
# HELP queued Jobs waiting.
# TYPE queued gauge
queued 2
# HELP uptime_seconds Seconds since start.
# TYPE uptime_seconds gauge
uptime_seconds 12.5
`,
    )
  })

  it('puts observations into cumulative buckets', () => {
    const metrics = createMetrics()
    const duration = metrics.histogram({ name: 'seconds', help: 'Duration.', buckets: [0.1, 1, 5] })
    for (const seconds of [0.05, 0.1, 0.5, 2, 99]) duration.observe(seconds)
    assert.deepEqual(metrics.exposition().split('\n').slice(2, -1), [
      'seconds_bucket{le="0.1"} 2',
      'seconds_bucket{le="1"} 3',
      'seconds_bucket{le="5"} 4',
      'seconds_bucket{le="+Inf"} 5',
      'seconds_sum 101.65',
      'seconds_count 5',
    ])
  })

  it('escapes whatever stands in a label or a help text', () => {
    const metrics = createMetrics()
    metrics
      .counter({ name: 'a_total', help: 'one\ntwo \\ "three"', labels: ['path'] })
      .add({ path: '"\\\n}' })
    assert.equal(
      metrics.exposition(),
      '# HELP a_total one\\ntwo \\\\ "three"\n# TYPE a_total counter\na_total{path="\\"\\\\\\n}"} 1\n',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (path) => {
        const any = createMetrics()
        any.counter({ name: 'a', help: 'a', labels: ['path'] }).add({ path })
        const [, quoted = ''] = /^a\{path="(.*)"\} 1$/s.exec(any.exposition().split('\n')[2] ?? '') ?? []
        const back = quoted.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))
        assert.equal(back, path)
      }),
    )
  })

  it('bounds the series that strange labels can make, and the labels', () => {
    const metrics = createMetrics()
    const hits = metrics.counter({ name: 'hits_total', help: 'Hits.', labels: ['path'] })
    for (let count = 0; count < 2_000; count++) hits.add({ path: `/${count}` })
    const lines = metrics.exposition().split('\n').slice(2, -1)
    assert.equal(lines.length, 501)
    assert.equal(lines.at(-1), 'hits_total{path="other"} 1500')
    const long = createMetrics()
    long.counter({ name: 'hits_total', help: 'Hits.', labels: ['path'] }).add({ path: 'x'.repeat(1e6) })
    assert.ok(long.exposition().length < 300)
  })

  it('refuses what no metric may be', () => {
    const metrics = createMetrics()
    const counter = metrics.counter({ name: 'a_total', help: 'a', labels: ['b'] })
    assert.throws(() => metrics.counter({ name: 'a_total', help: 'again' }), /defined twice/)
    assert.throws(() => metrics.counter({ name: 'a-b', help: 'a' }), /no name for a metric/)
    for (const label of ['le', '__a', 'a b']) {
      assert.throws(() => metrics.gauge({ name: 'g', help: 'g', labels: [label] }), /no name for a label/)
    }
    assert.throws(() => metrics.histogram({ name: 'h', help: 'h', buckets: [2, 1] }), /ascending/)
    assert.throws(() => counter.add({ b: '1' }, -1), /only goes up/)
    assert.throws(() => counter.add({ b: '1' }, Number.NaN), /only goes up/)
    assert.throws(() => counter.add({}), /has the labels \[b\]/)
    assert.throws(() => counter.add({ b: '1', c: '2' }), /has the labels \[b\]/)
  })
})

import { exposition, type Family, type Sample } from './exposition.ts'

/** Values by label name; every label of the metric, and no other. */
export type Labels = Readonly<Record<string, string>>

export type Counter = { add(labels?: Labels, amount?: number): void }
export type Gauge = { set(value: number, labels?: Labels): void; add(amount: number, labels?: Labels): void }
export type Histogram = { observe(value: number, labels?: Labels): void }

/** What a metric is called, what it counts (with its unit), and which labels it has. */
export type MetricDefinition = { name: string; help: string; labels?: readonly string[] }

/** The metrics of a process. */
export type Metrics = {
  counter(definition: MetricDefinition): Counter
  /** A value that goes up and down; with `read` it is asked for whenever the metrics are. */
  gauge(definition: MetricDefinition & { read?: () => number }): Gauge
  /** Observations in buckets by their upper bounds, ascending. */
  histogram(definition: MetricDefinition & { buckets: readonly number[] }): Histogram
  /** Everything in the Prometheus text format; send it as {@link METRICS_MEDIA_TYPE}. */
  exposition(): string
}

export const METRICS_MEDIA_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

// https://prometheus.io/docs/concepts/data_model/: names of metrics and labels.
const METRIC_NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/
const LABEL_NAME = /^(?!__)[a-zA-Z_][a-zA-Z0-9_]*$/
// Labels that readers choose (an unknown path) would otherwise grow the memory without end.
const MOST_SERIES = 500
const OVERFLOW = 'other'
const LONGEST_LABEL = 100

/** Makes an empty set of metrics. */
export function createMetrics(): Metrics {
  const families = new Map<string, () => Family>()
  const define = (definition: MetricDefinition, family: () => Family) => {
    const { name, labels = [] } = definition
    if (!METRIC_NAME.test(name)) throw new TypeError(`"${name}" is no name for a metric.`)
    const bad = labels.find((label) => !LABEL_NAME.test(label) || label === 'le')
    if (bad !== undefined) throw new TypeError(`"${bad}" is no name for a label of ${name}.`)
    if (families.has(name)) throw new TypeError(`The metric ${name} is defined twice.`)
    families.set(name, family)
  }

  return {
    counter(definition) {
      const series = seriesOf(definition, () => ({ value: 0 }))
      define(definition, () => ({
        ...definition,
        type: 'counter',
        samples: valuesOf(definition.name, series),
      }))
      return {
        add(labels = {}, amount = 1) {
          if (!(amount >= 0)) throw new RangeError(`${definition.name} only goes up; it was given ${amount}.`)
          series.at(labels).value += amount
        },
      }
    },

    gauge(definition) {
      const series = seriesOf(definition, () => ({ value: 0 }))
      const { read } = definition
      define(definition, () => {
        if (read) series.at({}).value = read()
        return { ...definition, type: 'gauge', samples: valuesOf(definition.name, series) }
      })
      return {
        set(value, labels = {}) {
          series.at(labels).value = value
        },
        add(amount, labels = {}) {
          series.at(labels).value += amount
        },
      }
    },

    histogram(definition) {
      const { name, buckets } = definition
      if (buckets.some((bound, index) => !(bound > (buckets[index - 1] ?? Number.NEGATIVE_INFINITY)))) {
        throw new TypeError(`The buckets of ${name} must be ascending numbers.`)
      }
      const bounds = buckets.filter((bound) => bound !== Number.POSITIVE_INFINITY)
      const series = seriesOf(definition, () => ({ counts: bounds.map(() => 0), count: 0, sum: 0 }))
      define(definition, () => ({
        ...definition,
        type: 'histogram',
        samples: bucketsOf(name, bounds, series),
      }))
      return {
        observe(value, labels = {}) {
          const found = series.at(labels)
          const bucket = bounds.findIndex((bound) => value <= bound)
          if (bucket >= 0) found.counts[bucket] = (found.counts[bucket] ?? 0) + 1
          found.count += 1
          found.sum += value
        },
      }
    },

    exposition: () => exposition([...families.values()].map((family) => family())),
  }
}

type Series<State> = { at(labels: Labels): State; all(): { labels: Labels; state: State }[] }

function seriesOf<State>({ name, labels = [] }: MetricDefinition, empty: () => State): Series<State> {
  const known = new Map<string, { labels: Labels; state: State }>()
  const withValues = (textOf: (label: string) => string) =>
    Object.fromEntries(labels.map((label) => [label, textOf(label)]))
  const at = (given: Labels): State => {
    const wrong = Object.keys(given).find((label) => !labels.includes(label))
    const missing = labels.find((label) => given[label] === undefined)
    if (wrong !== undefined || missing !== undefined) {
      throw new TypeError(
        `${name} has the labels [${labels.join(', ')}]; it was given [${Object.keys(given).join(', ')}].`,
      )
    }
    const values = withValues((label) => (given[label] ?? '').slice(0, LONGEST_LABEL))
    const key = JSON.stringify(values)
    const isFull = !known.has(key) && known.size >= MOST_SERIES
    const kept = isFull ? withValues(() => OVERFLOW) : values
    const keptKey = isFull ? JSON.stringify(kept) : key
    const found = known.get(keptKey) ?? { labels: kept, state: empty() }
    known.set(keptKey, found)
    return found.state
  }
  // A metric without labels is there from the start, as 0.
  if (labels.length === 0) at({})
  return { at, all: () => [...known.values()] }
}

function valuesOf(name: string, series: Series<{ value: number }>): Sample[] {
  return series.all().map(({ labels, state }) => ({ name, labels, value: state.value }))
}

function bucketsOf(
  name: string,
  bounds: readonly number[],
  series: Series<{ counts: number[]; count: number; sum: number }>,
): Sample[] {
  return series.all().flatMap(({ labels, state }) => {
    let below = 0
    const buckets = bounds.map((bound, index) => {
      below += state.counts[index] ?? 0
      return { name: `${name}_bucket`, labels: { ...labels, le: String(bound) }, value: below }
    })
    return [
      ...buckets,
      { name: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: state.count },
      { name: `${name}_sum`, labels, value: state.sum },
      { name: `${name}_count`, labels, value: state.count },
    ]
  })
}

import { setTimeout as wait } from 'node:timers/promises'
import { type Leavable, leavable, type SiteOptions } from '../imports/moderngov/site/live-site.ts'
import { InvalidInputError } from '../platform/errors.ts'

/** The options of `import moderngov` that are about a live site, as given. */
export type LiveValues = {
  delay?: string | undefined
  from?: string | undefined
  to?: string | undefined
  without?: string[] | undefined
  refresh?: boolean | undefined
}

type LiveOptions = Pick<
  SiteOptions,
  'fetch' | 'wait' | 'delay' | 'timeout' | 'without' | 'from' | 'to' | 'refresh'
>

const TIMEOUT = 120_000

/** How a live site is to be read. Throws {@link InvalidInputError}. */
export function liveOptions(values: LiveValues): LiveOptions {
  const [from, to] = [dateOf('--from', values.from), dateOf('--to', values.to)]
  if (from !== undefined && to !== undefined && from > to) {
    throw new InvalidInputError(`--from: expected a day before --to ${to}; found ${from}.`)
  }
  return {
    fetch,
    wait: (time) => wait(time),
    delay: delayOf(values.delay),
    timeout: TIMEOUT,
    without: (values.without ?? []).flatMap((given) => given.split(',').map(leavableOf)),
    from,
    to,
    refresh: values.refresh === true,
  }
}

function delayOf(given: string | undefined): number {
  if (given === undefined) return 500
  if (!/^\d{1,6}$/.test(given))
    throw new InvalidInputError(`--delay: expected milliseconds; found "${given}".`)
  return Number(given)
}

function dateOf(option: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  const date = /^\d{4}-\d{2}-\d{2}$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given)) return given
  throw new InvalidInputError(`${option}: expected a day of the calendar as yyyy-mm-dd; found "${given}".`)
}

function leavableOf(given: string): Leavable {
  const found = leavable.find((one) => one === given.trim())
  if (found) return found
  throw new InvalidInputError(`--without: expected ${leavable.join(' or ')}; found "${given}".`)
}

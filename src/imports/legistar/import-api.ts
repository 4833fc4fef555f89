import { InvalidInputError } from '../../platform/errors.ts'
import type { LogDatabase } from '../../record/log/index.ts'
import { type ImportRun, noteProblem } from '../import-run.ts'
import { type ImportOptions, runImport } from '../importer.ts'
import { type PoliteOptions, politeFetch } from '../polite-fetch.ts'
import type { EventFacts, LineFacts, MatterFacts, Row, RowKind } from './facts.ts'
import { finishedBefore, rememberFinished } from './finished-runs.ts'
import { type Intake, intakeOf, type Origin } from './intake.ts'
import { SYSTEM } from './mapping/legistar-mapping.ts'
import { valuesOf } from './read-values.ts'
import { recogniseRow } from './recognise.ts'

export type ApiOptions = ImportOptions & Pick<PoliteOptions, 'fetch' | 'wait' | 'delay' | 'timeout'>

/** The server gives at most so many rows; a page with fewer is the last. */
const PAGE = 1_000
const MOST_PAGES = 10_000
// Minutes are published without touching the modified stamp, and stamps are written late.
const BACK_HOURS = 72
const EVENT_DATES = [
  'EventDate',
  'EventLastModifiedUtc',
  'EventAgendaLastPublishedUTC',
  'EventMinutesLastPublishedUTC',
]
const MATTER_DATES = ['MatterIntroDate', 'MatterAgendaDate', 'MatterPassedDate', 'MatterLastModifiedUtc']

/** The base of a client's Web API: `https://webapi.legistar.com/v1/anytown/`. Throws {@link InvalidInputError}. */
export function apiAddress(given: string): string {
  const url = URL.parse(given)
  const client = url && /^\/v1\/([\w-]+)(?:\/|$)/i.exec(url.pathname)?.[1]
  if (!url || !/^https?:$/.test(url.protocol) || !client) {
    throw new InvalidInputError(
      `Expected the address of a Legistar Web API with its client, https://webapi.legistar.com/v1/CLIENT; found "${given}".`,
    )
  }
  return `${url.origin}/v1/${client}/`
}

/**
 * Imports a live Web API: people, bodies, seats, then meetings with their items, votes and roll calls, then matters with
 * their histories and papers. One request at a time. After a run that came to its end, the next asks only for what one of
 * its dates says is new since then, with 72 hours back.
 */
export function importLegistarApi(
  database: LogDatabase,
  address: string,
  options: ApiOptions,
): Promise<ImportRun> {
  const domain = `${address.split('/').at(-2) ?? ''}.legistar.com`
  const fallbackName = domain
  return runImport(database, SYSTEM, { ...options, fallbackName }, async (importer) => {
    const started = options.clock()
    const ask = asker(address, importer.run, options)
    const intake = intakeOf(importer)
    const origin = { file: address, domain }
    const since = await finishedBefore(importer, domain)
    await intake.people(origin, await ask.all('persons', 'person'))
    await intake.bodies(origin, await ask.all('bodies', 'body'))
    await intake.offices(origin, await ask.all('officerecords', 'office'))
    await takeEvents(await ask.all(`events${changed(EVENT_DATES, since)}`, 'event'), {
      ask,
      intake,
      origin,
      options,
    })
    await takeMatters(await ask.all(`matters${changed(MATTER_DATES, since)}`, 'matter'), {
      ask,
      intake,
      origin,
      options,
    })
    if (!options.signal?.aborted && importer.run.problems.length === 0) {
      await rememberFinished(importer, domain, started)
    }
  })
}

/** The query for rows that one of the dates says are new: OData, `?$filter=A gt datetime'...' or B gt datetime'...'`. */
export function changed(dates: readonly string[], since: Date | undefined): string {
  if (since === undefined) return ''
  const from = new Date(since.getTime() - BACK_HOURS * 3_600_000).toISOString().slice(0, 19)
  const terms = dates.map((date) => `${date} gt datetime'${from}'`)
  return `?$filter=${encodeURIComponent(terms.join(' or '))}`
}

type Work = { ask: Ask; intake: Intake; origin: Origin; options: ApiOptions }

async function takeEvents(
  events: readonly EventFacts[],
  { ask, intake, origin, options }: Work,
): Promise<void> {
  for (const [index, event] of events.entries()) {
    if (options.signal?.aborted) return
    options.onProgress?.({ done: index, total: events.length, what: `${event.bodyName} ${event.date}` })
    const asked = await ask.all(
      `events/${event.id}/eventitems?AgendaNote=1&MinutesNote=1&Attachments=1`,
      'line',
    )
    const lines: LineFacts[] = []
    for (const line of asked) {
      // The flags that say whether there are votes are not to be relied on: asked where something was done.
      const votes = line.action === undefined ? [] : await ask.all(`eventitems/${line.id}/votes`, 'vote')
      const isRoll = line.matter === undefined && /roll|attendance|quorum/i.test(line.title ?? '')
      const rollCall = isRoll ? await ask.all(`eventitems/${line.id}/rollcalls`, 'roll call') : []
      lines.push({ ...line, votes, rollCall })
    }
    await intake.event(origin, { ...event, lines })
  }
}

async function takeMatters(
  matters: readonly MatterFacts[],
  { ask, intake, origin, options }: Work,
): Promise<void> {
  for (const [index, matter] of matters.entries()) {
    if (options.signal?.aborted) return
    options.onProgress?.({ done: index, total: matters.length, what: `matter ${matter.file ?? matter.id}` })
    const steps = await ask.all(`matters/${matter.id}/histories`, 'step')
    const attachments = await ask.all(`matters/${matter.id}/attachments`, 'attachment')
    await intake.matter(origin, { ...matter, steps, attachments })
  }
}

type FactsOf<Kind extends RowKind> = Extract<Row, { kind: Kind; facts: unknown }>['facts']
type Ask = {
  all: <Kind extends Exclude<RowKind, 'not needed'>>(path: string, kind: Kind) => Promise<FactsOf<Kind>[]>
}

/** Asks for all rows of a list, page by page; rows that move while they are asked for come once. */
function asker(address: string, run: ImportRun, options: ApiOptions): Ask {
  const get = politeFetch({ ...options, now: options.clock, accept: 'application/json' })
  const page = async (url: string): Promise<unknown[] | undefined> => {
    const answer = await get(url)
    if ('bytes' in answer) return valuesOf(url, Buffer.from(answer.bytes).toString('utf8'), run)
    if (!options.signal?.aborted) noteProblem(run, { file: url, place: 'the answer', ...answer })
    return undefined
  }
  return {
    all: async <Kind extends Exclude<RowKind, 'not needed'>>(path: string, kind: Kind) => {
      const rows = new Map<string, FactsOf<Kind>>()
      for (let count = 0; count < MOST_PAGES; count++) {
        const query = `$top=${PAGE}&$skip=${count * PAGE}`
        const url = `${address}${path}${path.includes('?') ? '&' : '?'}${query}`
        const values = options.signal?.aborted ? undefined : await page(url)
        for (const [index, value] of (values ?? []).entries()) {
          const row = recogniseRow(value)
          if (row?.kind === kind && 'facts' in row) rows.set(keyOf(row), row.facts as FactsOf<Kind>)
          else if (row?.kind !== 'not needed') noteOther(run, url, `row ${index + 1}`, kind, value)
        }
        if (values === undefined || values.length < PAGE) break
      }
      return [...rows.values()]
    },
  }
}

function keyOf(row: Exclude<Row, { kind: 'not needed' }>): string {
  switch (row.kind) {
    case 'step':
      return row.facts.line.id
    case 'vote':
    case 'roll call':
      return row.facts.person.id
    default:
      return row.facts.id
  }
}

function noteOther(run: ImportRun, file: string, place: string, kind: RowKind, value: unknown): void {
  noteProblem(run, { file, place, expected: `a ${kind}`, found: JSON.stringify(value) ?? 'nothing' })
}

import type { LogDatabase } from '../../record/log/index.ts'
import { type ImportRun, noteOdd, noteProblem } from '../import-run.ts'
import { type Importer, type ImportOptions, runImport } from '../importer.ts'
import type { NamedFile } from '../named-file.ts'
import { walkFolder } from '../walk-folder.ts'
import type { Row } from './facts.ts'
import { type Gathered, gather, leftOver, newGathering, takeEvent, takeMatter } from './gather.ts'
import { intakeOf } from './intake.ts'
import { SYSTEM } from './mapping/legistar-mapping.ts'
import { readValues } from './read-values.ts'
import { looksLikeRow, numberInName, recogniseRow } from './recognise.ts'

type Read = { file: NamedFile; rows: Row[]; host: string | undefined }

/**
 * Imports a folder of recorded answers of Legistar's Web API, or of JSON lines with renamed fields, told apart by their
 * fields. Numbers of different sites in one folder stay apart.
 */
export async function importLegistarFolder(
  database: LogDatabase,
  folder: string,
  options: ImportOptions,
): Promise<ImportRun> {
  const files = walkFolder(folder).filter(({ name }) => /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i.test(name))
  const fallbackName = options.council === undefined ? await firstHost(files) : undefined
  return runImport(database, SYSTEM, { ...options, fallbackName }, async (importer) => {
    const read: Read[] = []
    for (const [index, file] of files.entries()) {
      if (options.signal?.aborted) return
      read.push(await readFile(file, importer.run))
      options.onProgress?.({ done: index + 1, total: files.length, what: `reading ${file.name}` })
    }
    for (const [domain, ofSite] of bySite(read)) {
      await takeIn(importer, domain, gathered(ofSite, importer.run), options)
    }
  })
}

/** The site of the first file that shows one. */
async function firstHost(files: readonly NamedFile[]): Promise<string | undefined> {
  for (const file of files) {
    const { host } = await readFile(file, undefined)
    if (host !== undefined) return host
  }
  return undefined
}

async function readFile(file: NamedFile, run: ImportRun | undefined): Promise<Read> {
  const rows: Row[] = []
  for (const [index, value] of (await readValues(file, run)).entries()) {
    const row = recogniseRow(value)
    if (row) rows.push(row)
    else if (run) noteUnread(run, file.name, `row ${index + 1}`, value)
  }
  const shown = rows.find((row) => row.kind === 'event' && row.facts.url !== undefined)
  const url = shown?.kind === 'event' ? shown.facts.url : undefined
  return { file, rows, host: url === undefined ? undefined : URL.parse(url)?.hostname }
}

function noteUnread(run: ImportRun, file: string, place: string, value: unknown): void {
  if (!looksLikeRow(value)) {
    noteOdd(run, 'not recognised', `${file}, ${place}`)
    return
  }
  const expected = 'a row with its number, its name or date, and what it belongs to'
  noteProblem(run, { file, place, expected, found: JSON.stringify(value) })
}

/** Files by the site they are of: the host they show, else that of files whose names begin alike, else the only one. */
function bySite(read: readonly Read[]): Map<string | undefined, Read[]> {
  const hosts = new Set(read.flatMap(({ host }) => host ?? []))
  const byStart = new Map(
    read.flatMap(({ file, host }) => (host === undefined ? [] : [[startOf(file), host]])),
  )
  const sites = new Map<string | undefined, Read[]>()
  for (const one of read) {
    if (one.rows.length === 0) continue
    const only = hosts.size <= 1 ? [...hosts][0] : startOf(one.file)
    const domain = one.host ?? byStart.get(startOf(one.file)) ?? only
    sites.set(domain, [...(sites.get(domain) ?? []), one])
  }
  return sites
}

function startOf({ name }: NamedFile): string {
  return name.toLowerCase().split(/[/_.-]/)[0] ?? ''
}

function gathered(read: Read[], run: ImportRun): Gathered {
  const all = newGathering(read.map(({ file }) => file.name).join(', '))
  for (const one of read) {
    const of = { matter: numberInName(one.file.name, 'matter') }
    for (const row of one.rows) {
      if (!gather(all, row, of)) noteOdd(run, 'belongs to nothing here', `${row.kind} in ${one.file.name}`)
    }
    // The rows are held once: from here on by what they belong to.
    one.rows = []
  }
  return all
}

/** People before the bodies they sit on, bodies before meetings, meetings before the matters that go through them. */
async function takeIn(
  importer: Importer,
  domain: string | undefined,
  all: Gathered,
  options: ImportOptions,
): Promise<void> {
  const intake = intakeOf(importer)
  const origin = { file: all.file, domain }
  const total = all.events.size + all.matters.size
  let done = 0
  await intake.people(origin, [...all.people.values()])
  await intake.bodies(origin, [...all.bodies.values()])
  await intake.offices(origin, [...all.offices.values()])
  for (const event of all.events.values()) {
    if (options.signal?.aborted) return
    await intake.event(origin, takeEvent(all, event))
    options.onProgress?.({ done: ++done, total, what: `${event.bodyName} ${event.date}` })
  }
  for (const matter of all.matters.values()) {
    if (options.signal?.aborted) return
    await intake.matter(origin, takeMatter(all, matter))
    options.onProgress?.({ done: ++done, total, what: `matter ${matter.file ?? matter.id}` })
  }
  for (const what of leftOver(all)) noteOdd(importer.run, 'belongs to nothing here', what)
}

import { dirname } from 'node:path'
import type { LogDatabase } from '../../record/log/index.ts'
import { decodeText } from '../decode-text.ts'
import { type ImportRun, noteOdd, noteProblem } from '../import-run.ts'
import { type ImportOptions, runImport } from '../importer.ts'
import { type NamedFile, readBytes } from '../named-file.ts'
import { walkFolder } from '../walk-folder.ts'
import type { MeetingFacts } from './facts.ts'
import { type Intake, intakeOf, type Origin } from './intake.ts'
import { SYSTEM } from './mapping/mapping.ts'
import { type Recognised, type RecognisedKind, recognise } from './recognise.ts'
import { councilDomain, type SiteAddress, siteShownIn } from './site-address.ts'

type Named = MeetingFacts & { bodyName: string }

/** A file that was looked at: what it is, what it says of meetings, the site it shows. The rest is read again later. */
type Sighted = {
  file: NamedFile
  kind: RecognisedKind
  /** The number of the meeting that it describes whole. */
  meetingId?: string | undefined
  /** The meetings that it lists. */
  lists?: readonly Named[] | undefined
  site: SiteAddress | undefined
}

/** People before the bodies they sit on, bodies before meetings, the web service's answer before pages of the same meeting. */
const ORDER: readonly RecognisedKind[] = [
  'councillors',
  'committees',
  'committee',
  'meeting',
  'meeting page',
  'meetings',
  'issue',
  'decisions',
  'decision',
]

/**
 * Imports a folder of recorded answers and pages, told apart by what stands in them. Files are read twice, so that a folder
 * of any size needs little memory: first to see what is there, then one after the other in the order in which they help.
 */
export async function importFolder(
  database: LogDatabase,
  folder: string,
  options: ImportOptions,
): Promise<ImportRun> {
  const files = walkFolder(folder)
  const fallbackName = options.council === undefined ? await firstDomain(files) : undefined
  return runImport(database, SYSTEM, { ...options, fallbackName }, async (importer) => {
    const sighted = await sightAll(files, importer.run, options)
    const originOf = origins(sighted)
    const wanted = inOrder(sighted, originOf, importer.run)
    const listed = listedMeetings(sighted, originOf)
    const intake = intakeOf(importer)
    const total = files.length + wanted.length
    for (const [index, { file, site }] of wanted.entries()) {
      if (options.signal?.aborted) return
      const again = await read(file, undefined)
      if (again) await take(intake, originOf({ file, site }), again.recognised, listed)
      options.onProgress?.({ done: files.length + index + 1, total, what: file.name })
    }
  })
}

/** The domain of the first council that a file shows. */
async function firstDomain(files: readonly NamedFile[]): Promise<string | undefined> {
  for (const file of files) {
    const bytes = await readBytes(file, undefined)
    const site = bytes && siteShownIn(decodeText(bytes).text)
    if (site) return councilDomain(site)
  }
  return undefined
}

async function sightAll(
  files: readonly NamedFile[],
  run: ImportRun,
  options: ImportOptions,
): Promise<Sighted[]> {
  const sighted: Sighted[] = []
  for (const [index, file] of files.entries()) {
    if (options.signal?.aborted) return []
    const one = await sight(file, run)
    if (one) sighted.push(one)
    options.onProgress?.({ done: index + 1, total: files.length * 2, what: `looking at ${file.name}` })
  }
  return sighted
}

type Read = { recognised: Recognised; text: string }

/** A file's text and facts; problems are noted where a run is given. */
async function read(file: NamedFile, run: ImportRun | undefined): Promise<Read | undefined> {
  const bytes = await readBytes(file, run)
  if (!bytes) return undefined
  const { text, encoding, isGuessed } = decodeText(bytes)
  const recognised = recognise(text)
  if (!run) return { recognised, text }
  if (isGuessed && recognised.kind !== 'unknown') {
    noteOdd(run, 'read in another encoding', `${file.name}: ${encoding}`)
  }
  if ('read' in recognised) {
    for (const problem of recognised.read.problems) noteProblem(run, { file: file.name, ...problem })
  }
  return { recognised, text }
}

async function sight(file: NamedFile, run: ImportRun): Promise<Sighted | undefined> {
  const found = await read(file, run)
  if (!found || found.recognised.kind === 'not needed') return undefined
  const { recognised, text } = found
  if (recognised.kind === 'unknown') {
    noteOdd(run, 'not recognised', file.name)
    return undefined
  }
  const isWhole = recognised.kind === 'meeting' || recognised.kind === 'meeting page'
  return {
    file,
    kind: recognised.kind,
    site: siteShownIn(text),
    meetingId: isWhole ? recognised.read.facts?.meetingId : undefined,
    lists: recognised.kind === 'meetings' ? recognised.read.facts : undefined,
  }
}

type OriginOf = (one: Pick<Sighted, 'file' | 'site'>) => Origin

/** A meeting's number with the council's domain: numbers of two councils in one folder are two meetings. */
function meetingAt(origin: Origin, meetingId: string): string {
  return `${origin.site === undefined ? '' : councilDomain(origin.site)} ${meetingId}`
}

function listedMeetings(sighted: readonly Sighted[], originOf: OriginOf): Map<string, Named> {
  const listed = new Map<string, Named>()
  for (const one of sighted) {
    for (const meeting of one.lists ?? []) {
      if (meeting.meetingId) listed.set(meetingAt(originOf(one), meeting.meetingId), meeting)
    }
  }
  return listed
}

/** Files in the order in which they help; of two of one kind that describe one meeting the last counts. */
function inOrder(sighted: readonly Sighted[], originOf: OriginOf, run: ImportRun): Sighted[] {
  const last = new Map<string, Sighted>()
  const keyOf = (one: Sighted) =>
    one.meetingId === undefined ? undefined : `${one.kind} ${meetingAt(originOf(one), one.meetingId)}`
  for (const one of sighted) {
    const key = keyOf(one)
    if (key === undefined) continue
    const other = last.get(key)
    if (other) noteOdd(run, 'described twice', `${other.file.name} and ${one.file.name}`)
    last.set(key, one)
  }
  const counts = (one: Sighted): boolean => {
    const key = keyOf(one)
    return key === undefined || last.get(key) === one
  }
  return ORDER.flatMap((kind) => sighted.filter((one) => one.kind === kind && counts(one)))
}

/**
 * The site each file is of: the one it shows, else the one that all others in its folder show, else the one that all files
 * show.
 */
function origins(sighted: readonly Sighted[]): OriginOf {
  const shown = new Map<string, Map<string, SiteAddress>>()
  const note = (place: string, site: SiteAddress) => {
    const sites = shown.get(place) ?? new Map<string, SiteAddress>()
    shown.set(place, sites.set(councilDomain(site) ?? site, site))
  }
  for (const { file, site } of sighted) {
    if (site === undefined) continue
    note(dirname(file.path), site)
    note('', site)
  }
  return ({ file, site }) => {
    if (site !== undefined) return { file: file.name, site }
    const near = shown.get(dirname(file.path)) ?? shown.get('')
    const only = near?.size === 1 ? [...near.values()][0] : undefined
    return { file: file.name, site: only, isSiteGuessed: true }
  }
}

async function take(
  intake: Intake,
  origin: Origin,
  recognised: Recognised,
  listed: ReadonlyMap<string, Named>,
): Promise<void> {
  if (!('read' in recognised)) return
  switch (recognised.kind) {
    case 'councillors':
      return intake.councillors(origin, recognised.read.facts ?? [])
    case 'committees':
      return intake.committees(origin, recognised.read.facts ?? [])
    case 'decisions':
      return intake.decisions(origin, recognised.read.facts ?? [])
    case 'committee':
      return intake.committees(origin, recognised.read.facts ? [recognised.read.facts] : [])
    case 'decision':
      return intake.decisions(origin, recognised.read.facts ? [recognised.read.facts] : [])
    case 'meetings':
      return intake.listedMeetings(origin, recognised.read.facts ?? [])
    case 'meeting': {
      const { facts } = recognised.read
      return facts && intake.meeting(origin, facts, listed.get(meetingAt(origin, facts.meetingId)))
    }
    case 'meeting page':
      return recognised.read.facts && intake.meetingPage(origin, recognised.read.facts)
    case 'issue':
      return recognised.read.facts && intake.issue(origin, recognised.read.facts)
    case 'reasons':
    case 'refused':
      return
  }
}

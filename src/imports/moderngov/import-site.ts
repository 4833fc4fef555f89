import { InvalidInputError } from '../../platform/errors.ts'
import type { LogDatabase } from '../../record/log/index.ts'
import { decodeText } from '../decode-text.ts'
import { type ImportRun, noteOdd, noteProblem } from '../import-run.ts'
import { type Importer, type ImportOptions, runImport } from '../importer.ts'
import { type PoliteOptions, politeFetch } from '../polite-fetch.ts'
import { intakeOf, type Origin } from './intake.ts'
import { SYSTEM } from './mapping/mapping.ts'
import { scopeOf } from './moderngov-scope.ts'
import { type Recognised, type RecognisedKind, recognise } from './recognise.ts'
import { councilDomain, type SiteAddress } from './site-address.ts'
import type { ListedMeeting } from './xml/meeting-lists.ts'

export type SiteOptions = ImportOptions & Pick<PoliteOptions, 'fetch' | 'wait' | 'delay' | 'timeout'>

// Everything: Modern.Gov takes only dd/mm/yyyy and ignores dates written otherwise without a word.
const ALL_DATES = 'sFromDate=01/01/1970&sToDate=31/12/2100'
// Minutes of a meeting so long ago are settled; nothing is gained by asking for them on every run.
const SETTLED_AFTER_DAYS = 400

/** The folder of a site's pages, out of any address of one of them. Throws {@link InvalidInputError}. */
export function siteAddress(given: string): SiteAddress {
  const url = URL.parse(given)
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new InvalidInputError(`Expected the address of a site, https://...; found "${given}".`)
  }
  const folder = url.pathname.replace(/\/[^/]*\.as[pm]x\b.*$/i, '/').replace(/\/*$/, '/')
  return `${url.origin}${folder}`
}

/**
 * Imports a live site through its web service: councillors, committees, the list of meetings, then each meeting. One request
 * at a time. Stopped or killed, the next run goes on: what came in stays, and meetings long settled are not asked for again.
 */
export function importSite(
  database: LogDatabase,
  site: SiteAddress,
  options: SiteOptions,
): Promise<ImportRun> {
  const fallbackName = councilDomain(site)
  return runImport(database, SYSTEM, { ...options, fallbackName }, async (importer) => {
    const { run } = importer
    const intake = intakeOf(importer)
    const ask = asker(site, run, options)
    const people = await ask('GetCouncillorsByWard', 'councillors')
    if (people) await intake.councillors(people.origin, people.recognised.read.facts ?? [])
    const bodies = await ask('GetCommittees', 'committees')
    const committees = bodies?.recognised.read.facts ?? []
    if (bodies) await intake.committees(bodies.origin, committees)
    const listed = await allMeetings(ask, committees)
    for (const [index, meeting] of listed.entries()) {
      if (options.signal?.aborted) return
      options.onProgress?.({ done: index, total: listed.length, what: `${meeting.bodyName} ${meeting.date}` })
      if (await isSettled(importer, site, meeting, options.clock())) {
        noteOdd(run, 'settled before', `${meeting.bodyName} ${meeting.date}`)
        continue
      }
      const one = await ask(`GetMeeting?lMeetingId=${meeting.meetingId}`, 'meeting')
      const facts = one?.recognised.read.facts
      if (one && facts) await intake.meeting(one.origin, facts, meeting)
      else await intake.listedMeetings({ file: `meeting ${meeting.meetingId}`, site }, [meeting])
    }
  })
}

type Answered<Kind extends RecognisedKind> = {
  origin: Origin
  recognised: Extract<Recognised, { kind: Kind }>
}
type Ask = <Kind extends 'councillors' | 'committees' | 'meetings' | 'meeting'>(
  operation: string,
  kind: Kind,
) => Promise<Answered<Kind> | undefined>

/** Asks the web service and gives the answer when it is of the kind that was asked for; else a problem is noted. */
function asker(site: SiteAddress, run: ImportRun, options: SiteOptions): Ask {
  const get = politeFetch({ ...options, now: options.clock })
  return async <Kind extends RecognisedKind>(operation: string, kind: Kind) => {
    const file = `${site}mgWebService.asmx/${operation}`
    const answer = await get(file)
    if (!('bytes' in answer)) {
      if (!options.signal?.aborted) noteProblem(run, { file, place: 'the answer', ...answer })
      return undefined
    }
    const { text } = decodeText(answer.bytes)
    const recognised = recognise(text)
    if ('read' in recognised) {
      for (const problem of recognised.read.problems) noteProblem(run, { file, ...problem })
    }
    if (recognised.kind === kind) {
      return { origin: { file, site }, recognised: recognised as Extract<Recognised, { kind: Kind }> }
    }
    if (recognised.kind !== 'refused') {
      noteProblem(run, {
        file,
        place: 'the answer',
        expected: `an answer with ${kind}`,
        found: text.slice(0, 80),
      })
    }
    return undefined
  }
}

/**
 * All meetings in one request where the site can: it is asked for committee 0, which most take as all, then -1, which the
 * others do. Where neither gives any, committee by committee.
 */
async function allMeetings(
  ask: Ask,
  committees: readonly { committeeId: string }[],
): Promise<ListedMeeting[]> {
  for (const all of ['0', '-1']) {
    const answer = await ask(`GetMeetings?lCommitteeId=${all}&${ALL_DATES}`, 'meetings')
    const meetings = known(answer)
    if (meetings.length > 0) return meetings
  }
  const meetings: ListedMeeting[] = []
  for (const { committeeId } of committees) {
    meetings.push(...known(await ask(`GetMeetings?lCommitteeId=${committeeId}&${ALL_DATES}`, 'meetings')))
  }
  return meetings
}

function known(answer: Answered<'meetings'> | undefined): ListedMeeting[] {
  return (answer?.recognised.read.facts ?? []).flatMap((one) =>
    one.meetingId === undefined ? [] : [{ ...one, meetingId: one.meetingId }],
  )
}

/** Whether the record has all that a meeting will ever have: long past, with its minutes or called off. */
async function isSettled(
  { step }: Importer,
  site: SiteAddress,
  listed: ListedMeeting,
  now: Date,
): Promise<boolean> {
  const days = (now.getTime() - Date.parse(`${listed.date}T00:00:00Z`)) / 86_400_000
  if (days < SETTLED_AFTER_DAYS) return false
  let isDone = false
  await step(scopeOf(site), site, async (batch) => {
    const found = await batch.find('meeting', [`meeting:${listed.meetingId}`])
    const status = found?.content?.status
    isDone = status === 'minutes confirmed' || (status === 'cancelled' && listed.status === 'cancelled')
  })
  return isDone
}

import { InvalidInputError } from '../../platform/errors.ts'
import { currentContents, type LogDatabase } from '../../record/log/index.ts'
import { type ImportRun, noteOdd } from '../import-run.ts'
import { runImport } from '../importer.ts'
import { politeFetch } from '../polite-fetch.ts'
import { intakeOf } from './intake.ts'
import { SYSTEM } from './mapping/mapping.ts'
import { type AskService, type ServiceAnswer, serviceAsker } from './site/ask-service.ts'
import { isWithin, type LiveSite, type SiteOptions, subjectOf } from './site/live-site.ts'
import { SitePages } from './site/site-pages.ts'
import { takeDecisions } from './site/take-decisions.ts'
import { takeDocuments } from './site/take-documents.ts'
import { type Progressed, takeMeeting } from './site/take-meeting.ts'
import { councilDomain, type SiteAddress } from './site-address.ts'
import type { ListedMeeting } from './xml/meeting-lists.ts'

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
 * Imports a live site: its web service tells of councillors, committees and meetings, its pages of what the service does not
 * know. One request at a time. Stopped or killed, the next run goes on: what came in stays, meetings long settled are not
 * asked for again, and pages are only read of what is new or changed.
 */
export function importSite(
  database: LogDatabase,
  site: SiteAddress,
  options: SiteOptions,
): Promise<ImportRun> {
  const fallbackName = councilDomain(site)
  return runImport(database, SYSTEM, { ...options, fallbackName, readsFirst: true }, async (importer) => {
    const { run } = importer
    const get = politeFetch({ ...options, now: options.clock })
    const pages = new SitePages(site, get, options.signal)
    const live: LiveSite = { site, database, run, intake: intakeOf(importer), pages, get, options }
    await takeMeetings(live)
    if (!options.without?.includes('decisions') && !options.signal?.aborted) await takeDecisions(live)
    await takeDocuments(live)
    pages.report(run)
  })
}

async function takeMeetings(live: LiveSite): Promise<void> {
  const { intake, options, run } = live
  const ask = serviceAsker(live.site, run, live.get, options.signal)
  const people = await ask('GetCouncillorsByWard', 'councillors')
  if (people) await intake.councillors(people.origin, people.recognised.read.facts ?? [])
  const bodies = await ask('GetCommittees', 'committees')
  const committees = bodies?.recognised.read.facts ?? []
  if (bodies) await intake.committees(bodies.origin, committees)
  const listed = (await allMeetings(ask, committees, options)).filter(({ date }) => isWithin(options, date))
  const progressed: Progressed = { waiting: new Set(), issues: new Set() }
  const wanted: ListedMeeting[] = []
  for (const meeting of listed) {
    if (!options.refresh && (await isSettled(live, meeting))) {
      noteOdd(run, 'settled before', `${meeting.bodyName} ${meeting.date}`)
    } else {
      wanted.push(meeting)
      progressed.waiting.add(meeting.meetingId)
    }
  }
  for (const [index, meeting] of wanted.entries()) {
    if (options.signal?.aborted) return
    const what = `${meeting.bodyName} ${meeting.date}`
    options.onProgress?.({ done: index, total: wanted.length, what })
    await takeMeeting(live, ask, meeting, progressed)
  }
}

/**
 * All meetings in one request where the site can: it is asked for committee 0, which most take as all, then -1, which the
 * others do. Where neither gives any, committee by committee.
 */
async function allMeetings(
  ask: AskService,
  committees: readonly { committeeId: string }[],
  { from, to }: SiteOptions,
): Promise<ListedMeeting[]> {
  // Modern.Gov takes only dd/mm/yyyy and ignores dates written otherwise without a word.
  const dates = `sFromDate=${printed(from ?? '1970-01-01')}&sToDate=${printed(to ?? '2100-12-31')}`
  for (const all of ['0', '-1']) {
    const answer = await ask(`GetMeetings?lCommitteeId=${all}&${dates}`, 'meetings')
    const meetings = known(answer)
    if (meetings.length > 0) return meetings
  }
  const meetings: ListedMeeting[] = []
  for (const { committeeId } of committees) {
    meetings.push(...known(await ask(`GetMeetings?lCommitteeId=${committeeId}&${dates}`, 'meetings')))
  }
  return meetings
}

const printed = (date: string): string => date.split('-').reverse().join('/')

function known(answer: ServiceAnswer<'meetings'> | undefined): ListedMeeting[] {
  return (answer?.recognised.read.facts ?? []).flatMap((one) =>
    one.meetingId === undefined ? [] : [{ ...one, meetingId: one.meetingId }],
  )
}

/** Whether the record has all that a meeting will ever have: long past, with its minutes or called off, its pages read. */
async function isSettled(live: LiveSite, listed: ListedMeeting): Promise<boolean> {
  const { clock, without } = live.options
  const days = (clock().getTime() - Date.parse(`${listed.date}T00:00:00Z`)) / 86_400_000
  if (days < SETTLED_AFTER_DAYS) return false
  const meeting = await subjectOf(live, `meeting:${listed.meetingId}`)
  if (!meeting) return false
  const content = (await currentContents(live.database, [meeting.id])).get(meeting.id)
  if (content?.format !== 'moothall/meeting/1') return false
  const isFinal =
    content.status === 'minutes confirmed' ||
    (content.status === 'cancelled' && listed.status === 'cancelled')
  return isFinal && (without?.includes('pages') || meeting.keys.some((key) => key.startsWith('read:')))
}

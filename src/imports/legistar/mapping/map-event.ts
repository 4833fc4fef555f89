import type { Item, Meeting, MeetingStatus, Minute } from '../../../record/formats/index.ts'
import { canonicalJson } from '../../../record/log/index.ts'
import { countOne, noteOdd } from '../../import-run.ts'
import { defined, noteWithdrawn, put } from '../../moderngov/mapping/mapping.ts'
import type { EventFacts, LineFacts } from '../facts.ts'
import { cutLine, type Mapping, withSources } from './legistar-mapping.ts'
import { mapAttachments, mapDocument } from './map-document.ts'
import { itemOf, mapMinute } from './map-line.ts'
import { mapAttendance, mapBody } from './map-people.ts'

/** A line of a meeting as it was published. */
export type MappedLine = { line: LineFacts; item: Item; minute: Minute | undefined }
export type MappedEvent = { meeting: Meeting; lines: MappedLine[] }

/**
 * Publishes a meeting with its body, items, minutes, votes, papers and attendance. Lines that are neither on the agenda nor
 * in the minutes are not for display. What was known and is not told again stays; told by a matter's history, only what is
 * missing is filled in.
 */
export async function mapEvent(
  mapping: Mapping,
  facts: EventFacts,
  by: 'meeting' | 'history' = 'meeting',
): Promise<MappedEvent | undefined> {
  const body = await mapBody(mapping, { id: facts.bodyId, name: facts.bodyName })
  if (!body) return undefined
  const keys = [`meeting:${facts.id}`, ...(facts.guid ? [`meeting-guid:${facts.guid}`] : [])]
  const found = await mapping.batch.find('meeting', keys)
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before: Meeting = found?.content ?? {
    format: 'moothall/meeting/1',
    ...(await mapping.batch.newId('meeting', `${facts.date} ${body.slug}`)),
    bodyId: body.id,
    date: facts.date,
    status: statusOf(facts),
    editions: [],
    items: [],
    attendance: [],
  }
  const lines: MappedLine[] = []
  let { items } = before
  for (const line of facts.lines) {
    if (!line.isOnAgenda && !line.isInMinutes) {
      noteOdd(mapping.run, 'not for display', `item ${line.id} of meeting ${facts.id}`)
      continue
    }
    const papers = await mapAttachments(mapping, line.attachments)
    const item = itemOf(mapping, line, { meetingId: before.id, items, papers })
    items = items.some(({ id }) => id === item.id)
      ? items.map((one) => (one.id === item.id ? item : one))
      : [...items, item]
    lines.push({ line, item, minute: undefined })
  }
  const calls = facts.lines.flatMap(({ rollCall }) => rollCall)
  const meeting: Meeting = {
    ...before,
    ...told(facts),
    ...(await papersOf(mapping, before, facts, body.name)),
    bodyId: body.id,
    status: facts.agendaStatus === undefined ? before.status : statusOf(facts),
    items,
    editions: editionsOf(before, facts, lines),
    attendance: calls.length > 0 ? await mapAttendance(mapping, calls) : before.attendance,
    ...withSources(mapping, before, { kind: 'meeting', id: facts.id, guid: facts.guid, url: facts.url }),
  }
  if (!put(mapping, meeting, keys)) return undefined
  countItems(mapping, found?.content, meeting)
  const at = { meetingId: meeting.id, body, by, ...defined({ status: minutesAre(facts.minutesStatus) }) }
  for (const one of lines) one.minute = await mapMinute(mapping, one.line, { ...at, itemId: one.item.id })
  return { meeting, lines }
}

function minutesAre(printed: string | undefined): 'draft' | 'confirmed' | undefined {
  if (printed === undefined) return undefined
  return /final|approved/i.test(printed) ? 'confirmed' : 'draft'
}

function told(facts: EventFacts): Partial<Meeting> {
  return defined({
    date: facts.date,
    time: facts.time,
    venue: facts.venue && cutLine(facts.venue),
    statusNote: facts.comment && cutLine(facts.comment),
    webcastUrl: facts.videoUrl,
  })
}

function statusOf({ agendaStatus = '', minutesStatus = '', ...facts }: EventFacts): MeetingStatus {
  const words = `${agendaStatus} ${facts.comment ?? ''}`
  if (/cancel/i.test(words)) return 'cancelled'
  if (/defer|postpone|resched/i.test(agendaStatus)) return 'postponed'
  if (/final|approved/i.test(minutesStatus) && facts.minutesFile) return 'minutes confirmed'
  if (facts.minutesFile) return 'minutes draft'
  if (facts.lines.some((line) => line.votes.length > 0 || line.rollCall.length > 0 || line.action))
    return 'held'
  return /final|published/i.test(agendaStatus) ? 'agenda published' : 'scheduled'
}

async function papersOf(
  mapping: Mapping,
  before: Meeting,
  facts: EventFacts,
  bodyName: string,
): Promise<Pick<Meeting, 'documentIds'>> {
  const ids = [...(before.documentIds ?? [])]
  for (const kind of ['agenda', 'minutes'] as const) {
    const url = kind === 'agenda' ? facts.agendaFile : facts.minutesFile
    if (url === undefined) continue
    const name = `${kind === 'agenda' ? 'Agenda' : 'Minutes'}, ${bodyName}, ${facts.date}`
    const id = await mapDocument(mapping, { id: facts.id, name, url, kind, as: kind })
    if (id !== undefined && !ids.includes(id)) ids.push(id)
  }
  return ids.length > 0 ? { documentIds: ids } : {}
}

/** The agenda as one edition: the items that were not on it have none. */
function editionsOf(before: Meeting, facts: EventFacts, lines: readonly MappedLine[]): Meeting['editions'] {
  if (!lines.some(({ line }) => line.isOnAgenda) && facts.agendaFile === undefined) return before.editions
  const [main, ...others] = before.editions
  const at = facts.agendaPublishedAt
  return [{ kind: 'main', ...main, ...(at === undefined ? {} : { publishedAt: at }) }, ...others]
}

function countItems(mapping: Mapping, before: Meeting | undefined, after: Meeting): void {
  const known = new Map(before?.items.map((item) => [item.id, canonicalJson(item)]))
  for (const item of after.items) {
    const was = known.get(item.id)
    const act = was === undefined ? 'new' : was === canonicalJson(item) ? 'unchanged' : 'changed'
    countOne(mapping.run, 'item', `${after.id}/${item.id}`, act)
  }
}

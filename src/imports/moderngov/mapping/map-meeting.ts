import type { Body, Item, Meeting, MeetingStatus, Minute } from '../../../record/formats/index.ts'
import { canonicalJson } from '../../../record/log/index.ts'
import { countOne } from '../../import-run.ts'
import type { MeetingFacts } from '../facts.ts'
import { companyOf } from './company.ts'
import { mapBodyNamed } from './map-body.ts'
import { mapDocuments } from './map-document.ts'
import { mapItem } from './map-item.ts'
import { mapMinute, withdrawMinute } from './map-minute.ts'
import { mapAttendance } from './map-person.ts'
import { defined, httpAddress, type Mapping, noteWithdrawn, pageAddress, put, withSource } from './mapping.ts'
import { meetingKeys } from './source-key.ts'

/** A meeting that was mapped, with the items of the facts in their order. */
export type MappedMeeting = { meeting: Meeting; items: { item: Item; minute: Minute | undefined }[] }

/** `whole`: all items of the meeting in their order; `part`: some of them; `fill`: only what is not known yet of some. */
export type Extent = 'whole' | 'part' | 'fill'

/** Publishes a meeting with its body, items, minutes, papers and attendance; what was known and is not told again stays. */
export async function mapMeeting(
  mapping: Mapping,
  facts: MeetingFacts & { bodyName: string },
  extent: Extent,
): Promise<MappedMeeting | undefined> {
  const body = await mapBodyNamed(mapping, { name: facts.bodyName, committeeId: facts.committeeId })
  if (!body) return undefined
  const keys = meetingKeys(facts.bodyName, facts.date, facts.meetingId)
  const found = await mapping.batch.find('meeting', keys)
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const isNew = found === undefined
  const before = found?.content ?? (await newMeeting(mapping, body, facts))
  const isFill = extent === 'fill' && !isNew
  const onlyFills = isFill || mapping.run.settled.has(before.id)
  const mapped: Item[] = []
  let items = before.items
  for (const itemFacts of facts.items) {
    const item = await mapItem(mapping, itemFacts, { meetingId: before.id, items, onlyFills })
    items = withItem(items, item)
    mapped.push(item)
  }
  if (extent === 'whole' && !onlyFills) items = inOrderOf(mapped, items)
  const meeting = await assemble(mapping, before, {
    body,
    facts,
    items,
    keepsStatus: isFill,
    isNew,
    onlyFills,
  })
  if (!put(mapping, meeting, keys)) return undefined
  if (extent === 'whole') mapping.run.settled.add(meeting.id)
  countItems(mapping, found?.content, meeting)
  const company = companyOf(meeting.attendance, body, meeting.date)
  const minutes: MappedMeeting['items'] = []
  for (const [index, item] of mapped.entries()) {
    const itemFacts = facts.items[index]
    if (!itemFacts) continue
    if (itemFacts.isRestricted) await withdrawMinute(mapping, meeting.id, item.id)
    if (item.openness.state !== 'open') {
      minutes.push({ item, minute: undefined })
      continue
    }
    const minute = await mapMinute(mapping, itemFacts, {
      body,
      meetingId: meeting.id,
      date: meeting.date,
      itemId: item.id,
      sourceKey: item.sourceKey,
      minutesAre: facts.minutesAre,
      onlyFills,
      company,
    })
    minutes.push({ item, minute })
  }
  return { meeting, items: minutes }
}

type Assembly = {
  body: Body
  facts: MeetingFacts
  items: Item[]
  isNew: boolean
  onlyFills: boolean
  keepsStatus: boolean
}

async function assemble(mapping: Mapping, before: Meeting, assembly: Assembly): Promise<Meeting> {
  const { body, facts, items, isNew, onlyFills, keepsStatus } = assembly
  const at = before.id.slice('meeting/'.length)
  const papers = await mapDocuments(mapping, facts.documents, at)
  const documentIds = [...new Set([...(before.documentIds ?? []), ...papers])].slice(0, 500)
  const told = defined({
    time: facts.time,
    endTime: facts.endTime,
    title: facts.title,
    venue: facts.venue,
    statusNote: facts.statusNote,
    webcastUrl: httpAddress(facts.webcastUrl),
  })
  const [key = ''] = meetingKeys(body.name, before.date, facts.meetingId)
  const url =
    facts.meetingId &&
    pageAddress(
      mapping,
      `ieListDocuments.aspx?${facts.committeeId ? `CId=${facts.committeeId}&` : ''}MId=${facts.meetingId}`,
    )
  return {
    ...before,
    ...(onlyFills ? { ...told, ...before } : told),
    bodyId: body.id,
    status: isNew ? facts.status : keepsStatus ? before.status : laterStatus(before.status, facts.status),
    items,
    editions: await withSupplements(mapping, before, facts),
    attendance:
      facts.attendees.length > 0 && !onlyFills
        ? await mapAttendance(mapping, facts.attendees)
        : before.attendance,
    ...(documentIds.length > 0 ? { documentIds } : {}),
    ...(facts.meetingId !== undefined || before.sources === undefined
      ? withSource(before.sources, mapping.batch.keyFor(before.id, key), url)
      : {}),
  }
}

async function newMeeting(mapping: Mapping, body: Body, facts: MeetingFacts): Promise<Meeting> {
  const { id, slug } = await mapping.batch.newId('meeting', `${facts.date} ${body.slug}`)
  return {
    format: 'moothall/meeting/1',
    id,
    slug,
    bodyId: body.id,
    date: facts.date,
    status: facts.status,
    editions: [],
    items: [],
    attendance: [],
  }
}

const NOT_HELD: readonly MeetingStatus[] = ['cancelled', 'postponed', 'inquorate']
const CYCLE: readonly MeetingStatus[] = [
  'provisional',
  'scheduled',
  'agenda published',
  'held',
  'minutes draft',
  'minutes confirmed',
]

/** A list of meetings knows less than the meeting's own page: a status never goes back in the cycle, except to called off. */
function laterStatus(before: MeetingStatus, told: MeetingStatus): MeetingStatus {
  if (NOT_HELD.includes(told) || NOT_HELD.includes(before)) return told
  return CYCLE.indexOf(told) > CYCLE.indexOf(before) ? told : before
}

function withItem(items: readonly Item[], item: Item): Item[] {
  const index = items.findIndex((one) => one.id === item.id)
  if (index >= 0) return items.with(index, item)
  const number = numeral(item)
  const next = number === undefined ? -1 : items.findIndex((one) => (numeral(one) ?? -1) > number)
  return next < 0 ? [...items, item] : items.toSpliced(next, 0, item)
}

/** The items in the order of the agenda just read; those it no longer has keep their place behind the one before them. */
function inOrderOf(mapped: readonly Item[], items: readonly Item[]): Item[] {
  const told = [...new Map(mapped.map((item) => [item.id, item])).values()]
  const ordered = told.map((item) => items.find((one) => one.id === item.id) ?? item)
  const isTold = new Set(told.map((item) => item.id))
  for (const [index, item] of items.entries()) {
    if (isTold.has(item.id)) continue
    const previous = items[index - 1]
    const at = previous ? ordered.findIndex((one) => one.id === previous.id) + 1 : 0
    ordered.splice(at, 0, item)
  }
  return ordered
}

function numeral(item: Item): number | undefined {
  const digits = /^\d{1,6}/.exec(item.number ?? '')?.[0]
  return digits === undefined ? undefined : Number(digits)
}

async function withSupplements(
  mapping: Mapping,
  before: Meeting,
  facts: MeetingFacts,
): Promise<Meeting['editions']> {
  const editions = [...before.editions]
  for (const supplement of facts.supplements) {
    const known = editions.findIndex((edition) => edition.title === supplement.title)
    const documentIds = await mapDocuments(mapping, supplement.documents, before.id.slice('meeting/'.length))
    const number = editions.filter((edition) => edition.kind === 'supplementary').length + 1
    const papers = documentIds.length > 0 ? { documentIds } : {}
    if (known >= 0) editions[known] = { ...(editions[known] ?? { kind: 'supplementary' }), ...papers }
    else if (number <= 99)
      editions.push({ kind: 'supplementary', number, title: supplement.title, ...papers })
  }
  return editions.slice(0, 100)
}

function countItems(mapping: Mapping, before: Meeting | undefined, after: Meeting): void {
  const known = new Map(before?.items.map((item) => [item.id, canonicalJson(item)]))
  for (const item of after.items) {
    const was = known.get(item.id)
    const act = was === undefined ? 'new' : was === canonicalJson(item) ? 'unchanged' : 'changed'
    countOne(mapping.run, 'item', `${after.id}/${item.id}`, act)
  }
}

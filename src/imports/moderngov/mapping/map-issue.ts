import { isStandingBusiness } from '../../../reading/index.ts'
import type { Issue, Minute } from '../../../record/formats/index.ts'
import { noteOdd } from '../../import-run.ts'
import type { IssueFacts, MeetingFacts } from '../facts.ts'
import { mapBodyNamed } from './map-body.ts'
import { type Extent, type MappedMeeting, mapMeeting } from './map-meeting.ts'
import { defined, type Mapping, noteWithdrawn, pageAddress, put, withSource } from './mapping.ts'
import { issueKeys } from './source-key.ts'

type Appearance = Issue['appearances'][number]

/** Publishes what an "Issue - meetings" page tells: its meetings with their items and minutes, and the issue over them. */
export async function mapIssuePage(
  mapping: Mapping,
  facts: IssueFacts,
  extent: Extent = 'part',
): Promise<Issue | undefined> {
  // Every body first, so that a recommendation finds the body it goes to whatever the order of the page.
  for (const { bodyName } of facts.appearances) await mapBodyNamed(mapping, { name: bodyName })
  const appearances: Appearance[] = []
  for (const appearance of facts.appearances) {
    const mapped = await mapMeeting(mapping, meetingOf(appearance), extent)
    const [one] = mapped?.items ?? []
    if (mapped && one) appearances.push(appearanceOf(mapped.meeting.id, one))
  }
  if (isStandingBusiness(facts.title)) {
    noteOdd(mapping.run, 'standing business', `${facts.title}: meetings taken in, no issue made`)
    return undefined
  }
  const { title, issueId, wards, isKeyDecision } = facts
  return mapIssue(mapping, { title, issueId, wards, isKeyDecision, titleIsIssues: true, appearances })
}

/** Issues that a meeting's own page links its items to; an issue that is new is called as the item is. */
export async function mapIssuesOfMeeting(
  mapping: Mapping,
  facts: MeetingFacts,
  mapped: MappedMeeting,
): Promise<void> {
  for (const [index, itemFacts] of facts.items.entries()) {
    const one = mapped.items[index]
    if (one?.item.kind !== 'business') continue
    if (itemFacts.issueId === undefined) {
      noteOdd(
        mapping.run,
        'item without an issue',
        `${mapped.meeting.slug}/${one.item.id} ${one.item.heading}`,
      )
      continue
    }
    await mapIssue(mapping, {
      title: itemFacts.heading,
      issueId: itemFacts.issueId,
      titleIsIssues: false,
      appearances: [appearanceOf(mapped.meeting.id, one)],
    })
  }
}

type Told = {
  title: string
  issueId: string | undefined
  titleIsIssues: boolean
  appearances: Appearance[]
  wards?: string[] | undefined
  isKeyDecision?: boolean | undefined
}

async function mapIssue(mapping: Mapping, told: Told): Promise<Issue | undefined> {
  const keys = issueKeys(told.appearances, told.issueId)
  const found = await mapping.batch.find('issue', keys)
  // An issue that was at no meeting yet is a plan, not a matter of the record.
  if (!found && told.appearances.length === 0) return undefined
  if (found && !found.content) return noteWithdrawn(mapping, found.id)
  const before = found?.content ?? (await newIssue(mapping, told))
  const [key = ''] = keys
  const url = told.issueId && pageAddress(mapping, `mgIssueHistoryHome.aspx?IId=${told.issueId}`)
  const issue: Issue = {
    ...before,
    ...(told.titleIsIssues ? { title: told.title } : {}),
    ...defined({ wards: told.wards, isKeyDecision: told.isKeyDecision }),
    appearances: merged(before.appearances, told.appearances),
    ...(told.issueId !== undefined || before.sources === undefined
      ? withSource(before.sources, mapping.batch.keyFor(before.id, key), url)
      : {}),
  }
  return put(mapping, issue, keys) ? issue : undefined
}

async function newIssue(mapping: Mapping, { title, appearances }: Told): Promise<Issue> {
  const earliest = appearances
    .map(({ meetingId }) => meetingId.slice('meeting/'.length, 'meeting/2000-01-01'.length))
    .sort()[0]
  return {
    format: 'moothall/issue/1',
    ...(await mapping.batch.newId('issue', title, earliest)),
    title,
    appearances: [],
  }
}

/** All appearances, in the order of the meetings' dates (a meeting's identifier begins with its date). */
function merged(known: readonly Appearance[], told: readonly Appearance[]): Appearance[] {
  const all = new Map<string, Appearance>()
  for (const one of [...known, ...told]) {
    const key = `${one.meetingId} ${one.itemId}`
    all.set(key, { ...all.get(key), ...one })
  }
  return [...all.values()]
    .sort((a, b) => (a.meetingId < b.meetingId ? -1 : a.meetingId > b.meetingId ? 1 : 0))
    .slice(0, 2_000)
}

function appearanceOf(meetingId: string, one: MappedMeeting['items'][number]): Appearance {
  return { meetingId, itemId: one.item.id, ...defined({ role: roleOf(one.minute) }) }
}

/** The part an item played, from what was decided there; nothing where no outcome tells. */
export function roleOf(minute: Pick<Minute, 'outcomes'> | undefined): Appearance['role'] {
  const kinds = new Set(minute?.outcomes.map((outcome) => outcome.kind))
  const decides = ['resolved', 'approved-subject', 'lost', 'amended'] as const
  if (decides.some((kind) => kinds.has(kind))) return 'decision'
  if (kinds.has('recommended')) return 'recommendation'
  if (kinds.has('agreed')) return 'decision'
  if (kinds.has('deferred') || kinds.has('referred') || kinds.has('withdrawn')) return 'preliminary'
  if (kinds.has('noted') || kinds.has('received')) return 'for information'
  return undefined
}

function meetingOf(appearance: IssueFacts['appearances'][number]): MeetingFacts & { bodyName: string } {
  const { date, bodyName, meetingId, item } = appearance
  const hasMinutes = item.minutes !== undefined
  return {
    bodyName,
    date,
    ...(meetingId === undefined ? {} : { meetingId }),
    status: hasMinutes ? 'minutes confirmed' : item.decision ? 'held' : 'agenda published',
    ...(hasMinutes ? { minutesAre: 'published' as const } : {}),
    items: [item],
    attendees: [],
    documents: [],
    supplements: [],
  }
}

import type { Item, Meeting } from '../../record/formats/index.ts'
import { type BodyRow, bodyOf } from '../bodies.ts'
import { civicYearOf } from './calendar.ts'
import type { IssueDraft, ItemDraft, MeetingDraft, MeetingKey } from './drafts.ts'

/** The day on which the demo's record stands still. */
export const TODAY = '2026-11-22'

/** Of what is older the record holds single meetings, not the ones that confirmed their minutes. */
const RECORD_SINCE = '2024-05-01'

export type StandingMatter =
  | 'apologies'
  | 'minutes'
  | 'announcements'
  | 'declarations'
  | 'public questions'
  | 'urgent'
  | 'exclusion'

/** An item with its place on the agenda and, once minuted, its number in the series. */
export type PlannedItem = {
  id: string
  number?: string
  heading: string
  kind: Item['kind']
  standing?: StandingMatter
  draft?: ItemDraft
  minuteNumber?: string
}

/** A meeting with its items in order and its place among the meetings of its body. */
export type PlannedMeeting = {
  key: MeetingKey
  id: string
  slug: string
  body: BodyRow
  date: string
  draft: MeetingDraft
  status: Meeting['status']
  items: PlannedItem[]
  /** The later meeting that confirmed its minutes. */
  confirmedAt?: PlannedMeeting
}

/** Puts every item in its place: agenda numbers, minute numbers by series, confirmations and statuses. */
export function planMeetings(
  drafts: readonly MeetingDraft[],
  issues: readonly IssueDraft[],
): Map<MeetingKey, PlannedMeeting> {
  const byKey = new Map(issues.map((issue) => [issue.key, issue]))
  const planned = [...drafts]
    .sort((left, right) => order(left).localeCompare(order(right)))
    .map((draft) => placed(draft, byKey))
  for (const [index, meeting] of planned.entries()) {
    if (!isMinuted(meeting)) continue
    if (meeting.date < RECORD_SINCE) {
      meeting.status = 'minutes confirmed'
      continue
    }
    const next = planned
      .slice(index + 1)
      .find((later) => later.body === meeting.body && isMinuted(later) && !later.draft.isExtraordinary)
    if (next) Object.assign(meeting, { confirmedAt: next, status: 'minutes confirmed' })
  }
  number(planned)
  return new Map(planned.map((meeting) => [meeting.key, meeting]))
}

/** Whether the meeting was held with a quorum, so that there are minutes. */
export function isMinuted(meeting: PlannedMeeting): boolean {
  return ['held', 'minutes draft', 'minutes confirmed'].includes(meeting.status)
}

/** The item at which a meeting took an issue; throws where there is none. */
export function itemOnIssue(meeting: PlannedMeeting | undefined, issue: string): PlannedItem {
  const item = meeting?.items.find(({ draft }) => draft?.issue === issue)
  if (!item) throw new RangeError(`No item on "${issue}" at the meeting ${meeting?.key ?? 'that was named'}`)
  return item
}

/** `minute/2021-02-16-local-joint-panel-13`. */
export function minuteId(meeting: PlannedMeeting, item: PlannedItem): string {
  return `minute/${meeting.slug}-${item.id}`
}

function order(draft: MeetingDraft): string {
  return `${draft.date} ${draft.time ?? bodyOf(draft.body).time} ${draft.body}`
}

function placed(draft: MeetingDraft, issues: ReadonlyMap<string, IssueDraft>): PlannedMeeting {
  const key: MeetingKey = `${draft.body} ${draft.date}`
  const slug = `${draft.date}-${draft.body}`
  return {
    key,
    id: `meeting/${slug}`,
    slug,
    body: bodyOf(draft.body),
    date: draft.date,
    draft,
    status: statusOf(draft),
    items: itemsOf(draft, key, issues),
  }
}

function statusOf(draft: MeetingDraft): Meeting['status'] {
  if (draft.fate) return draft.fate
  if (draft.date > TODAY) return draft.agendaOn && draft.agendaOn <= TODAY ? 'agenda published' : 'scheduled'
  return (draft.draftOn ?? '') > TODAY ? 'held' : 'minutes draft'
}

function itemsOf(
  draft: MeetingDraft,
  key: MeetingKey,
  issues: ReadonlyMap<string, IssueDraft>,
): PlannedItem[] {
  const matters = (draft.business ?? []).map((entry): ItemDraft => {
    if (typeof entry !== 'string') return entry
    const item = issues.get(entry)?.items?.[key]
    if (!item) throw new RangeError(`The issue "${entry}" has no item for the meeting ${key}`)
    return { issue: entry, ...item }
  })
  if (matters.length === 0) return []
  const open = matters.filter(({ withheld }) => !withheld)
  const inPrivate = matters.filter(({ withheld }) => withheld)
  const items: Omit<PlannedItem, 'id'>[] = [
    standing('Apologies for absence and substitutes', 'apologies'),
    ...(draft.isExtraordinary ? [] : [standing('Minutes of the last meeting', 'minutes')]),
    ...(draft.announcements ? [standing("Chair's announcements", 'announcements')] : []),
    standing('Declarations of interest', 'declarations'),
    ...(draft.publicQuestions ? [standing('Questions from the public', 'public questions')] : []),
    ...open.map(business),
    ...(draft.isExtraordinary ? [] : [standing('Urgent business', 'urgent')]),
  ]
  if (inPrivate.length > 0) {
    items.push(
      standing('Exclusion of the press and public', 'exclusion'),
      { heading: 'Part 2: business taken in private', kind: 'section' },
      ...inPrivate.map(business),
    )
  }
  let next = 1
  return items.map((item) =>
    item.kind === 'section'
      ? { ...item, id: 'part-2' }
      : { ...item, id: String(next), number: String(next++) },
  )
}

function standing(heading: string, matter: StandingMatter): Omit<PlannedItem, 'id'> {
  return { heading, kind: 'standing', standing: matter }
}

function business(draft: ItemDraft): Omit<PlannedItem, 'id'> {
  return { heading: draft.heading, kind: 'business', draft }
}

/** Minute numbers run without a gap through a civic year: one series for the council, one for a body with its own. */
function number(meetings: readonly PlannedMeeting[]): void {
  const last = new Map<string, number>()
  for (const meeting of meetings) {
    const isOwn = meeting.body.numbering === 'own'
    // A body's own series numbers its agenda too, so a meeting to come already has its numbers.
    if (!isMinuted(meeting) && !(isOwn && !meeting.draft.fate)) continue
    const series = `${isOwn ? meeting.body.key : 'council'} ${civicYearOf(meeting.date)}`
    let value = meeting.draft.firstNumber ?? (last.get(series) ?? 0) + 1
    for (const item of meeting.items) {
      if (item.kind === 'section') continue
      if (isMinuted(meeting)) item.minuteNumber = String(value)
      if (isOwn) Object.assign(item, { id: String(value), number: String(value) })
      value++
    }
    last.set(series, value - 1)
  }
}

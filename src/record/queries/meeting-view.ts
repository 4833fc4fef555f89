import type { Body, Meeting } from '../formats/index.ts'
import { type ItemKey, type ItemLife, itemLives } from './item-life.ts'
import { type PaperView, papersOf } from './item-papers.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** An item of a meeting with the issue it belongs to. */
export type MeetingItem = ItemLife & { issue: { slug: string; title: string; firstOn: string | null } | null }

/** A meeting named in passing. */
export type MeetingLink = { slug: string; date: string }

/** A meeting as its page shows it. */
export type MeetingView = {
  format: 'moothall/meeting-view/1'
  meeting: Meeting
  publication: Publication
  body: Pick<Body, 'id' | 'slug' | 'name' | 'kind'> & { kindPrinted: string | null }
  items: MeetingItem[]
  papers: PaperView[]
  /** The slugs of attendees that are known people, by their place in the meeting's attendance. */
  attendeeSlugs: (string | null)[]
  previous: MeetingLink | null
  next: MeetingLink | null
  confirmedAt: MeetingLink | null
}

/** The meeting with a slug. */
export function meetingView(reader: RecordReader, slug: string): MeetingView | undefined {
  const subject = subjectBySlug<Meeting>(reader, 'meeting', slug)
  if (!subject) return undefined
  const { content: meeting, publication } = subject
  const keys = meeting.items.map((item): ItemKey => [meeting.id, item.id])
  return {
    format: 'moothall/meeting-view/1',
    meeting,
    publication,
    body: bodyOf(reader, meeting),
    items: withIssues(reader, itemLives(reader, keys)),
    papers: papersOf(reader, meeting.documentIds ?? []),
    attendeeSlugs: meeting.attendance.map(({ personId }) => (personId ? slugOf(reader, personId) : null)),
    previous: neighbour(reader, meeting, '<', 'desc'),
    next: neighbour(reader, meeting, '>', 'asc'),
    confirmedAt: confirmedAt(reader, meeting),
  }
}

function bodyOf(reader: RecordReader, meeting: Meeting): MeetingView['body'] {
  const body = reader.get<MeetingView['body']>(
    'select id, slug, name, kind, kind_printed as kindPrinted from body where id = ?',
    meeting.bodyId,
  )
  return body ?? { id: meeting.bodyId, slug: '', name: meeting.bodyId, kind: 'other', kindPrinted: null }
}

function slugOf(reader: RecordReader, personId: string): string | null {
  return reader.get<{ slug: string }>('select slug from person where id = ?', personId)?.slug ?? null
}

function withIssues(reader: RecordReader, lives: ItemLife[]): MeetingItem[] {
  const meetingId = lives[0]?.place.meetingId ?? ''
  const rows = reader.all<{ item_id: string; slug: string; title: string; firstOn: string | null }>(
    `select mine.item_id, issue.slug, issue.title,
       (select min(meeting.date) from appearance join meeting on meeting.id = appearance.meeting_id
        where appearance.issue_id = issue.id) as firstOn
     from appearance as mine join issue on issue.id = mine.issue_id where mine.meeting_id = ?
     order by mine.item_id, issue.id`,
    meetingId,
  )
  const issues = new Map(rows.map(({ item_id, ...issue }) => [item_id, { ...issue }]))
  return lives.map((life) => ({ ...life, issue: issues.get(life.place.itemId) ?? null }))
}

function neighbour(
  reader: RecordReader,
  meeting: Meeting,
  side: '<' | '>',
  order: 'asc' | 'desc',
): MeetingLink | null {
  return (
    reader.get<MeetingLink>(
      `select slug, date from meeting where body_id = ? and (date, id) ${side} (?, ?)
       order by date ${order}, id ${order} limit 1`,
      meeting.bodyId,
      meeting.date,
      meeting.id,
    ) ?? null
  )
}

function confirmedAt(reader: RecordReader, meeting: Meeting): MeetingLink | null {
  if (!meeting.minutesConfirmedAt) return null
  return (
    reader.get<MeetingLink>('select slug, date from meeting where id = ?', meeting.minutesConfirmedAt) ?? null
  )
}

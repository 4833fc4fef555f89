import type { Body } from '../formats/index.ts'
import { type BodyLine, subBodies } from './bodies-view.ts'
import { chairsOf, type MemberLine, membersOn } from './body-members.ts'
import { MEETING_LINE, type MeetingLine } from './home-view.ts'
import { type IssueLine, issueLines } from './issues-view.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** A body as its page shows it. */
export type BodyView = {
  format: 'moothall/body-view/1'
  body: Body
  publication: Publication
  parent: { slug: string; name: string } | null
  subBodies: BodyLine[]
  members: MemberLine[]
  /** Latest first. */
  chairs: MemberLine[]
  /** Soonest first, at most 12. */
  upcoming: MeetingLine[]
  /** Meetings before today, of one year where one was asked for; latest first. */
  past: PageOf<MeetingLine>
  /** Years of past meetings, latest first. */
  years: { year: string; meetings: number }[]
  /** What it considered lately, at most 10. */
  issues: IssueLine[]
}

const UPCOMING = 12
const PAGE_SIZE = 25
const ISSUES = 10

/** What of a body's past meetings is wanted. */
export type BodyAsked = { year?: string | undefined; page?: number | undefined }

/** The body with a slug, as of a civil date; `past the end` where its meetings end before the page. */
export function bodyView(
  reader: RecordReader,
  slug: string,
  asked: BodyAsked,
  today: string,
): BodyView | 'past the end' | undefined {
  const subject = subjectBySlug<Body>(reader, 'body', slug)
  if (!subject) return undefined
  const { content: body, publication } = subject
  const past = pastMeetings(reader, body.id, asked, today)
  if (!past) return 'past the end'
  const memberships = body.memberships ?? []
  return {
    format: 'moothall/body-view/1',
    body,
    publication,
    parent: parentOf(reader, body),
    subBodies: subBodies(reader, body.id, today),
    members: membersOn(reader, memberships, today),
    chairs: chairsOf(reader, memberships),
    upcoming: reader.all<MeetingLine>(
      `select ${MEETING_LINE} from meeting left join body on body.id = meeting.body_id
       where meeting.body_id = ? and meeting.date >= ? order by meeting.date, meeting.id limit ${UPCOMING}`,
      body.id,
      today,
    ),
    past,
    years: reader.all(
      `select substr(date, 1, 4) as year, count(*) as meetings from meeting where body_id = ? and date < ?
       group by 1 order by 1 desc limit 201`,
      body.id,
      today,
    ),
    issues: lateIssues(reader, body.id, today),
  }
}

function pastMeetings(reader: RecordReader, bodyId: string, { year, page = 1 }: BodyAsked, today: string) {
  const range = `meeting.body_id = ? and meeting.date < ? and meeting.date >= ?`
  const until = year && `${Number(year) + 1}-01-01` < today ? `${Number(year) + 1}-01-01` : today
  const from = year ? `${year}-01-01` : ''
  const total =
    reader.get<{ n: number }>(`select count(*) as n from meeting where ${range}`, bodyId, until, from)?.n ?? 0
  return pageOf(page, PAGE_SIZE, total, (offset) =>
    reader.all<MeetingLine>(
      `select ${MEETING_LINE} from meeting left join body on body.id = meeting.body_id where ${range}
       order by meeting.date desc, meeting.id desc limit ${PAGE_SIZE} offset ?`,
      bodyId,
      until,
      from,
      offset,
    ),
  )
}

/** The issues of its last meetings before today: a year of them and more is read, however often each came up. */
function lateIssues(reader: RecordReader, bodyId: string, today: string): IssueLine[] {
  const rows = reader.all<{ id: string }>(
    `select appearance.issue_id as id, max(recent.date) as lastOn
     from (select id, date from meeting where body_id = ? and date < ? order by date desc, id desc limit 40) as recent
     join appearance on appearance.meeting_id = recent.id
     group by 1 order by lastOn desc, 1 limit ${ISSUES}`,
    bodyId,
    today,
  )
  return issueLines(
    reader,
    rows.map(({ id }) => id),
    today,
  )
}

function parentOf(reader: RecordReader, { parentId }: Body): BodyView['parent'] {
  if (!parentId) return null
  return (
    reader.get<{ slug: string; name: string }>('select slug, name from body where id = ?', parentId) ?? null
  )
}

import { MEETING_LINE, type MeetingLine } from './home-view.ts'
import { bodiesThatMeet, yearsWithMeetings } from './list-choices.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'

/** Which meetings are wanted: those of a month or year, of a body. */
export type MeetingsAsked = {
  shown: 'month' | 'list'
  /** `yyyy-mm` or `yyyy`; without it, every meeting (in a list only). */
  period?: string | undefined
  /** The slug of a body. */
  body?: string | undefined
  page?: number | undefined
}

/** The calendar of meetings: a month, soonest first, or a list, the furthest date first. */
export type MeetingsView = PageOf<MeetingLine> & {
  format: 'moothall/meetings-view/1'
  shown: 'month' | 'list'
  period: string | null
  choices: { bodies: { slug: string; name: string }[] }
  /** Years that have meetings, newest first. */
  years: string[]
}

const LIST_SIZE = 25
/** More than any council meets in a month: a page must end. */
const MONTH_SIZE = 500

/** The meetings asked for; nothing where the list ends before the page. */
export function meetingsView(reader: RecordReader, asked: MeetingsAsked): MeetingsView | undefined {
  const { shown, period, body } = asked
  const wanted = [
    period && 'meeting.date between ? and ?',
    body && 'meeting.body_id = (select id from body where slug = ?)',
  ].filter(Boolean)
  const where = wanted.length === 0 ? '' : `where ${wanted.join(' and ')}`
  // As text, every date of a month or year lies between its own name and the same with a character after the digits.
  const parameters = [...(period ? [`${period}-`, `${period}-~`] : []), ...(body ? [body] : [])]
  const total =
    reader.get<{ total: number }>(`select count(*) as total from meeting ${where}`, ...parameters)?.total ?? 0
  const [size, order] =
    shown === 'month'
      ? [MONTH_SIZE, 'meeting.date, meeting.time, meeting.id']
      : [LIST_SIZE, 'meeting.date desc, meeting.time desc, meeting.id']
  const found = pageOf(asked.page ?? 1, size, total, (offset) =>
    reader.all<MeetingLine>(
      `select ${MEETING_LINE} from meeting left join body on body.id = meeting.body_id ${where}
       order by ${order} limit ${size} offset ?`,
      ...parameters,
      offset,
    ),
  )
  return (
    found && {
      format: 'moothall/meetings-view/1',
      shown,
      period: period ?? null,
      ...found,
      choices: { bodies: bodiesThatMeet(reader) },
      years: yearsWithMeetings(reader),
    }
  )
}

import type { OutcomeKind } from '../formats/index.ts'
import { bodiesThatMeet, yearsWithMeetings } from './meetings-view.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'

/** How an issue stands, as far as a list can say: several may be upcoming besides. */
export const issueStates = ['decided', 'awaiting', 'upcoming', 'considered', 'dropped'] as const

export type IssueState = (typeof issueStates)[number]

/** The weightiest outcome of the last meeting that decided anything about an issue. */
export type IssueStanding = {
  kind: OutcomeKind
  date: string
  bodyName: string
  targetBody: string | null
  /** A recommendation or referral that nothing answers yet. */
  isAwaiting: boolean
}

/** An issue as a list shows it. */
export type IssueLine = {
  slug: string
  title: string
  topic: string | null
  appearances: number
  /** The date of its last meeting, past or still to come. */
  lastOn: string | null
  standing: IssueStanding | null
  /** The next meeting that has it on its agenda. */
  next: { date: string; meetingSlug: string; bodyName: string } | null
}

/** How a list of issues is narrowed and ordered. */
export type IssuesAsked = {
  topic?: string | undefined
  /** The slug of a body that considered it. */
  body?: string | undefined
  /** The year of its last meeting. */
  year?: string | undefined
  state?: IssueState | undefined
  order?: 'newest' | 'title' | undefined
  page?: number | undefined
}

/** The list of issues. */
export type IssuesView = PageOf<IssueLine> & {
  format: 'moothall/issues-view/1'
  choices: { topics: string[]; bodies: { slug: string; name: string }[]; years: string[] }
}

const PAGE_SIZE = 25

// A meeting that is off considers nothing.
const IS_ON = `meeting.status not in ('cancelled', 'postponed')`
const WEIGHT = `case when outcome.kind in ('resolved', 'agreed', 'approved-subject', 'amended', 'lost') then 3
  when outcome.kind in ('noted', 'received') then 1 else 2 end`
/** First what says something about the matter rather than of having read about it, then the newest, then the weightiest. */
const STANDING_ORDER = `${WEIGHT} > 1 desc, meeting.date desc, ${WEIGHT} desc, meeting.time desc, meeting.id, outcome.ord`
const IS_AWAITING = `outcome.kind in ('recommended', 'referred') and not exists (select 1 from tie
  where tie.to_minute_id = outcome.minute_id and tie.to_outcome_id = outcome.outcome_id)`
const APPEARS = `from appearance join meeting on meeting.id = appearance.meeting_id where appearance.issue_id = issue.id`
const LAST_ON = `(select max(meeting.date) ${APPEARS})`
const STATE = `coalesce((select case when outcome.kind = 'deferred' or ${IS_AWAITING} then 'awaiting'
    when outcome.kind in ('withdrawn', 'lapsed') then 'dropped' when ${WEIGHT} = 1 then 'considered' else 'decided' end
  from appearance join meeting on meeting.id = appearance.meeting_id
  join outcome on outcome.meeting_id = appearance.meeting_id and outcome.item_id = appearance.item_id
  where appearance.issue_id = issue.id order by ${STANDING_ORDER} limit 1), 'considered')`

/** A page of the issues asked for, as of a civil date; nothing where the list ends before the page. */
export function issuesView(reader: RecordReader, asked: IssuesAsked, today: string): IssuesView | undefined {
  const { where, parameters } = conditions(asked, today)
  const order = asked.order === 'title' ? 'title collate nocase, id' : 'lastOn desc nulls last, title, id'
  const total =
    reader.get<{ total: number }>(`select count(*) as total from issue ${where}`, ...parameters)?.total ?? 0
  const found = pageOf(asked.page ?? 1, PAGE_SIZE, total, (offset) => {
    const rows = reader.all<{ id: string }>(
      `select id, title, ${LAST_ON} as lastOn from issue ${where} order by ${order} limit ${PAGE_SIZE} offset ?`,
      ...parameters,
      offset,
    )
    return issueLines(
      reader,
      rows.map(({ id }) => id),
      today,
    )
  })
  return found && { format: 'moothall/issues-view/1', ...found, choices: choices(reader) }
}

function conditions({ topic, body, year, state }: IssuesAsked, today: string) {
  const wanted: [sql: string, ...parameters: string[]][] = []
  if (topic) wanted.push(['issue.topic = ?', topic])
  if (body) {
    wanted.push([
      `exists (select 1 ${APPEARS} and meeting.body_id = (select id from body where slug = ?))`,
      body,
    ])
  }
  if (year) wanted.push([`substr(${LAST_ON}, 1, 4) = ?`, year])
  if (state === 'upcoming')
    wanted.push([`exists (select 1 ${APPEARS} and meeting.date >= ? and ${IS_ON})`, today])
  else if (state) wanted.push([`${STATE} = ?`, state])
  return {
    where: wanted.length === 0 ? '' : `where ${wanted.map(([sql]) => sql).join(' and ')}`,
    parameters: wanted.flatMap(([, ...parameters]) => parameters),
  }
}

/** Issues by identifier as lines, in that order. */
export function issueLines(reader: RecordReader, ids: readonly string[], today: string): IssueLine[] {
  const wanted = JSON.stringify(ids)
  const standings = new Map(
    reader
      .all<Omit<IssueStanding, 'isAwaiting'> & { issueId: string; isAwaiting: number }>(
        `select * from (select appearance.issue_id as issueId, outcome.kind, meeting.date,
           coalesce(body.name, meeting.body_id) as bodyName, outcome.target_body as targetBody,
           ${IS_AWAITING} as isAwaiting,
           row_number() over (partition by appearance.issue_id order by ${STANDING_ORDER}) as place
         from json_each(?) as wanted join appearance on appearance.issue_id = wanted.value
         join meeting on meeting.id = appearance.meeting_id left join body on body.id = meeting.body_id
         join outcome on outcome.meeting_id = appearance.meeting_id and outcome.item_id = appearance.item_id)
         where place = 1`,
        wanted,
      )
      .map(({ issueId, kind, date, bodyName, targetBody, isAwaiting }) => [
        issueId,
        { kind, date, bodyName, targetBody, isAwaiting: isAwaiting === 1 },
      ]),
  )
  const nexts = new Map(
    reader
      .all<{ issueId: string } & NonNullable<IssueLine['next']>>(
        `select * from (select appearance.issue_id as issueId, meeting.date, meeting.slug as meetingSlug,
           coalesce(body.name, meeting.body_id) as bodyName,
           row_number() over (partition by appearance.issue_id order by meeting.date, meeting.time, meeting.id) as place
         from json_each(?) as wanted join appearance on appearance.issue_id = wanted.value
         join meeting on meeting.id = appearance.meeting_id left join body on body.id = meeting.body_id
         where meeting.date >= ? and ${IS_ON}) where place = 1`,
        wanted,
        today,
      )
      .map(({ issueId, date, meetingSlug, bodyName }) => [issueId, { date, meetingSlug, bodyName }]),
  )
  return reader
    .all<Omit<IssueLine, 'standing' | 'next'> & { id: string }>(
      `select issue.id, slug, title, topic, (select count(*) ${APPEARS}) as appearances, ${LAST_ON} as lastOn
       from json_each(?) as wanted join issue on issue.id = wanted.value order by wanted.key`,
      wanted,
    )
    .map(({ id, ...line }) => ({
      ...line,
      standing: standings.get(id) ?? null,
      next: nexts.get(id) ?? null,
    }))
}

function choices(reader: RecordReader): IssuesView['choices'] {
  return {
    topics: reader
      .all<{ topic: string }>(
        'select distinct topic from issue where topic is not null order by topic collate nocase limit 200',
      )
      .map(({ topic }) => topic),
    bodies: bodiesThatMeet(reader),
    years: yearsWithMeetings(reader),
  }
}

import type { OutcomeKind } from '../formats/index.ts'
import {
  IS_AWAITING,
  IS_ON,
  type IssueEntry,
  type IssueState,
  isInState,
  isOfBody,
  issuesInOrder,
  STANDING_ORDER,
} from './issue-index.ts'
import { bodiesThatMeet, yearsWithMeetings } from './list-choices.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'

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

const APPEARS = `from appearance join meeting on meeting.id = appearance.meeting_id where appearance.issue_id = issue.id`

/** A page of the issues asked for, as of a civil date; nothing where the list ends before the page. */
export function issuesView(reader: RecordReader, asked: IssuesAsked, today: string): IssuesView | undefined {
  const { topic, body, year, state, order = 'newest', page = 1 } = asked
  const claims = [
    topic && ((entry: IssueEntry) => entry.topic === topic),
    year && ((entry: IssueEntry) => entry.lastOn?.startsWith(year) === true),
    body && isOfBody(reader, body),
    state && isInState(reader, state, today),
  ].filter((claim) => typeof claim === 'function')
  const entries = issuesInOrder(reader, order).filter((entry) => claims.every((claim) => claim(entry)))
  const found = pageOf(page, PAGE_SIZE, entries.length, (offset) => {
    const ids = entries.slice(offset, offset + PAGE_SIZE).map(({ id }) => id)
    return issueLines(reader, ids, today)
  })
  return found && { format: 'moothall/issues-view/1', ...found, choices: choices(reader) }
}

/** The slug of some issue, for examples; nothing while there is none. */
export function someIssue(reader: RecordReader): string | undefined {
  return reader.get<{ slug: string }>('select slug from issue order by id limit 1')?.slug
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
      `select issue.id, slug, title, topic, (select count(*) ${APPEARS}) as appearances, (select max(meeting.date) ${APPEARS}) as lastOn
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

import type { OutcomeKind } from '../formats/index.ts'
import { type ItemPlace, PLACE } from './item-place.ts'
import { weightOf } from './outcome-weights.ts'
import type { RecordReader } from './record-reader.ts'

/** A decision as a list shows it. */
export type DecidedLine = {
  place: ItemPlace
  outcomeId: string
  kind: OutcomeKind
  text: string
  targetBody: string | null
  issueSlug: string | null
  issueTitle: string | null
  votesFor: number | null
  votesAgainst: number | null
  votesAbstained: number | null
}

/** A meeting as a list shows it. */
export type MeetingLine = {
  slug: string
  date: string
  time: string | null
  title: string | null
  venue: string | null
  status: string
  bodySlug: string | null
  bodyName: string
  items: number
  outcomes: number
}

/** The front page: what was decided lately, what comes, what is promised. */
export type HomeView = {
  format: 'moothall/home-view/1'
  decided: DecidedLine[]
  upcoming: MeetingLine[]
  openPromises: { count: number; oldestOn: string | null }
  counts: { issues: number; meetings: number; decisions: number; documents: number }
}

/** Of an item with a lost amendment and a carried motion, the motion is what was decided. */
const WEIGHTIEST = `(select weighed.ord from outcome as weighed
  where weighed.meeting_id = outcome.meeting_id and weighed.item_id = outcome.item_id
  order by ${weightOf('weighed.kind')} desc, weighed.ord limit 1)`

type DecidedRow = Omit<DecidedLine, 'place'> & ItemPlace

const DECIDED = `select ${PLACE}, outcome.outcome_id as outcomeId, outcome.kind, outcome.text,
    outcome.target_body as targetBody, outcome.votes_for as votesFor, outcome.votes_against as votesAgainst,
    outcome.votes_abstained as votesAbstained,
    (select issue.slug from appearance join issue on issue.id = issue_id
     where appearance.meeting_id = item.meeting_id and appearance.item_id = item.item_id order by issue.id limit 1) as issueSlug,
    (select issue.title from appearance join issue on issue.id = issue_id
     where appearance.meeting_id = item.meeting_id and appearance.item_id = item.item_id order by issue.id limit 1) as issueTitle`

/** The front page as of a civil date. */
export function homeView(reader: RecordReader, today: string): HomeView {
  const decided = reader.all<DecidedRow>(
    `${DECIDED} from (select id, date from meeting where date <= ? and status <> 'cancelled' order by date desc, id desc limit 40) as recent
     join meeting on meeting.id = recent.id
     join outcome on outcome.meeting_id = meeting.id and outcome.ord = ${WEIGHTIEST}
     join item on item.meeting_id = outcome.meeting_id and item.item_id = outcome.item_id and item.kind = 'business'
     left join body on body.id = meeting.body_id
     where outcome.kind not in ('noted', 'received')
     order by meeting.date desc, meeting.id, item.ord limit 8`,
    today,
  )
  return {
    format: 'moothall/home-view/1',
    decided: decided.map(lineOf),
    upcoming: listUpcoming(reader, today, 8),
    openPromises: reader.get(
      `select count(*) as count, min(meeting.date) as oldestOn from undertaking
       join meeting on meeting.id = undertaking.meeting_id
       where not exists (select 1 from closing where closing.minute_id = undertaking.minute_id
         and closing.undertaking_id = undertaking.undertaking_id)`,
    ) ?? { count: 0, oldestOn: null },
    counts: {
      issues: count(reader, 'issue'),
      meetings: count(reader, 'meeting'),
      decisions: count(reader, 'outcome') + count(reader, 'decision'),
      documents: count(reader, 'document'),
    },
  }
}

function lineOf(row: DecidedRow): DecidedLine {
  const {
    outcomeId,
    kind,
    text,
    targetBody,
    issueSlug,
    issueTitle,
    votesFor,
    votesAgainst,
    votesAbstained,
    ...place
  } = row
  return {
    place: { ...place },
    outcomeId,
    kind,
    text,
    targetBody,
    issueSlug,
    issueTitle,
    votesFor,
    votesAgainst,
    votesAbstained,
  }
}

/** Columns of {@link MeetingLine}, for a query over `meeting`, left joined with `body`. */
export const MEETING_LINE = `meeting.slug, meeting.date, meeting.time, meeting.title, meeting.venue, meeting.status,
  body.slug as bodySlug, coalesce(body.name, meeting.body_id) as bodyName,
  (select count(*) from item where item.meeting_id = meeting.id and item.kind <> 'section') as items,
  (select count(*) from outcome where outcome.meeting_id = meeting.id) as outcomes`

/** Meetings from a civil date on, soonest first. */
export function listUpcoming(reader: RecordReader, from: string, limit: number): MeetingLine[] {
  return reader.all<MeetingLine>(
    `select ${MEETING_LINE} from meeting left join body on body.id = meeting.body_id
     where meeting.date >= ? order by meeting.date, meeting.time, meeting.id limit ?`,
    from,
    limit,
  )
}

function count(
  reader: RecordReader,
  table: 'issue' | 'meeting' | 'outcome' | 'decision' | 'document',
): number {
  return reader.get<{ n: number }>(`select count(*) as n from ${table}`)?.n ?? 0
}

import { LIGHTEST, weightOf } from './outcome-weights.ts'
import type { RecordReader } from './record-reader.ts'
import { recordState } from './record-state.ts'

/** How an issue stands, as far as a list can say: any may be coming up besides. */
export const issueStates = ['decided', 'awaiting', 'upcoming', 'considered', 'dropped'] as const

export type IssueState = (typeof issueStates)[number]

/** What a list of issues is narrowed and ordered by. */
export type IssueEntry = { id: string; topic: string | null; lastOn: string | null }

const WEIGHT = weightOf('outcome.kind')
/** First what says something about the matter rather than of having read about it, then the newest, then the weightiest. */
export const STANDING_ORDER = `${WEIGHT} > ${LIGHTEST} desc, meeting.date desc, ${WEIGHT} desc, meeting.time desc, meeting.id, outcome.ord`
/** Whether an outcome asks for an answer that is not recorded yet. */
export const IS_AWAITING = `outcome.kind in ('recommended', 'referred') and not exists (select 1 from tie
  where tie.to_minute_id = outcome.minute_id and tie.to_outcome_id = outcome.outcome_id)`
/** A meeting that is off considers nothing. */
export const IS_ON = `meeting.status not in ('cancelled', 'postponed')`

const ENTRIES = `select issue.id, issue.topic, max(meeting.date) as lastOn
  from issue left join appearance on appearance.issue_id = issue.id left join meeting on meeting.id = appearance.meeting_id
  group by issue.id order by`
const ORDERS = {
  newest: 'lastOn desc nulls last, issue.title, issue.id',
  title: 'issue.title collate nocase, issue.id',
}
const STATES = `select issueId, state from (select appearance.issue_id as issueId,
    case when outcome.kind = 'deferred' or ${IS_AWAITING} then 'awaiting'
      when outcome.kind in ('withdrawn', 'lapsed') then 'dropped' when ${WEIGHT} = ${LIGHTEST} then 'considered'
      else 'decided' end as state,
    row_number() over (partition by appearance.issue_id order by ${STANDING_ORDER}) as place
  from appearance join meeting on meeting.id = appearance.meeting_id
  join outcome on outcome.meeting_id = appearance.meeting_id and outcome.item_id = appearance.item_id)
  where place = 1`

type Index = {
  rootHash: string
  orders: Map<keyof typeof ORDERS, readonly IssueEntry[]>
  states?: ReadonlyMap<string, IssueState>
}

const known = new WeakMap<RecordReader, Index>()

/**
 * Every issue in order. Asked of the record once after each publication: with 60,000 issues it takes a quarter of a
 * second, and every page of every narrowed list needs it.
 */
export function issuesInOrder(reader: RecordReader, order: keyof typeof ORDERS): readonly IssueEntry[] {
  const { orders } = indexOf(reader)
  let entries = orders.get(order)
  if (!entries) {
    entries = reader.all<IssueEntry>(`${ENTRIES} ${ORDERS[order]}`)
    orders.set(order, entries)
  }
  return entries
}

/** The issues in a state, as of a civil date. */
export function isInState(
  reader: RecordReader,
  state: IssueState,
  today: string,
): (entry: IssueEntry) => boolean {
  if (state === 'upcoming') return isAmong(reader, `meeting.date >= ? and ${IS_ON}`, today)
  const index = indexOf(reader)
  index.states ??= new Map(
    reader
      .all<{ issueId: string; state: IssueState }>(STATES)
      .map(({ issueId, state: found }) => [issueId, found]),
  )
  const { states } = index
  return ({ id }) => (states.get(id) ?? 'considered') === state
}

/** The issues that the body with a slug considered or will. */
export function isOfBody(reader: RecordReader, slug: string): (entry: IssueEntry) => boolean {
  return isAmong(reader, 'meeting.body_id = (select id from body where slug = ?)', slug)
}

function isAmong(reader: RecordReader, condition: string, parameter: string): (entry: IssueEntry) => boolean {
  const ids = new Set(
    reader
      .all<{ id: string }>(
        `select distinct appearance.issue_id as id from meeting
         join appearance on appearance.meeting_id = meeting.id where ${condition}`,
        parameter,
      )
      .map(({ id }) => id),
  )
  return ({ id }) => ids.has(id)
}

function indexOf(reader: RecordReader): Index {
  const { rootHash } = recordState(reader)
  const before = known.get(reader)
  if (before?.rootHash === rootHash) return before
  const index: Index = { rootHash, orders: new Map() }
  known.set(reader, index)
  return index
}

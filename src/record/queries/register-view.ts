import { type OutcomeKind, outcomeKinds } from '../../reading/index.ts'
import { bodiesThatMeet, yearsWithDecisions } from './list-choices.ts'
import { type Paged, paged } from './paging.ts'
import type { RecordReader } from './record-reader.ts'

/** A line of the decisions register: an outcome of a meeting, or a decision of a member or officer. */
export type RegisterLine = {
  source: 'outcome' | 'decision'
  date: string
  title: string
  text: string | null
  /** Of an outcome: its kind. */
  kind: OutcomeKind | null
  /** Who decided: the body, or the maker as the register names them. */
  maker: string | null
  meetingSlug: string | null
  itemId: string | null
  outcomeId: string | null
  number: string | null
  decisionSlug: string | null
  isKey: number | null
  callIn: string | null
  effectiveFrom: string | null
}

/** What a register is narrowed to. */
export type RegisterFilter = {
  body?: string | undefined
  year?: number | undefined
  kind?: OutcomeKind | 'register' | undefined
}

/** The decisions register, newest first. */
export type RegisterView = {
  format: 'moothall/register-view/1'
  filter: RegisterFilter
  lines: Paged<RegisterLine>
  bodies: { slug: string; name: string }[]
  years: string[]
}

const PAGE_SIZE = 25

/** Kinds that decide or recommend something: what the register lists unless one kind is asked for. */
const DECIDING = outcomeKinds.filter((kind) => kind !== 'noted' && kind !== 'received')

/** One page of the register. */
export function registerView(reader: RecordReader, filter: RegisterFilter, page: number): RegisterView {
  const { body, year, kind } = filter
  const kinds = kind === undefined ? DECIDING : kind === 'register' ? [] : [kind]
  const from = year === undefined ? '0000' : `${year}-01-01`
  const until = year === undefined ? '9999' : `${year}-12-31`
  const rows = reader.all<RegisterLine & { tieBreak: string }>(
    `select * from (select 'outcome' as source, meeting.date, item.heading as title, outcome.text, outcome.kind,
         coalesce(body.name, meeting.body_id) as maker, meeting.slug as meetingSlug, item.item_id as itemId,
         outcome.outcome_id as outcomeId, coalesce(minute.number, item.number) as number, null as decisionSlug,
         null as isKey, null as callIn, null as effectiveFrom, meeting.id || printf(' %06d %06d', item.ord, outcome.ord) as tieBreak
       from meeting join outcome on outcome.meeting_id = meeting.id
       join item on item.meeting_id = meeting.id and item.item_id = outcome.item_id
       join minute on minute.id = outcome.minute_id left join body on body.id = meeting.body_id
       where meeting.date between :from and :until and (:body is null or body.slug = :body)
         and outcome.kind in (select value from json_each(:kinds))
       order by meeting.date desc, tieBreak limit :last)
     union all
     select * from (select 'decision', coalesce(decided_on, published_on, ''), decision.title, decision.text, null,
         coalesce(decision.maker_name, body.name), null, null, null, null, decision.slug, decision.is_key, decision.call_in,
         decision.effective_from, decision.id
       from decision left join body on body.id = decision.body_id
       where coalesce(decided_on, published_on, '') between :from and :until and (:body is null or body.slug = :body)
         and (:kind is null or :kind = 'register')
       order by 2 desc, decision.id limit :last)
     order by 2 desc, 15 limit :limit offset :offset`,
    {
      from,
      until,
      body: body ?? null,
      kind: kind ?? null,
      kinds: JSON.stringify(kinds),
      last: page * PAGE_SIZE + 1,
      limit: PAGE_SIZE + 1,
      offset: (page - 1) * PAGE_SIZE,
    },
  )
  return {
    format: 'moothall/register-view/1',
    filter,
    lines: paged(rows.map(lineOf), page, PAGE_SIZE),
    bodies: bodiesThatMeet(reader),
    years: yearsWithDecisions(reader),
  }
}

/** The column that settles the order stays behind. */
function lineOf(row: RegisterLine & { tieBreak?: string }): RegisterLine {
  const line = { ...row }
  delete line.tieBreak
  return line
}

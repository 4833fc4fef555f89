import type { Document, Minute } from '../../formats/index.ts'
import type { RecordReader } from '../record-reader.ts'
import { boundsOf, type ChangeFilter, type ExchangedPage, type ExchangedSubject } from './subject-list.ts'

/** A part of a subject in a list: the subject it is of, and which of its parts it is. */
export type PartPlace = { ownerId: string; part: string }

const LISTS = {
  item: `select item.meeting_id as ownerId, item.item_id as part, item.ord, subject.first_at as created,
    max(subject.changed_at, coalesce((select max(minuted.changed_at) from minute
      join subject as minuted on minuted.id = minute.id where minute.meeting_id = item.meeting_id), '')) as modified
    from item join subject on subject.id = item.meeting_id`,
  appearance: `select appearance.issue_id as ownerId, appearance.meeting_id || '/' || appearance.item_id as part,
    appearance.ord, subject.first_at as created, subject.changed_at as modified
    from appearance join subject on subject.id = appearance.issue_id
    where (:body = '' or appearance.meeting_id in (select id from meeting where body_id = :body))`,
  membership: `select membership.body_id as ownerId, cast(membership.ord as text) as part, membership.ord,
    subject.first_at as created, subject.changed_at as modified
    from membership join subject on subject.id = membership.body_id`,
} as const

/** One page of the items of meetings, the appearances of issues or the memberships of bodies, in a stable order. */
export function listedParts(
  reader: RecordReader,
  kind: keyof typeof LISTS,
  filter: ChangeFilter,
  page: { limit: number; offset: number; bodyId?: string | undefined },
): ExchangedPage<PartPlace> {
  const bounds = { ...boundsOf(filter), ...(kind === 'appearance' ? { body: page.bodyId ?? '' } : {}) }
  const list = `from (${LISTS[kind]}) as one where one.created >= :createdSince and one.created <= :createdUntil
    and one.modified >= :modifiedSince and one.modified <= :modifiedUntil`
  const total = reader.get<{ n: number }>(`select count(*) as n ${list}`, bounds)?.n ?? 0
  const rows = reader.all<PartPlace>(
    `select one.ownerId, one.part ${list} order by one.created, one.ownerId, one.ord limit :limit offset :offset`,
    { ...bounds, limit: page.limit, offset: page.offset },
  )
  return { total, rows }
}

/** The issues at which each item of a meeting was considered, the first of each by the item's identifier. */
export function issuesOfItems(reader: RecordReader, meetingId: string): Map<string, string> {
  const rows = reader.all<{ itemId: string; issueId: string }>(
    `select item_id as itemId, min(issue_id) as issueId from appearance where meeting_id = ? group by item_id`,
    meetingId,
  )
  return new Map(rows.map(({ itemId, issueId }) => [itemId, issueId]))
}

/** The minutes of a meeting by item, the newest of each. */
export function minutesByItem(reader: RecordReader, meetingId: string): Map<string, Minute> {
  const rows = reader.all<{ body: string }>(
    `select content.body from minute join subject on subject.id = minute.id
     join content on content.sha256 = subject.content_sha256 where minute.meeting_id = ? order by subject.seq limit 4000`,
    meetingId,
  )
  return new Map(
    rows.map(({ body }) => {
      const minute = JSON.parse(body) as Minute
      return [minute.itemId, minute]
    }),
  )
}

/** Papers by identifier, without their words; those that are not published now are left out. */
export function exchangedDocuments(
  reader: RecordReader,
  ids: readonly string[],
): Map<string, ExchangedSubject<Document>> {
  const rows = reader.all<{ id: string; created: string; modified: string; body: string }>(
    `select subject.id, subject.first_at as created, subject.changed_at as modified, json_remove(content.body, '$.text') as body
     from json_each(?) as wanted join subject on subject.id = wanted.value and subject.type = 'document'
     join content on content.sha256 = subject.content_sha256`,
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ body, ...row }) => [row.id, { ...row, content: JSON.parse(body) as Document }]))
}

/** The bodies that meetings are of, by the meeting's identifier. */
export function bodiesOfMeetings(reader: RecordReader, ids: readonly string[]): Map<string, string> {
  const rows = reader.all<{ id: string; bodyId: string }>(
    'select id, body_id as bodyId from meeting where id in (select value from json_each(?))',
    JSON.stringify(ids),
  )
  return new Map(rows.map(({ id, bodyId }) => [id, bodyId]))
}

/** The memberships of a person: the body and the place in its list. */
export function membershipsOfPerson(reader: RecordReader, personId: string): PartPlace[] {
  return reader.all<PartPlace>(
    `select body_id as ownerId, cast(ord as text) as part from membership where person_id = ?
     order by body_id, ord limit 500`,
    personId,
  )
}

const MOST = 10_000

/** Every place at which anything met; at most 10,000. */
export function venues(reader: RecordReader): string[] {
  return reader
    .all<{ venue: string }>(
      `select distinct venue from meeting where venue is not null order by venue limit ${MOST}`,
    )
    .map(({ venue }) => venue)
}

/** Terms for which councillors were elected, as their own entries tell, oldest first; at most 100. */
export function electedTerms(reader: RecordReader): { from: string; until: string | null }[] {
  return reader.all(
    `select distinct json_extract(term.value, '$.from') as "from", json_extract(term.value, '$.until') as until
     from person join subject on subject.id = person.id join content on content.sha256 = subject.content_sha256,
       json_each(content.body, '$.terms') as term
     where json_extract(term.value, '$.from') is not null order by 1, 2 limit 100`,
  )
}

/** When the record began: the instant of its first entry. */
export function recordBegan(reader: RecordReader): string {
  return reader.get<{ at: string }>('select at from entry where seq = 1')?.at ?? '1970-01-01T00:00:00.000Z'
}

import type { Published, SubjectType } from '../../formats/index.ts'
import type { RecordReader } from '../record-reader.ts'

/** A subject as other systems exchange it; one that was withdrawn has no content any more. */
export type ExchangedSubject<Content extends Published = Published> = {
  id: string
  /** Instants of its first entry, and of the last that changes what is said of it. */
  created: string
  modified: string
  content: Content | undefined
}

/** Instants between which something was created or changed; each is counted in. */
export type ChangeFilter = {
  createdSince?: string | undefined
  createdUntil?: string | undefined
  modifiedSince?: string | undefined
  modifiedUntil?: string | undefined
}

/** One page of a list in the order things entered the log, and how many there are in all. */
export type ExchangedPage<Row> = { total: number; rows: Row[] }

/** SQL for a meeting's last change: its own, or that of a minute, which is part of what is said of it. */
const CHANGED_WITH_MINUTES = `max(last.at, coalesce((select max(minuted.changed_at) from minute
  join subject as minuted on minuted.id = minute.id where minute.meeting_id = first.subject_id), ''))`

const changedAt = (type: SubjectType) => (type === 'meeting' ? CHANGED_WITH_MINUTES : 'last.at')

const from = (type: SubjectType) => `from (select first.subject_id as id, first.seq, first.at as created,
    ${changedAt(type)} as modified, last.act, last.content_sha256
  from entry as first join entry as last on last.subject_id = first.subject_id
    and last.version = (select max(version) from entry where subject_id = first.subject_id)
  where first.version = 1 and first.subject_type = '${type}') as one
  left join content on content.sha256 = one.content_sha256 and one.act <> 'withdrawn'`

const WITHIN = `one.created >= :createdSince and one.created <= :createdUntil
  and one.modified >= :modifiedSince and one.modified <= :modifiedUntil`

/** A page of the subjects of a type; withdrawn ones are among them only when it is asked what changed since an instant. */
export function exchangedSubjects<Content extends Published>(
  reader: RecordReader,
  type: SubjectType,
  filter: ChangeFilter,
  page: { limit: number; offset: number; bodyId?: string | undefined },
): ExchangedPage<ExchangedSubject<Content>> {
  const where = `where ${WITHIN} and (:withdrawn or one.act <> 'withdrawn')
    ${page.bodyId === undefined ? '' : 'and one.id in (select id from meeting where body_id = :body)'}`
  const bounds = {
    ...boundsOf(filter),
    withdrawn: filter.modifiedSince === undefined ? 0 : 1,
    ...(page.bodyId === undefined ? {} : { body: page.bodyId }),
  }
  const total = reader.get<{ n: number }>(`select count(*) as n ${from(type)} ${where}`, bounds)?.n ?? 0
  const rows = reader.all<Row>(
    `select one.id, one.created, one.modified, content.body ${from(type)} ${where} order by one.seq limit :limit offset :offset`,
    { ...bounds, limit: page.limit, offset: page.offset },
  )
  return { total, rows: rows.map((row) => subjectOf<Content>(row)) }
}

/** The subject with an identifier, withdrawn or not. */
export function exchangedSubject<Content extends Published>(
  reader: RecordReader,
  type: SubjectType,
  id: string,
): ExchangedSubject<Content> | undefined {
  const row = reader.get<Row>(
    `select first.subject_id as id, first.at as created, ${changedAt(type)} as modified, content.body
     from entry as first join entry as last on last.subject_id = first.subject_id
       and last.version = (select max(version) from entry where subject_id = :id)
     left join content on content.sha256 = last.content_sha256 and last.act <> 'withdrawn'
     where first.subject_id = :id and first.version = 1 and first.subject_type = '${type}'`,
    { id },
  )
  return row && subjectOf<Content>(row)
}

type Row = { id: string; created: string; modified: string; body: string | null }

function subjectOf<Content extends Published>({ body, ...row }: Row): ExchangedSubject<Content> {
  return { ...row, content: body === null ? undefined : (JSON.parse(body) as Content) }
}

/** The filter as named parameters; an instant that is left out sets no limit. */
export function boundsOf(filter: ChangeFilter): Record<string, string> {
  return {
    createdSince: filter.createdSince ?? '',
    createdUntil: filter.createdUntil ?? '~',
    modifiedSince: filter.modifiedSince ?? '',
    modifiedUntil: filter.modifiedUntil ?? '~',
  }
}

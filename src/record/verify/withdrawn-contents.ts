import { isOpenIn, type Published, published, withheldParts } from '../formats/index.ts'
import { type Entry, type LogDatabase, slicesOf } from '../log/index.ts'

/** Tells which entries' contents must be gone. */
export type WithdrawnContents = {
  isDropped: (entry: Entry) => boolean
  /** Whether a content may be gone: a later version of the subject withholds something. */
  mayBeDropped: (entry: Entry) => boolean
  /** Whether a content that is there has open what a later version withholds. */
  mustBeDropped: (entry: Entry, content: Published) => boolean
}

/**
 * Learns from the log what was withdrawn. A content is dropped when its entry lies before its subject's last
 * withdrawal, unless the subject was published again since with the very same content.
 */
export async function withdrawnContents(log: LogDatabase): Promise<WithdrawnContents> {
  const withdrawals = await log
    .selectFrom('publication')
    .select((expression) => ['subject_id', expression.fn.max('seq').as('seq')])
    .where('act', '=', 'withdrawn')
    .groupBy('subject_id')
    .execute()
  const lastOf = new Map(withdrawals.map((row) => [row.subject_id, row.seq]))
  const later = await log
    .selectFrom('publication')
    .innerJoin('publication as withdrawal', 'withdrawal.subject_id', 'publication.subject_id')
    .select(['publication.subject_id', 'publication.seq', 'publication.content_sha256'])
    .distinct()
    .where('withdrawal.act', '=', 'withdrawn')
    .where('publication.act', '<>', 'withdrawn')
    .execute()
  const again = new Set(
    later.filter((row) => row.seq > (lastOf.get(row.subject_id) ?? 0)).map((row) => row.content_sha256),
  )
  const withholdings = await withholdingsOf(log)
  return {
    isDropped: (entry) => {
      const last = lastOf.get(entry.subjectId)
      return last !== undefined && entry.seq <= last && !again.has(entry.contentSha256)
    },
    ...withholdings,
  }
}

/** Reads which versions withhold something that an earlier one may have had open. */
async function withholdingsOf(
  log: LogDatabase,
): Promise<Pick<WithdrawnContents, 'mayBeDropped' | 'mustBeDropped'>> {
  const rows = await log
    .selectFrom('publication')
    .innerJoin('publication_content', 'publication_content.sha256', 'publication.content_sha256')
    .select(['subject_id', 'version', 'body'])
    .where('act', '<>', 'withdrawn')
    .where('version', '>', 1)
    .where('subject_type', 'in', ['document', 'meeting'])
    .where((where) =>
      where.or([
        where('body', 'like', '%"state":"exempt"%'),
        where('body', 'like', '%"state":"confidential"%'),
      ]),
    )
    .execute()
  const ofSubject = new Map<string, { version: number; parts: string[] }[]>()
  for (const { subject_id, version, body } of rows) {
    const list = ofSubject.get(subject_id) ?? []
    list.push({ version, parts: withheldParts(parsed(body)) })
    ofSubject.set(subject_id, list)
  }
  const lastSaid = await lastVersions(log, [...ofSubject.keys()])
  const after = ({ subjectId, contentSha256, version }: Entry) => {
    const last = lastSaid.get(`${subjectId} ${contentSha256}`) ?? version
    return (ofSubject.get(subjectId) ?? []).filter((one) => one.version > last)
  }
  return {
    mayBeDropped: (entry) => after(entry).some(({ parts }) => parts.length > 0),
    mustBeDropped: (entry, content) => after(entry).some(({ parts }) => isOpenIn(content, parts)),
  }
}

/** The last version of each subject that says a content, as `subject sha256`. */
async function lastVersions(log: LogDatabase, subjectIds: readonly string[]): Promise<Map<string, number>> {
  const last = new Map<string, number>()
  for (const some of slicesOf(subjectIds)) {
    const rows = await log
      .selectFrom('publication')
      .select(['subject_id', 'content_sha256', 'version'])
      .where('subject_id', 'in', some)
      .where('act', '<>', 'withdrawn')
      .orderBy('version')
      .execute()
    for (const row of rows) last.set(`${row.subject_id} ${row.content_sha256}`, row.version)
  }
  return last
}

/** A stored content, which may have been tampered with: what is no content withholds nothing. */
function parsed(body: string): Published {
  try {
    const read = published.safeParse(JSON.parse(body))
    if (read.success) return read.data
  } catch {
    // The check of the content itself reports it.
  }
  return NOTHING
}

const NOTHING: Published = {
  format: 'moothall/post/1',
  id: 'post/none',
  slug: 'none',
  title: 'none',
  holders: [],
}

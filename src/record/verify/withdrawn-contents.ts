import type { Entry, LogDatabase } from '../log/index.ts'

/** Tells which entries' contents must be gone. */
export type WithdrawnContents = { isDropped: (entry: Entry) => boolean }

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
  return {
    isDropped: (entry) => {
      const last = lastOf.get(entry.subjectId)
      return last !== undefined && entry.seq <= last && !again.has(entry.contentSha256)
    },
  }
}

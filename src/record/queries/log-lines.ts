import { entryOf, type LogTables, logLine } from '../log/index.ts'
import type { RecordReader } from './record-reader.ts'

const ENTRIES_A_PIECE = 200

type Row = LogTables['publication'] & { body: string | null }

/**
 * The log as JSON lines, in pieces of some hundred entries: each line is an entry and its content, `null` where the
 * content was withdrawn. Entries after the head that `until` names are left for the next time.
 */
export function* logLines(reader: RecordReader, until: number): Generator<string> {
  for (let after = 0; after < until; ) {
    const rows = reader.all<Row>(
      `select entry.*, case when entry.act <> 'withdrawn' then content.body end as body
       from entry left join content on content.sha256 = entry.content_sha256
       where entry.seq > ? and entry.seq <= ? order by entry.seq limit ?`,
      after,
      until,
      ENTRIES_A_PIECE,
    )
    const last = rows.at(-1)
    if (!last) return
    after = last.seq
    yield rows
      .map(({ body, ...row }) => `${logLine({ entry: entryOf(row), body: body ?? undefined })}\n`)
      .join('')
  }
}

import type { RecordReader } from './record-reader.ts'

const ENTRIES_A_PIECE = 200

type Row = {
  seq: number
  at: string
  actor: string
  origin: string
  act: string
  subject_type: string
  subject_id: string
  version: number
  content_sha256: string
  note: string | null
  leaf_hash: string
  root_hash: string
  body: string | null
}

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
    yield rows.map(lineOf).join('')
  }
}

/** The content stands as the very bytes that were hashed: it is canonical JSON already. */
function lineOf(row: Row): string {
  const entry = JSON.stringify({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    origin: row.origin,
    act: row.act,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    version: row.version,
    contentSha256: row.content_sha256,
    note: row.note ?? undefined,
    leafHash: row.leaf_hash,
    rootHash: row.root_hash,
  })
  return `${entry.slice(0, -1)},"content":${row.body ?? 'null'}}\n`
}

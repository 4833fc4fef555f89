import type { Kysely, Transaction } from 'kysely'

/** What was done to a subject. */
export type Act = 'published' | 'corrected' | 'withdrawn'

/** Where a publication comes from. */
export type Origin = 'desk' | 'imported' | 'demo'

/** The log's tables, which live in the desk database. */
export type LogTables = {
  publication: {
    seq: number
    at: string
    actor: string
    origin: Origin
    act: Act
    subject_type: string
    subject_id: string
    version: number
    content_sha256: string
    note: string | null
    leaf_hash: string
    root_hash: string
  }
  publication_content: { sha256: string; body: string }
  log_head: { id: number; size: number; root_hash: string; frontier: string }
  source_key: { system: string; key: string; subject_id: string }
  slug_claim: { subject_type: string; slug: string; subject_id: string }
}

/** A database that holds the log's tables. */
export type LogDatabase = Kysely<LogTables>

/** A transaction on such a database: a function that takes one is atomic with whatever else is in it. */
export type LogTransaction = Transaction<LogTables>

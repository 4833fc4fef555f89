import type { SubjectType } from '../formats/index.ts'
import { canonicalJson } from './canonical-json.ts'
import { leafHash } from './merkle-tree.ts'
import type { Act, LogTables, Origin } from './tables.ts'

/** One entry of the log: who did what to which subject, when, and the hash of what was published. */
export type Entry = {
  /** 1, 2, 3... without a gap. */
  seq: number
  /** Instant, UTC. */
  at: string
  actor: string
  origin: Origin
  act: Act
  subjectType: SubjectType
  subjectId: string
  version: number
  /** Of the canonical content; of a withdrawal: of the content withdrawn. */
  contentSha256: string
  /** What was corrected, or why it was withdrawn. */
  note?: string
  leafHash: string
  /** Head of the tree whose last leaf this entry is. */
  rootHash: string
}

/** The bytes that an entry's leaf hash is over: canonical JSON of what the entry says. */
export function leafData(entry: Omit<Entry, 'leafHash' | 'rootHash'>): string {
  return canonicalJson({
    format: 'moothall/entry/1',
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    origin: entry.origin,
    act: entry.act,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    version: entry.version,
    contentSha256: entry.contentSha256,
    note: entry.note,
  })
}

/** The leaf hash that an entry must have. */
export function leafHashOf(entry: Omit<Entry, 'leafHash' | 'rootHash'>): string {
  return leafHash(leafData(entry))
}

/** A row of the log as an entry. */
export function entryOf(row: LogTables['publication']): Entry {
  return {
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    origin: row.origin,
    act: row.act,
    subjectType: row.subject_type as SubjectType,
    subjectId: row.subject_id,
    version: row.version,
    contentSha256: row.content_sha256,
    ...(row.note === null ? {} : { note: row.note }),
    leafHash: row.leaf_hash,
    rootHash: row.root_hash,
  }
}

/** An entry as a row of the log. */
export function rowOf(entry: Entry): LogTables['publication'] {
  return {
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    origin: entry.origin,
    act: entry.act,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    version: entry.version,
    content_sha256: entry.contentSha256,
    note: entry.note ?? null,
    leaf_hash: entry.leafHash,
    root_hash: entry.rootHash,
  }
}

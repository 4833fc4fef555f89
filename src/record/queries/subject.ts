import type { Published, SubjectType } from '../formats/index.ts'
import type { RecordReader } from './record-reader.ts'

/** What the record knows of a subject besides its content: its place in the log. */
export type Publication = {
  id: string
  slug: string
  title: string
  version: number
  seq: number
  contentSha256: string
  /** Instants of its first and last entry, UTC. */
  firstAt: string
  changedAt: string
}

/** A published subject: its content and its place in the log. */
export type Subject<Content extends Published = Published> = { content: Content; publication: Publication }

const COLUMNS = `subject.id, subject.slug, subject.title, subject.version, subject.seq,
  subject.content_sha256 as contentSha256, subject.first_at as firstAt, subject.changed_at as changedAt`

type Row = Publication & { body: string }

/** The subject of a type that a slug means now. */
export function subjectBySlug<Content extends Published>(
  reader: RecordReader,
  type: SubjectType,
  slug: string,
): Subject<Content> | undefined {
  return subjectOf<Content>(
    reader.get<Row>(
      `select ${COLUMNS}, content.body from subject join content on content.sha256 = subject.content_sha256
       where type = ? and slug = ? order by subject.id limit 1`,
      type,
      slug,
    ),
  )
}

/** The subject with an identifier. */
export function subjectById<Content extends Published>(
  reader: RecordReader,
  id: string,
): Subject<Content> | undefined {
  return subjectOf<Content>(
    reader.get<Row>(
      `select ${COLUMNS}, content.body from subject join content on content.sha256 = subject.content_sha256
       where subject.id = ?`,
      id,
    ),
  )
}

function subjectOf<Content extends Published>(row: Row | undefined): Subject<Content> | undefined {
  if (!row) return undefined
  const { body, ...publication } = row
  // What the log holds was checked against its format when it was appended.
  return { content: JSON.parse(body) as Content, publication: { ...publication } }
}

/** The current slug of the subject that an old slug once meant. */
export function currentSlug(reader: RecordReader, type: SubjectType, former: string): string | undefined {
  return reader.get<{ slug: string }>(
    `select subject.slug from former_slug join subject on subject.id = former_slug.subject_id
     where former_slug.type = ? and former_slug.slug = ?`,
    type,
    former,
  )?.slug
}

/** One version of a subject in the log. */
export type Version = {
  seq: number
  at: string
  actor: string
  origin: string
  act: string
  version: number
  contentSha256: string
  note: string | null
  /** Whether its content is still held: a withdrawal drops it. */
  isHeld: boolean
}

/** Every version of a subject, newest first, at most 500. */
export function versionsOf(reader: RecordReader, subjectId: string): Version[] {
  return reader
    .all<Omit<Version, 'isHeld'> & { isHeld: number }>(
      `select seq, at, actor, origin, act, version, content_sha256 as contentSha256, note,
         exists (select 1 from content where sha256 = content_sha256) as isHeld
       from entry where subject_id = ? order by version desc limit 500`,
      subjectId,
    )
    .map((row) => ({ ...row, isHeld: row.isHeld === 1 && row.act !== 'withdrawn' }))
}

/** The content of one version, as canonical JSON. */
export function contentOfVersion(
  reader: RecordReader,
  subjectId: string,
  version: number,
): string | undefined {
  return reader.get<{ body: string }>(
    `select content.body from entry join content on content.sha256 = entry.content_sha256
     where entry.subject_id = ? and entry.version = ? and entry.act <> 'withdrawn'`,
    subjectId,
    version,
  )?.body
}

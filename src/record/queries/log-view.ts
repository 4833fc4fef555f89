import { type Paged, paged } from './paging.ts'
import type { RecordReader } from './record-reader.ts'
import { type RecordState, recordState } from './record-state.ts'
import { contentOfVersion, type Version, versionsOf } from './subject.ts'

/** An entry of the log as a list shows it. */
export type EntryLine = {
  seq: number
  at: string
  actor: string
  origin: string
  act: string
  subjectId: string
  title: string | null
  version: number
  contentSha256: string
  note: string | null
}

/** The public log: its head, and its newest entries. */
export type LogView = {
  format: 'moothall/log-view/1'
  state: Omit<RecordState, 'council'>
  entries: Paged<EntryLine>
}

const PAGE_SIZE = 25

/** The log's head and one page of its entries, newest first. */
export function logView(reader: RecordReader, page: number): LogView {
  const { size, rootHash, changedAt } = recordState(reader)
  const rows = reader.all<EntryLine>(
    `select entry.seq, entry.at, entry.actor, entry.origin, entry.act, entry.subject_id as subjectId, subject.title,
       entry.version, entry.content_sha256 as contentSha256, entry.note
     from entry left join subject on subject.id = entry.subject_id
     where entry.seq <= ? order by entry.seq desc limit ?`,
    size - (page - 1) * PAGE_SIZE,
    PAGE_SIZE + 1,
  )
  return {
    format: 'moothall/log-view/1',
    state: { size, rootHash, changedAt },
    entries: paged(rows, page, PAGE_SIZE),
  }
}

/** Every version of one subject. */
export type VersionsView = {
  format: 'moothall/versions-view/1'
  subjectId: string
  title: string
  versions: Version[]
}

/** The versions of a subject, newest first. */
export function versionsView(reader: RecordReader, subjectId: string): VersionsView | undefined {
  const versions = versionsOf(reader, subjectId)
  if (versions.length === 0) return undefined
  const title = reader.get<{ title: string }>('select title from subject where id = ?', subjectId)?.title
  return { format: 'moothall/versions-view/1', subjectId, title: title ?? subjectId, versions }
}

/** One version of a subject and what it changed. */
export type VersionView = {
  format: 'moothall/version-view/1'
  subjectId: string
  title: string
  version: Version
  /** The content as it was published; null where it was withdrawn since. */
  content: unknown
  changes: Change[]
}

/** A place in a content that another version says otherwise. */
export type Change = { path: string; before: string | null; after: string | null }

const MOST_CHANGES = 500

/** One version of a subject, compared with the one before it. */
export function versionView(
  reader: RecordReader,
  subjectId: string,
  number: number,
): VersionView | undefined {
  const view = versionsView(reader, subjectId)
  const version = view?.versions.find((one) => one.version === number)
  if (!view || !version) return undefined
  const content = parsed(contentOfVersion(reader, subjectId, number))
  const before = parsed(contentOfVersion(reader, subjectId, number - 1))
  const changes =
    content === null || before === null ? [] : changesBetween(before, content).slice(0, MOST_CHANGES)
  return { format: 'moothall/version-view/1', subjectId, title: view.title, version, content, changes }
}

function parsed(body: string | undefined): unknown {
  return body === undefined ? null : (JSON.parse(body) as unknown)
}

/** What differs between two contents, place by place. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const old = new Map(leaves(before, ''))
  const fresh = new Map(leaves(after, ''))
  const paths = [...new Set([...old.keys(), ...fresh.keys()])]
  return paths
    .filter((path) => old.get(path) !== fresh.get(path))
    .map((path) => ({ path, before: old.get(path) ?? null, after: fresh.get(path) ?? null }))
}

/** Each value of a content with its place. Items of a list go by their `id` where they have one, not by their order. */
function* leaves(value: unknown, path: string): Generator<[string, string]> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* leaves(one, `${path}[${keyOf(one) ?? index + 1}]`)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) yield* leaves(one, path === '' ? key : `${path}.${key}`)
  } else {
    yield [path, String(value)]
  }
}

function keyOf(one: unknown): string | undefined {
  return typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string'
    ? one.id
    : undefined
}

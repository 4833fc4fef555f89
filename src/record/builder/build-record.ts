import type { DatabaseSync } from 'node:sqlite'
import { ConflictError } from '../../platform/errors.ts'
import type { Published } from '../formats/index.ts'
import { EMPTY_ROOT, type EntryWithContent, type LogDatabase, logHead, readEntries } from '../log/index.ts'
import { type SearchWriter, searchWriter } from '../search/search-writer.ts'
import { projectionOf } from './projections/index.ts'
import { type RecordWriter, recordWriter } from './record-writer.ts'
import { resolveTies } from './ties.ts'
import { nothingTouched, type Touched } from './touched.ts'

/** How far a build has come, in entries of the log. */
export type BuildProgress = { done: number; total: number }

export type BuildOptions = {
  onProgress?: (progress: BuildProgress) => void
  /** Stops between batches; the next build goes on from there. */
  signal?: AbortSignal
}

const ENTRIES_A_BATCH = 500
// A commit writes out the search index, which then has one more piece to merge: many batches share one.
const BATCHES_A_TRANSACTION = 32

/**
 * Brings an open record up to the log's head: some thousand entries are one transaction, so a build that is killed
 * goes on where it stopped. Gives the number of entries taken in. Throws {@link ConflictError} when the record was
 * built from another log.
 */
export async function buildRecord(
  log: LogDatabase,
  record: DatabaseSync,
  options: BuildOptions = {},
): Promise<number> {
  const writer = recordWriter(record)
  const target = await logHead(log)
  const start = recordHead(writer).size
  await refuseOtherLog(log, writer, target.size)
  let done = start
  while (done < target.size && !options.signal?.aborted) {
    done = await inTransaction(record, () => buildBatches(log, writer, done, target.size, options))
  }
  return done - start
}

/** Takes in the next batches, one after the other so that memory holds one; gives the last entry taken in. */
async function buildBatches(
  log: LogDatabase,
  writer: RecordWriter,
  after: number,
  total: number,
  { onProgress, signal }: BuildOptions,
): Promise<number> {
  let done = after
  const search = searchWriter(writer)
  for (let count = 0; count < BATCHES_A_TRANSACTION && done < total && !signal?.aborted; count++) {
    const batch = await readEntries(log, done, ENTRIES_A_BATCH)
    const last = batch.at(-1)
    if (!last) throw new ConflictError(`The log ends at entry ${done}; its head says ${total}. Run verify.`)
    buildBatch(writer, batch, search)
    done = last.entry.seq
    onProgress?.({ done, total })
  }
  search.finish()
  return done
}

/** The log's head as of the record's last entry. */
export function recordHead(writer: Pick<RecordWriter, 'get'>): { size: number; rootHash: string } {
  const last = writer.get<{ seq: number; root_hash: string }>(
    'select seq, root_hash from entry order by seq desc limit 1',
  )
  return { size: last?.seq ?? 0, rootHash: last?.root_hash ?? EMPTY_ROOT }
}

async function refuseOtherLog(log: LogDatabase, writer: RecordWriter, logSize: number): Promise<void> {
  const head = recordHead(writer)
  if (head.size === 0) return
  const [same] = head.size > logSize ? [] : await readEntries(log, head.size - 1, 1)
  if (same?.entry.rootHash !== head.rootHash) {
    throw new ConflictError(
      `The record was built from another log than this one (they differ at or before entry ${head.size}). Run "moothall rebuild".`,
    )
  }
}

function buildBatch(writer: RecordWriter, batch: readonly EntryWithContent[], search: SearchWriter): void {
  const touched = nothingTouched()
  const lastOf = new Map(batch.map((one) => [one.entry.subjectId, one]))
  for (const one of batch) takeIn(writer, one)
  for (const one of lastOf.values()) project(writer, one, touched)
  resolveTies(writer, touched)
  search.index(touched)
}

function takeIn(writer: RecordWriter, { entry, body }: EntryWithContent): void {
  writer.insert('entry', {
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    origin: entry.origin,
    act: entry.act,
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    version: entry.version,
    content_sha256: entry.contentSha256,
    note: entry.note,
    leaf_hash: entry.leafHash,
    root_hash: entry.rootHash,
  })
  if (entry.act === 'withdrawn') {
    writer.run(
      'delete from content where sha256 in (select content_sha256 from entry where subject_id = ?)',
      entry.subjectId,
    )
  } else if (body !== undefined) {
    writer.run('insert or ignore into content values (?, ?)', entry.contentSha256, body)
  }
}

function project(writer: RecordWriter, { entry, body }: EntryWithContent, touched: Touched): void {
  const projection = projectionOf(entry.subjectType)
  if (entry.version > 1) {
    projection.clear(entry.subjectId, writer, touched)
    writer.run('delete from subject where id = ?', entry.subjectId)
    writer.run('delete from former_slug where subject_id = ?', entry.subjectId)
    writer.run('delete from source where subject_id = ?', entry.subjectId)
  }
  touched.subjects.add(entry.subjectId)
  if (entry.act === 'withdrawn' || body === undefined) return
  const content = JSON.parse(body) as Published
  writeSubject(writer, entry, content, projection.title(content))
  projection.write(content, writer, touched)
  touched.contents.set(entry.subjectId, content)
}

function writeSubject(
  writer: RecordWriter,
  entry: EntryWithContent['entry'],
  content: Published,
  title: string,
): void {
  const firstAt =
    entry.version === 1
      ? entry.at
      : writer.get<{ at: string }>(
          'select at from entry where subject_id = ? order by version',
          entry.subjectId,
        )?.at
  writer.insert('subject', {
    id: entry.subjectId,
    type: entry.subjectType,
    slug: content.slug,
    title,
    version: entry.version,
    seq: entry.seq,
    content_sha256: entry.contentSha256,
    first_at: firstAt,
    changed_at: entry.at,
  })
  const [, bornAs = content.slug] = entry.subjectId.split('/')
  for (const former of new Set([bornAs, ...(content.formerSlugs ?? [])])) {
    if (former !== content.slug) {
      writer.run(
        'insert or replace into former_slug values (?, ?, ?)',
        entry.subjectType,
        former,
        entry.subjectId,
      )
    }
  }
  for (const { system, key, url } of content.sources ?? []) {
    writer.run('insert or ignore into source values (?, ?, ?, ?, ?)', system, key, entry.subjectId, '', url)
  }
}

async function inTransaction<Result>(record: DatabaseSync, work: () => Promise<Result>): Promise<Result> {
  record.exec('begin immediate')
  try {
    const result = await work()
    record.exec('commit')
    return result
  } catch (error) {
    record.exec('rollback')
    throw error
  }
}

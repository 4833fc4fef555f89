import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { ConflictError } from '../../platform/errors.ts'
import { isOpenIn, type Published, withheldParts } from '../formats/index.ts'
import {
  EMPTY_ROOT,
  type Entry,
  type EntryWithContent,
  type LogDatabase,
  logHead,
  readEntries,
} from '../log/index.ts'
import { type SearchWriter, searchWriter } from '../search/search-writer.ts'
import { erases, eraseWithdrawn, isFree, rememberToErase } from './erase-withdrawn.ts'
import { projectionOf } from './projections/index.ts'
import { type RecordWriter, recordWriter } from './record-writer.ts'
import { resolveTies } from './ties.ts'
import { nothingTouched, type Touched } from './touched.ts'

/** How far a build has come, in entries of the log. */
export type BuildProgress = { done: number; total: number }

export type BuildOptions = {
  onProgress?: (progress: BuildProgress) => void
  /** Stops between transactions; the next build goes on from there. */
  signal?: AbortSignal
  /**
   * For a process that answers requests meanwhile: small transactions, each in a turn of the event loop of its own, and
   * no waiting for another builder.
   */
  keepsTurnsShort?: boolean
}

/** How much a transaction takes in: entries, and roughly how many characters of contents. */
type Portion = { entries: number; characters: number }

// A commit writes out the search index, which then has one more piece to merge: large ones are quicker in all.
const LARGE: Portion = { entries: 8_000, characters: 16_000_000 }
const SMALL: Portion = { entries: 16, characters: 50_000 }
const ENTRIES_A_BATCH = 500

/**
 * Brings an open record up to the log's head in transactions, so a build that is killed goes on where it stopped, and
 * two builders of one record help each other. Gives the number of entries this one took in. Throws
 * {@link ConflictError} when the record was built from another log.
 */
export async function buildRecord(
  log: LogDatabase,
  record: DatabaseSync,
  options: BuildOptions = {},
): Promise<number> {
  const writer = recordWriter(record)
  const target = await logHead(log)
  await refuseOtherLog(log, writer, target.size)
  let taken = 0
  for (let done = recordHead(writer).size; done < target.size; done = recordHead(writer).size) {
    if (options.signal?.aborted) break
    // Nothing is waited for within the transaction: another builder in this process would wait for ever.
    const entries = await readPortion(log, done, target.size, options.keepsTurnsShort ? SMALL : LARGE)
    const count = takeInAll(record, writer, entries, options)
    if (count === 'busy') break
    taken += count
    options.onProgress?.({ done: recordHead(writer).size, total: target.size })
    if (options.keepsTurnsShort) await setImmediate()
  }
  if (!options.signal?.aborted) eraseWithdrawn(record)
  return taken
}

async function readPortion(
  log: LogDatabase,
  after: number,
  total: number,
  most: Portion,
): Promise<EntryWithContent[]> {
  const entries: EntryWithContent[] = []
  for (let characters = 0; entries.length < most.entries && characters < most.characters; ) {
    const batch = await readEntries(log, after + entries.length, Math.min(ENTRIES_A_BATCH, most.entries))
    if (batch.length === 0) break
    for (const one of batch) {
      entries.push(one)
      characters += one.body?.length ?? 0
      if (characters >= most.characters) break
    }
    if (after + entries.length >= total) break
  }
  if (entries.length > 0) return entries
  throw new ConflictError(`The log ends at entry ${after}; its head says ${total}. Run verify.`)
}

/** Takes in, as one transaction, those of the entries that no other builder has taken in; gives their number. */
function takeInAll(
  record: DatabaseSync,
  writer: RecordWriter,
  entries: readonly EntryWithContent[],
  { keepsTurnsShort = false }: BuildOptions,
): number | 'busy' {
  if (!begins(record, keepsTurnsShort)) return 'busy'
  try {
    const { size } = recordHead(writer)
    const fresh = entries.filter(({ entry }) => entry.seq > size)
    const search = searchWriter(writer)
    for (let start = 0; start < fresh.length; start += ENTRIES_A_BATCH) {
      buildBatch(writer, fresh.slice(start, start + ENTRIES_A_BATCH), search)
    }
    search.finish()
    record.exec('commit')
    if (fresh.some(({ entry }) => erases(writer, entry))) rememberToErase(record)
    return fresh.length
  } catch (error) {
    record.exec('rollback')
    throw error
  }
}

/** Takes the record's write lock, which another builder may hold; false when it does and is not to be waited for. */
function begins(record: DatabaseSync, keepsTurnsShort: boolean): boolean {
  if (!keepsTurnsShort) {
    record.exec('begin immediate')
    return true
  }
  return isFree(record, () => record.exec('begin immediate'))
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
    dropWithheld(writer, entry, body)
  }
}

/** What an earlier version had open and this one withholds is to be read nowhere: the log dropped it too. */
function dropWithheld(writer: RecordWriter, { subjectId, version }: Entry, body: string): void {
  if (version === 1) return
  const withheld = withheldParts(JSON.parse(body) as Published)
  if (withheld.length === 0) return
  const earlier = writer.all<{ sha256: string; body: string }>(
    `select distinct content.sha256, content.body from entry join content on content.sha256 = entry.content_sha256
     where subject_id = ? and version < ?`,
    subjectId,
    version,
  )
  for (const one of earlier) {
    if (isOpenIn(JSON.parse(one.body) as Published, withheld)) {
      writer.run('delete from content where sha256 = ?', one.sha256)
    }
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

import type { RecordWriter } from '../builder/record-writer.ts'
import type { Touched } from '../builder/touched.ts'
import { type Facts, factTokens, packFacts, suggestedKinds, unpackFacts } from './facts.ts'
import { type Findable, findableItem, findableSubject, isFindable } from './findable.ts'
import { hitIdsOf, PARTS_A_HIT } from './hit-ids.ts'
import { type PendingRows, pendingRows } from './pending-rows.ts'
import { splitText } from './split-text.ts'
import { touchedThroughMeetings } from './touched-through-meetings.ts'
import { writeVocabulary } from './vocabulary.ts'
import { type WordCounts, wordCounts } from './word-counts.ts'

type Stored = { id: number; title: string; text: string; date: string | null; facts: Facts }

/** Keeps the search index during one transaction of a build. */
export type SearchWriter = {
  /** Takes in what a batch touched. */
  index: (touched: Touched) => void
  /** Writes what was held back. Belongs at the end of the transaction. */
  finish: () => void
}

type Batch = {
  writer: RecordWriter
  counts: WordCounts
  passages: PendingRows
  titles: PendingRows
  /** The next free identifier of days that were asked for. */
  nextIds: Map<number, number>
}

/** A writer of the search index for one transaction. */
export function searchWriter(writer: RecordWriter): SearchWriter {
  const batch: Batch = {
    writer,
    counts: wordCounts(),
    passages: pendingRows(writer, 'passage_text', ['title', 'text', 'facts']),
    titles: pendingRows(writer, 'title_text', ['title']),
    nextIds: new Map(),
  }
  return {
    index: (touched) => indexTouched(batch, touched),
    finish: () => {
      batch.passages.write()
      batch.titles.write()
      writeVocabulary(writer, batch.counts)
    },
  }
}

function indexTouched(batch: Batch, touched: Touched): void {
  const { writer } = batch
  for (const key of touched.items) {
    const [meetingId = '', itemId = ''] = key.split(' ')
    replace(batch, meetingId, itemId, findableItem(writer, meetingId, itemId))
  }
  for (const subjectId of new Set([...touched.subjects, ...touchedThroughMeetings(writer, touched)])) {
    if (!isFindable(subjectId)) continue
    replace(batch, subjectId, '', findableSubject(writer, subjectId, touched.contents.get(subjectId)))
  }
}

function replace(batch: Batch, subjectId: string, itemId: string, next: Findable | undefined): void {
  const old = stored(batch.writer, subjectId, itemId)
  if (old && next && isSame(old, next)) return
  if (old) remove(batch, old)
  if (!next) return
  const { from, to } = hitIdsOf(next.date)
  // What stays on its day keeps its place there.
  const id = old && old.id >= from && old.id < to ? old.id : freeId(batch, from, to)
  add(batch, id, subjectId, itemId, next)
}

function isSame(old: Stored, next: Findable): boolean {
  return (
    old.title === next.title &&
    old.text === next.text &&
    old.date === (next.date ?? null) &&
    packFacts(old.facts) === packFacts(next.facts)
  )
}

function stored(writer: RecordWriter, subjectId: string, itemId: string): Stored | undefined {
  const row = writer.get<{ id: number; title: string; date: string | null; facts: number }>(
    `select findable.id, title, date, facts from findable join facet on facet.id = findable.id
     where subject_id = ? and item_id = ?`,
    subjectId,
    itemId,
  )
  if (!row) return undefined
  const parts = writer.all<{ text: string }>(
    'select text from passage where id between ? and ? order by id',
    row.id * PARTS_A_HIT,
    row.id * PARTS_A_HIT + PARTS_A_HIT - 1,
  )
  return { ...row, text: parts.map((part) => part.text).join(''), facts: unpackFacts(row.facts) }
}

function freeId({ writer, nextIds }: Batch, from: number, to: number): number {
  let id = nextIds.get(from)
  if (id === undefined) {
    const last = writer.get<{ id: number | null }>(
      'select max(id) as id from findable where id >= ? and id < ?',
      from,
      to,
    )
    id = (last?.id ?? from - 1) + 1
  }
  nextIds.set(from, id + 1)
  return id
}

function add(
  { writer, counts, passages, titles }: Batch,
  id: number,
  subjectId: string,
  itemId: string,
  { title, text, date, facts }: Findable,
): void {
  writer.run('insert into findable values (?, ?, ?, ?, ?)', id, subjectId, itemId, title, date)
  writer.run('insert into facet values (?, ?, (select max(seq) from entry))', id, packFacts(facts))
  const tokens = factTokens(facts)
  splitText(text).forEach((part, index) => {
    const rowid = id * PARTS_A_HIT + index
    writer.run('insert into passage values (?, ?)', rowid, part)
    passages.add(rowid, [title, part, tokens])
    counts.count(part, 1)
  })
  counts.count(title, 1)
  if (suggestedKinds.includes(facts.kind)) titles.add(id, [title])
}

/** Takes a hit out. The index holds no texts of its own, so it is told what it was given. */
function remove({ writer, counts, passages, titles }: Batch, { id, title, text, facts }: Stored): void {
  const tokens = factTokens(facts)
  splitText(text).forEach((part, index) => {
    const rowid = id * PARTS_A_HIT + index
    passages.remove(rowid, [title, part, tokens])
    writer.run('delete from passage where id = ?', rowid)
    counts.count(part, -1)
  })
  counts.count(title, -1)
  if (suggestedKinds.includes(facts.kind)) titles.remove(id, [title])
  writer.run('delete from facet where id = ?', id)
  writer.run('delete from findable where id = ?', id)
}

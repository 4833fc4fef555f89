import type { RecordWriter } from '../builder/record-writer.ts'
import type { Touched } from '../builder/touched.ts'
import { type Facts, factTokens, packFacts, suggestedKinds, unpackFacts } from './facts.ts'
import { type Findable, findableItem, findableSubject, isFindable } from './findable.ts'
import { hitIdsOf, PARTS_A_HIT } from './hit-ids.ts'
import { splitText } from './split-text.ts'
import { touchedThroughMeetings } from './touched-through-meetings.ts'
import type { WordCounts } from './word-counts.ts'

type Stored = { id: number; title: string; text: string; date: string | null; facts: Facts }

/**
 * Brings the search index up to date with what a batch touched. The words are only counted: `writeVocabulary`
 * belongs at the end of the transaction.
 */
export function indexPassages(writer: RecordWriter, touched: Touched, counts: WordCounts): void {
  const batch: Batch = { writer, counts, nextIds: new Map() }
  for (const key of touched.items) {
    const [meetingId = '', itemId = ''] = key.split(' ')
    replace(batch, meetingId, itemId, findableItem(writer, meetingId, itemId))
  }
  for (const subjectId of new Set([...touched.subjects, ...touchedThroughMeetings(writer, touched)])) {
    if (!isFindable(subjectId)) continue
    replace(batch, subjectId, '', findableSubject(writer, subjectId, touched.contents.get(subjectId)))
  }
}

type Batch = {
  writer: RecordWriter
  counts: WordCounts
  /** The next free identifier of days that were asked for. */
  nextIds: Map<number, number>
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
  { writer, counts }: Batch,
  id: number,
  subjectId: string,
  itemId: string,
  { title, text, date, facts }: Findable,
): void {
  const parts = splitText(text)
  writer.run('insert into findable values (?, ?, ?, ?, ?)', id, subjectId, itemId, title, date)
  writer.run('insert into facet values (?, ?, (select max(seq) from entry))', id, packFacts(facts))
  const tokens = factTokens(facts)
  parts.forEach((part, index) => {
    const rowid = id * PARTS_A_HIT + index
    writer.run('insert into passage values (?, ?)', rowid, part)
    writer.run(
      'insert into passage_text (rowid, title, text, facts) values (?, ?, ?, ?)',
      rowid,
      title,
      part,
      tokens,
    )
    counts.count(part, 1)
  })
  counts.count(title, 1)
  if (suggestedKinds.includes(facts.kind))
    writer.run('insert into title_text (rowid, title) values (?, ?)', id, title)
}

/** Takes a hit out. The index holds no texts of its own, so it is told what it was given. */
function remove({ writer, counts }: Batch, { id, title, text, facts }: Stored): void {
  const tokens = factTokens(facts)
  splitText(text).forEach((part, index) => {
    const rowid = id * PARTS_A_HIT + index
    writer.run(
      `insert into passage_text (passage_text, rowid, title, text, facts) values ('delete', ?, ?, ?, ?)`,
      rowid,
      title,
      part,
      tokens,
    )
    writer.run('delete from passage where id = ?', rowid)
    counts.count(part, -1)
  })
  counts.count(title, -1)
  if (suggestedKinds.includes(facts.kind)) {
    writer.run(`insert into title_text (title_text, rowid, title) values ('delete', ?, ?)`, id, title)
  }
  writer.run('delete from facet where id = ?', id)
  writer.run('delete from findable where id = ?', id)
}

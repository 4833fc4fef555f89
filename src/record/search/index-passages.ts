import type { RecordWriter } from '../builder/record-writer.ts'
import type { Touched } from '../builder/touched.ts'
import { type Passage, passageOfItem, passageOfSubject } from './passages.ts'

/** Brings the search index up to date with what a batch touched. */
export function indexPassages(writer: RecordWriter, touched: Touched): void {
  for (const key of touched.items) {
    const [meetingId = '', itemId = ''] = key.split(' ')
    replace(writer, meetingId, itemId, passageOfItem(writer, meetingId, itemId))
  }
  for (const subjectId of touched.subjects)
    replace(writer, subjectId, '', passageOfSubject(writer, subjectId))
}

function replace(
  writer: RecordWriter,
  subjectId: string,
  itemId: string,
  passage: Passage | undefined,
): void {
  const old = writer.get<{ id: number; title: string; text: string }>(
    'select id, title, text from passage where subject_id = ? and item_id = ?',
    subjectId,
    itemId,
  )
  if (old) {
    writer.run(
      `insert into passage_text (passage_text, rowid, title, text) values ('delete', ?, ?, ?)`,
      old.id,
      old.title,
      old.text,
    )
    writer.run('delete from passage where id = ?', old.id)
  }
  if (!passage) return
  writer.insert('passage', { subject_id: subjectId, item_id: itemId, ...passage })
  const row = writer.get<{ id: number }>('select last_insert_rowid() as id')
  writer.run(
    'insert into passage_text (rowid, title, text) values (?, ?, ?)',
    row?.id,
    passage.title,
    passage.text,
  )
}

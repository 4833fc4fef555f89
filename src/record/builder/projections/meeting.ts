import type { Item, Meeting } from '../../formats/index.ts'
import type { RecordWriter } from '../record-writer.ts'
import { safeMarkup } from '../safe-markup.ts'
import { itemKey, type Touched } from '../touched.ts'
import type { Projection } from './projection.ts'

export const meetingProjection: Projection<Meeting> = {
  title: (meeting) => meeting.title ?? meeting.date,

  write: (meeting, writer, touched) => {
    writer.insert('meeting', {
      id: meeting.id,
      slug: meeting.slug,
      body_id: meeting.bodyId,
      date: meeting.date,
      time: meeting.time,
      title: meeting.title,
      venue: meeting.venue,
      status: meeting.status,
    })
    meeting.items.forEach((item, ord) => {
      writeItem(meeting.id, item, ord, writer)
      touched.items.add(itemKey(meeting.id, item.id))
      writeItemSource(meeting, item, writer)
    })
    meeting.attendance.forEach((one, ord) => {
      writer.insert('attendance', {
        meeting_id: meeting.id,
        ord,
        name: one.name,
        person_id: one.personId,
        role: one.role,
        presence: one.presence,
      })
    })
    touched.meetings.add(meeting.id)
  },

  clear: (id, writer, touched) => {
    markItems(id, writer, touched)
    markDocuments(id, writer, touched)
    for (const table of ['item', 'item_document', 'attendance']) {
      writer.run(`delete from ${table} where meeting_id = ?`, id)
    }
    writer.run('delete from meeting where id = ?', id)
    touched.meetings.add(id)
  },
}

function writeItem(meetingId: string, item: Item, ord: number, writer: RecordWriter): void {
  writer.insertFirst('item', {
    meeting_id: meetingId,
    item_id: item.id,
    ord,
    number: item.number,
    heading: item.heading,
    kind: item.kind,
    openness: item.openness.state,
    text: item.text,
    html: safeMarkup(item.html),
  })
  item.documentIds?.forEach((documentId, documentOrd) => {
    writer.insertFirst('item_document', {
      meeting_id: meetingId,
      item_id: item.id,
      ord: documentOrd,
      document_id: documentId,
    })
  })
}

/** An item is known by its meeting's system; a clear of the meeting takes it away with the meeting's own sources. */
function writeItemSource(meeting: Meeting, item: Item, writer: RecordWriter): void {
  const system = meeting.sources?.[0]?.system
  if (!system || !item.sourceKey) return
  writer.run(
    'insert or ignore into source values (?, ?, ?, ?, ?)',
    system,
    item.sourceKey,
    meeting.id,
    item.id,
    null,
  )
}

function markItems(meetingId: string, writer: RecordWriter, touched: Touched): void {
  const items = writer.all<{ item_id: string }>('select item_id from item where meeting_id = ?', meetingId)
  for (const { item_id } of items) touched.items.add(itemKey(meetingId, item_id))
}

/** A document is dated and placed by the meetings it was before. */
function markDocuments(meetingId: string, writer: RecordWriter, touched: Touched): void {
  const documents = writer.all<{ document_id: string }>(
    'select document_id from item_document where meeting_id = ?',
    meetingId,
  )
  for (const { document_id } of documents) touched.subjects.add(document_id)
}

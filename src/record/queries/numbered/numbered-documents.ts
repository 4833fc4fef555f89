import type { Document } from '../../formats/index.ts'
import type { RecordReader } from '../record-reader.ts'
import { numberSql } from './numbers.ts'

/** A paper with its number. */
export type NumberedDocument = { number: number; document: Document }

/** Papers by identifier; those that are not published are left out. */
export function numberedDocuments(
  reader: RecordReader,
  ids: readonly string[],
): Map<string, NumberedDocument> {
  const rows = reader.all<{ number: number; body: string }>(
    // A paper's words are of no use here and may be long.
    `select ${numberSql('attachment', 'subject.id')} as number, json_remove(content.body, '$.text') as body
     from json_each(?) as wanted join subject on subject.id = wanted.value and subject.type = 'document'
     join content on content.sha256 = subject.content_sha256`,
    JSON.stringify(ids),
  )
  return new Map(
    rows.map(({ number, body }) => {
      const document = JSON.parse(body) as Document
      return [document.id, { number, document }]
    }),
  )
}

/** Where a paper was before a meeting: the newest meeting with it, and the item's heading. */
export type DocumentPlace = { date: string; bodyName: string; heading: string }

/** The newest place of a paper; `undefined` where no open item lists it. */
export function placeOfDocument(reader: RecordReader, documentId: string): DocumentPlace | undefined {
  return reader.get<DocumentPlace>(
    `select meeting.date, coalesce(body.name, meeting.body_id) as bodyName, item.heading
     from item_document join meeting on meeting.id = item_document.meeting_id
     join item on item.meeting_id = item_document.meeting_id and item.item_id = item_document.item_id
     left join body on body.id = meeting.body_id
     where item_document.document_id = ? order by meeting.date desc, meeting.id limit 1`,
    documentId,
  )
}

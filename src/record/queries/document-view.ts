import type { Document, DocumentVersion } from '../formats/index.ts'
import { PAPER, type PaperRow, type PaperView, paperOf } from './item-papers.ts'
import { type ItemPlace, PLACE } from './item-place.ts'
import type { RecordReader } from './record-reader.ts'
import { type Publication, subjectBySlug } from './subject.ts'

/** A paper as its page shows it. */
export type DocumentView = {
  format: 'moothall/document-view/1'
  document: Document
  publication: Publication
  paper: PaperView
  /** The items it was before, newest first. */
  items: ItemPlace[]
}

/** The document with a slug. */
export function documentView(reader: RecordReader, slug: string): DocumentView | undefined {
  const subject = subjectBySlug<Document>(reader, 'document', slug)
  const row =
    subject && reader.get<PaperRow>(`select ${PAPER} from document where id = ?`, subject.content.id)
  if (!subject || !row) return undefined
  const { content: document, publication } = subject
  return {
    format: 'moothall/document-view/1',
    document,
    publication,
    paper: paperOf({ ...row }),
    items: reader.all<ItemPlace>(
      `select ${PLACE} from item_document
       join item on item.meeting_id = item_document.meeting_id and item.item_id = item_document.item_id
       join meeting on meeting.id = item.meeting_id left join body on body.id = meeting.body_id
       where item_document.document_id = ? order by meeting.date desc, meeting.id limit 100`,
      document.id,
    ),
  }
}

/**
 * A version of a document's file: the one numbered from 1, or the newest that bore the name, so that the address of a
 * file that was replaced under another name still leads to what it named. Withheld papers have none.
 */
export function documentVersion(
  reader: RecordReader,
  slug: string,
  name: string,
  number: number | undefined,
): DocumentVersion | undefined {
  const document = subjectBySlug<Document>(reader, 'document', slug)?.content
  if (document?.openness.state !== 'open') return undefined
  const named = (version: DocumentVersion | undefined) => version?.fileName === name
  if (number === undefined) return document.versions.findLast(named)
  return named(document.versions[number - 1]) ? document.versions[number - 1] : undefined
}

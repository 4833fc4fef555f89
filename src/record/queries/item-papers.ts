import type { RecordReader } from './record-reader.ts'
import { type ByItem, byItem, isWanted, type OfItem, WANTED } from './wanted-items.ts'

/** A paper as a list shows it. */
export type PaperView = {
  id: string
  slug: string
  title: string
  kind: string
  label: string | null
  type: string | null
  mediaType: string | null
  bytes: number | null
  sizePrinted: string | null
  pages: number | null
  isHeld: boolean
  isReadable: boolean
  openness: string
  versions: number
}

/** Columns of {@link PaperView}, for a query that joins `document`. */
export const PAPER = `document.id, document.slug, document.title, document.kind, document.label,
  document.type_printed as type, document.media_type as mediaType, document.bytes, document.size_printed as sizePrinted,
  document.pages, document.versions > 0 as isHeld, document.has_text as isReadable, document.openness, document.versions`

export type PaperRow = Omit<PaperView, 'isHeld' | 'isReadable'> & { isHeld: number; isReadable: number }

/** A paper's row with its flags as booleans. */
export function paperOf(row: PaperRow): PaperView {
  return { ...row, isHeld: row.isHeld === 1, isReadable: row.isReadable === 1 }
}

/** The papers of items. */
export function papersOfItems(reader: RecordReader, wanted: string): ByItem<PaperView> {
  const rows = reader.all<OfItem & PaperRow>(
    `select item_document.meeting_id, item_document.item_id, ${PAPER} from ${WANTED}
     join item_document on ${isWanted('item_document')}
     join document on document.id = item_document.document_id
     order by item_document.meeting_id, item_document.item_id, item_document.ord`,
    wanted,
  )
  return byItem(rows, paperOf)
}

/** Papers by identifier, in that order; those that are not published are left out. */
export function papersOf(reader: RecordReader, documentIds: readonly string[]): PaperView[] {
  return reader
    .all<PaperRow>(
      `select ${PAPER} from json_each(?) as wanted join document on document.id = wanted.value order by wanted.key`,
      JSON.stringify(documentIds),
    )
    .map(paperOf)
}

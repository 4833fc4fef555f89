import type { RecordWriter } from '../builder/record-writer.ts'
import type { Touched } from '../builder/touched.ts'

/** Issues and documents whose date and body are those of meetings that a batch touched. */
export function touchedThroughMeetings(writer: RecordWriter, touched: Touched): Set<string> {
  const subjects = new Set<string>()
  for (const id of touched.meetings) {
    const rows = writer.all<{ id: string }>(
      `select issue_id as id from appearance where meeting_id = ?
       union select document_id from item_document where meeting_id = ?`,
      id,
      id,
    )
    for (const row of rows) subjects.add(row.id)
  }
  return subjects
}

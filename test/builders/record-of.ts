import { buildRecord } from '../../src/record/builder/build-record.ts'
import { openRecordForBuilding } from '../../src/record/builder/open-record.ts'
import type { Published } from '../../src/record/formats/index.ts'
import { appendPublications } from '../../src/record/log/index.ts'
import { type RecordReader, recordReader } from '../../src/record/queries/record-reader.ts'
import { emptyLog } from './log-database.ts'

/** A record in memory that grows: each `publish` goes through the log and is built in at once. */
export type GrowingRecord = {
  publish: (...contents: Published[]) => Promise<void>
  reader: RecordReader
  /** The same log built anew, in one go. */
  rebuilt: () => Promise<RecordReader>
}

/** An empty record in memory with a log of its own. */
export async function growingRecord(): Promise<GrowingRecord> {
  const log = await emptyLog()
  const record = openRecordForBuilding(':memory:')
  const clock = () => new Date('2026-01-02T03:04:05Z')
  return {
    publish: async (...contents) => {
      const drafts = contents.map((content) => ({ content, actor: 'Clerk', origin: 'desk' as const }))
      await log.transaction().execute((transaction) => appendPublications(transaction, drafts, clock))
      await buildRecord(log, record)
    },
    reader: recordReader(record),
    rebuilt: async () => {
      const anew = openRecordForBuilding(':memory:')
      await buildRecord(log, anew)
      return recordReader(anew)
    },
  }
}

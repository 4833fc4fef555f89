import { existsSync } from 'node:fs'
import { openSqliteToInspect } from '../platform/database/sqlite.ts'
import { MissingError } from '../platform/errors.ts'
import { type RecordReader, recordReader } from '../record/queries/record-reader.ts'
import type { DataFolder } from './data-folder.ts'

/** The record of a data folder, for a command that reads it and leaves no trace. Close its database when done. */
export function openRecordToInspect(folder: DataFolder): RecordReader {
  if (!existsSync(folder.recordPath)) {
    throw new MissingError(
      `There is no record in ${folder.path}: expected record.sqlite. "moothall rebuild" makes it from the log.`,
    )
  }
  return recordReader(openSqliteToInspect(folder.recordPath))
}

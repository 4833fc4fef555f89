import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openSqlite, openSqliteToInspect } from '../../platform/database/sqlite.ts'
import { type BuildProgress, buildRecord, recordHead } from '../builder/build-record.ts'
import { openRecordForBuilding } from '../builder/open-record.ts'
import { recordWriter } from '../builder/record-writer.ts'
import { type LogDatabase, logHead } from '../log/index.ts'
import { searchComparison } from '../search/comparison.ts'
import { checkSqliteFile } from './check-sqlite-file.ts'
import { compareDatabases, type DatabaseDifference } from './compare-databases.ts'
import type { Disagreement } from './disagreement.ts'

export type VerifyRecordOptions = {
  /** Called while the record is built anew to compare with. */
  onProgress?: (progress: BuildProgress) => void
}

/** What a check of the record went through, and the first thing that did not agree. */
export type RecordProof = { tables: number; rows: number; disagreement?: Disagreement }

const NOTHING = { tables: 0, rows: 0 }

/**
 * Checks that a record file is sound, that its search index says what its passages say, and that it equals a record built
 * anew from the log into a temporary file. The record itself is only read. Run it in a snapshot of the log where others
 * may write.
 */
export async function verifyRecord(
  log: LogDatabase,
  recordPath: string,
  options: VerifyRecordOptions = {},
): Promise<RecordProof> {
  if (!existsSync(recordPath)) {
    return { ...NOTHING, disagreement: recordIs('file', 'a record', 'none; "moothall rebuild" makes it') }
  }
  const broken = checkSqliteFile(recordPath)
  if (broken) return { ...NOTHING, disagreement: broken }
  const folder = mkdtempSync(join(tmpdir(), 'moothall-verify-'))
  const record = openSqliteToInspect(recordPath)
  try {
    record.exec('begin')
    const behind = await headDisagreement(log, record)
    if (behind) return { ...NOTHING, disagreement: behind }
    const fresh = openRecordForBuilding(join(folder, 'rebuilt.sqlite'))
    try {
      await buildRecord(log, fresh, options)
      const { difference, ...compared } = compareDatabases(fresh, record, { queries: searchComparison })
      if (difference) return { ...compared, disagreement: differenceOf(difference) }
      record.exec('commit')
      const index = searchIndexDisagreement(record, join(folder, 'copy.sqlite'))
      return { ...compared, ...(index === undefined ? {} : { disagreement: index }) }
    } finally {
      fresh.close()
    }
  } finally {
    record.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function headDisagreement(log: LogDatabase, record: DatabaseSync): Promise<Disagreement | undefined> {
  const hasEntries = record.prepare(`select 1 from sqlite_schema where name = 'entry'`).get() !== undefined
  if (!hasEntries) return recordIs('table entry', 'the log as far as it was built', 'none')
  const want = await logHead(log)
  const have = recordHead(recordWriter(record))
  if (have.size === want.size && have.rootHash === want.rootHash) return undefined
  return recordIs(
    'last entry and tree head',
    `${want.size} ${want.rootHash} as in the log`,
    `${have.size} ${have.rootHash}; "moothall rebuild" builds it anew`,
  )
}

/** The index can be checked only where it can be written to: on a copy. */
function searchIndexDisagreement(record: DatabaseSync, copyPath: string): Disagreement | undefined {
  record.prepare('vacuum into ?').run(copyPath)
  const copy = openSqlite(copyPath, { synchronous: 'off' })
  try {
    // Rank 1 compares the index with the passages it is over, not only with itself.
    copy.exec(`insert into passage_text (passage_text, rank) values ('integrity-check', 1)`)
    copy.exec(`insert into title_text (title_text, rank) values ('integrity-check', 1)`)
    return undefined
  } catch (error) {
    return recordIs('search index', 'the words of the passages and titles', String(error))
  } finally {
    copy.close()
  }
}

function differenceOf(difference: DatabaseDifference): Disagreement {
  const { table, row, column, expected, found } = difference
  const subjectId = row?.find((cell) => typeof cell === 'string' && /^[a-z]+\/[a-z0-9-]+$/.test(cell))
  return {
    place:
      row === undefined
        ? `record.sqlite: table ${table}`
        : `record.sqlite: table ${table}, row ${row.join(' ')}`,
    ...(typeof subjectId === 'string' ? { subjectId } : {}),
    what: column === undefined ? 'as built from the log' : `column ${column}`,
    expected,
    found,
  }
}

function recordIs(what: string, expected: string, found: string): Disagreement {
  return { place: 'record.sqlite', what, expected, found }
}

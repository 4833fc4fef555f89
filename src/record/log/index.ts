import { fileURLToPath } from 'node:url'
import type { MigrationFolder } from '../../platform/database/migrate.ts'

export { type Appended, appendPublications, type Draft, withdrawSubject } from './append.ts'
export { canonicalJson } from './canonical-json.ts'
export { type Entry, entryOf, leafData, leafHashOf } from './entry.ts'
export { type LogHead, lockLog, logHead } from './log-head.ts'
export { logLine } from './log-line.ts'
export { addLeaf, EMPTY_ROOT, type Frontier, leafHash, nodeHash, rootOf } from './merkle-tree.ts'
export { currentContents, currentPublications, type EntryWithContent, readEntries } from './read-log.ts'
export { slicesOf } from './slices.ts'
export { freeSubjectId, ownerOfSlug, slugOf } from './slugs.ts'
export { keysOfSubject, rememberKeys, subjectsOfKeys } from './source-keys.ts'
export type { Act, LogDatabase, LogTables, LogTransaction, Origin } from './tables.ts'

/** The migrations that make the log's tables. */
export const logMigrations: MigrationFolder = {
  module: 'log',
  path: fileURLToPath(new URL('./migrations', import.meta.url)),
}

import { slicesOf } from './slices.ts'
import type { LogDatabase, LogTransaction } from './tables.ts'

/** The subjects that a system's keys became, for those that are known. */
export async function subjectsOfKeys(
  database: LogDatabase,
  system: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const subjects = new Map<string, string>()
  for (const some of slicesOf(keys)) {
    const rows = await database
      .selectFrom('source_key')
      .select(['key', 'subject_id'])
      .where('system', '=', system)
      .where('key', 'in', some)
      .execute()
    for (const row of rows) subjects.set(row.key, row.subject_id)
  }
  return subjects
}

/** Remembers which subject a system's key became; a key that is known keeps its subject. */
export async function rememberKeys(
  transaction: LogTransaction,
  system: string,
  subjects: ReadonlyMap<string, string>,
): Promise<void> {
  for (const some of slicesOf([...subjects])) {
    await transaction
      .insertInto('source_key')
      .values(some.map(([key, subject_id]) => ({ system, key, subject_id })))
      .onConflict((conflict) => conflict.columns(['system', 'key']).doNothing())
      .execute()
  }
}

/** The keys by which a system knows a subject. */
export async function keysOfSubject(
  database: LogDatabase,
  system: string,
  subjectId: string,
): Promise<string[]> {
  const rows = await database
    .selectFrom('source_key')
    .select('key')
    .where('subject_id', '=', subjectId)
    .where('system', '=', system)
    .execute()
  return rows.map((row) => row.key)
}

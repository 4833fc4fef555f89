import type { Published } from '../formats/index.ts'
import { type Entry, entryOf } from './entry.ts'
import { slicesOf } from './slices.ts'
import type { LogDatabase, Origin } from './tables.ts'

/** An entry with the canonical JSON of its content; `undefined` for a withdrawal and for what was withdrawn since. */
export type EntryWithContent = { entry: Entry; body: string | undefined }

/** Entries after a sequence number, oldest first, at most `limit`. */
export async function readEntries(
  database: LogDatabase,
  after: number,
  limit: number,
): Promise<EntryWithContent[]> {
  const rows = await database
    .selectFrom('publication')
    .leftJoin('publication_content', 'publication_content.sha256', 'publication.content_sha256')
    .selectAll('publication')
    .select('publication_content.body')
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ body, ...row }) => ({
    entry: entryOf(row),
    body: row.act === 'withdrawn' ? undefined : (body ?? undefined),
  }))
}

/** The current content of each subject that is published and not withdrawn. */
export async function currentContents(
  database: LogDatabase,
  subjectIds: readonly string[],
): Promise<Map<string, Published>> {
  const current = await currentPublications(database, subjectIds)
  return new Map([...current].map(([id, { content }]) => [id, content]))
}

/** The same with where the current version came from: an import leaves alone what the desk wrote last. */
export async function currentPublications(
  database: LogDatabase,
  subjectIds: readonly string[],
): Promise<Map<string, { content: Published; origin: Origin }>> {
  const current = new Map<string, { content: Published; origin: Origin }>()
  for (const some of slicesOf(subjectIds)) {
    for (const row of await newestOf(database, some)) {
      if (row.act === 'withdrawn') continue
      current.set(row.subject_id, { content: JSON.parse(row.body) as Published, origin: row.origin })
    }
  }
  return current
}

function newestOf(database: LogDatabase, subjectIds: readonly string[]) {
  return database
    .selectFrom('publication')
    .innerJoin('publication_content', 'publication_content.sha256', 'publication.content_sha256')
    .select(['publication.subject_id', 'publication.act', 'publication.origin', 'publication_content.body'])
    .where('publication.subject_id', 'in', subjectIds)
    .where('publication.version', '=', (query) =>
      query
        .selectFrom('publication as newer')
        .select((expression) => expression.fn.max('newer.version').as('version'))
        .whereRef('newer.subject_id', '=', 'publication.subject_id'),
    )
    .execute()
}

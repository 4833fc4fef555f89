import type { Person } from '../record/formats/index.ts'
import { currentContents, type LogDatabase } from '../record/log/index.ts'
import { type ImportRun, indexPerson } from './import-run.ts'

const AT_ONCE = 500

/** Loads the names of all published people into the run, so that minutes and attendance can be tied to them. */
export async function loadPeople(
  database: LogDatabase,
  run: ImportRun,
  domainOf: (person: Person) => string | undefined,
): Promise<void> {
  const rows = await database
    .selectFrom('publication')
    .select('subject_id')
    .distinct()
    .where('subject_type', '=', 'person')
    .orderBy('subject_id')
    .execute()
  const ids = rows.map((row) => row.subject_id)
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const contents = await currentContents(database, ids.slice(start, start + AT_ONCE))
    for (const content of contents.values()) {
      if (content.format === 'moothall/person/1') indexPerson(run, content, domainOf(content))
    }
  }
}

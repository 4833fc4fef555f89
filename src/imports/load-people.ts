import { currentContents, type LogDatabase } from '../record/log/index.ts'
import { type ImportRun, indexPerson } from './import-run.ts'

const AT_ONCE = 500

/** Loads the names of all published people into the run, so that minutes and attendance can be tied to them. */
export async function loadPeople(database: LogDatabase, system: string, run: ImportRun): Promise<void> {
  const domains = await domainsOfPeople(database, system)
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
      if (content.format === 'moothall/person/1') indexPerson(run, content, domains.get(content.id))
    }
  }
}

/** The council's domain of each person whose source shows one: it stands behind the @ of a key. */
async function domainsOfPeople(database: LogDatabase, system: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('source_key')
    .select(['key', 'subject_id'])
    .where('system', '=', system)
    .where('key', 'like', 'person:%@%')
    .execute()
  return new Map(rows.map((row) => [row.subject_id, row.key.slice(row.key.indexOf('@') + 1)]))
}

import type { RecordReader } from './record-reader.ts'

/** The body with a slug, by its name. */
export function bodyNamed(reader: RecordReader, slug: string): { id: string; name: string } | undefined {
  return reader.get('select id, name from body where slug = ?', slug)
}

/** The issue with a slug, by its title. */
export function issueNamed(reader: RecordReader, slug: string): { id: string; title: string } | undefined {
  return reader.get('select id, title from issue where slug = ?', slug)
}

/** Where another system's thing stands here; `itemId` is empty but for items. */
export type SourcePlace = { type: string; slug: string; itemId: string }

/** The subject that another system knew by a key. */
export function subjectOfSource(reader: RecordReader, system: string, key: string): SourcePlace | undefined {
  return reader.get(
    `select subject.type, subject.slug, source.item_id as itemId from source
     join subject on subject.id = source.subject_id
     where source.system = ? and source.key = ? order by subject.id limit 1`,
    system,
    key,
  )
}

const LISTED = `type in ('issue', 'meeting', 'decision', 'instrument', 'document', 'body', 'person')`

/** How many subjects have a page of their own. */
export function countListed(reader: RecordReader): number {
  return reader.get<{ n: number }>(`select count(*) as n from subject where ${LISTED}`)?.n ?? 0
}

/** Subjects that have a page of their own, in the order of their identifiers. */
export function listedSubjects(
  reader: RecordReader,
  limit: number,
  offset: number,
): { type: string; slug: string; changedAt: string }[] {
  return reader.all(
    `select type, slug, changed_at as changedAt from subject where ${LISTED} order by id limit ? offset ?`,
    limit,
    offset,
  )
}

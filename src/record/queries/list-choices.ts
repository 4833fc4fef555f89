import type { RecordReader } from './record-reader.ts'

/** Bodies with a meeting in the record: those that still meet first, by name. */
export function bodiesThatMeet(reader: RecordReader): { slug: string; name: string }[] {
  return reader
    .all<{ slug: string; name: string }>(
      `select slug, name from body where exists (select 1 from meeting where body_id = body.id)
       order by is_ended, name collate nocase, slug limit 500`,
    )
    .map((body) => ({ ...body }))
}

/** Years that have meetings, newest first. */
export function yearsWithMeetings(reader: RecordReader): string[] {
  return reader
    .all<{ year: string }>(
      'select distinct substr(date, 1, 4) as year from meeting order by 1 desc limit 201',
    )
    .map(({ year }) => year)
}

/** Years in which a meeting, a member or an officer decided something, newest first. */
export function yearsWithDecisions(reader: RecordReader): string[] {
  return reader
    .all<{ year: string }>(
      `select substr(date, 1, 4) as year from meeting
       union select substr(coalesce(decided_on, published_on), 1, 4) from decision
         where coalesce(decided_on, published_on) is not null
       order by 1 desc limit 201`,
    )
    .map(({ year }) => year)
}

/** Whether a body has this slug now. */
export function isBody(reader: RecordReader, slug: string): boolean {
  return reader.get('select 1 from body where slug = ?', slug) !== undefined
}

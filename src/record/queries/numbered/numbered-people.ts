import type { Person } from '../../formats/index.ts'
import type { RecordReader } from '../record-reader.ts'
import { numberSql } from './numbers.ts'

/** A person with a number. */
export type NumberedPerson = { number: number; person: Person }

const MOST = 10_000

const COLUMNS = `select ${numberSql('person', 'subject.id')} as number, content.body
  from subject join content on content.sha256 = subject.content_sha256 join person on person.id = subject.id`

/**
 * Councillors on a day, by ward and name: those whose terms are all over are left out, but for people of an imported
 * list, which says itself who is on it. At most 10,000.
 */
export function numberedCouncillors(reader: RecordReader, today: string): NumberedPerson[] {
  return people(
    reader.all<Row>(
      `${COLUMNS} where person.kind = 'councillor'
       order by person.ward collate nocase, person.name collate nocase, person.id limit ${MOST}`,
    ),
  ).filter(({ person }) => person.sources !== undefined || isInOffice(person, today))
}

/** The people who are members of a body on a day, in its order. */
export function numberedMembers(reader: RecordReader, bodyId: string, today: string): NumberedPerson[] {
  return people(
    reader.all<Row>(
      `${COLUMNS} join membership on membership.person_id = person.id and membership.body_id = ?
       where coalesce(from_on, '') <= ? and coalesce(until_on, '9999') >= ? order by membership.ord limit ${MOST}`,
      bodyId,
      today,
      today,
    ),
  )
}

/** The people of some identifiers, with their numbers, by identifier. */
export function numberedPeople(reader: RecordReader, ids: readonly string[]): Map<string, NumberedPerson> {
  const rows = reader.all<Row>(
    `${COLUMNS} where person.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  return new Map(people(rows).map((one) => [one.person.id, one]))
}

type Row = { number: number; body: string }

function people(rows: readonly Row[]): NumberedPerson[] {
  return rows.map(({ number, body }) => ({ number, person: JSON.parse(body) as Person }))
}

function isInOffice({ terms }: Person, today: string): boolean {
  return terms === undefined || terms.some(({ until }) => until === undefined || until >= today)
}

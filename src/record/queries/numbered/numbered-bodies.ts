import type { RecordReader } from '../record-reader.ts'
import { numberSql } from './numbers.ts'

/** A body with its number. */
export type NumberedBody = {
  id: string
  number: number
  name: string
  category: string | null
  isEnded: number
}

const MOST = 10_000

const COLUMNS = `select body.id, ${numberSql('committee', 'body.id')} as number, body.name, body.category,
  body.is_ended as isEnded from body`

/** Every body, by name; at most 10,000. */
export function numberedBodies(reader: RecordReader): NumberedBody[] {
  return reader.all<NumberedBody>(`${COLUMNS} order by body.name collate nocase, body.id limit ${MOST}`)
}

/** The bodies a person is a member of on a day, by name. */
export function bodiesOfMember(reader: RecordReader, personId: string, today: string): NumberedBody[] {
  return reader.all<NumberedBody>(
    `${COLUMNS} where body.id in (select body_id from membership where person_id = ?
       and coalesce(from_on, '') <= ? and coalesce(until_on, '9999') >= ?)
     order by body.name collate nocase, body.id limit ${MOST}`,
    personId,
    today,
    today,
  )
}

import type { RecordReader } from '../record-reader.ts'

/** A kind of thing that other systems know by an integer, as the keys of sources name it. */
export type NumberedKind =
  | 'committee'
  | 'meeting'
  | 'person'
  | 'attachment'
  | 'issue'
  | 'decision'
  | 'council'
  | 'post'
  | 'minute'
  | 'instrument'

const TYPES: Record<NumberedKind, string> = {
  committee: 'body',
  meeting: 'meeting',
  person: 'person',
  attachment: 'document',
  issue: 'issue',
  decision: 'decision',
  council: 'council',
  post: 'post',
  minute: 'minute',
  instrument: 'instrument',
}

/** Numbers of a source lie below; what has none is numbered from here on by the log. See docs/decisions/0020. */
export const FIRST_DERIVED = 1_000_000_000
/** The last number a signed integer of 32 bits holds: what the web services' contracts promise. */
export const LAST_NUMBER = 2_147_483_647
const DIGITS_OF_SOURCE = 9

/**
 * SQL for the number of a subject: the smallest its source knows it by, when no subject with an earlier identifier has
 * the same; else the sequence of its first entry in the log behind {@link FIRST_DERIVED}. `id` is SQL for its identifier.
 */
export function numberSql(kind: NumberedKind, id: string): string {
  return `coalesce(
    (select min(cast(substr(s.key, ${kind.length + 2}) as integer)) from source as s
     where s.subject_id = ${id} and s.item_id = '' and s.system = 'moderngov' and ${isNumberSql(kind, 's.key')}
       and not exists (select 1 from source as other where other.system = s.system and other.key = s.key
         and other.item_id = '' and other.subject_id < s.subject_id)),
    ${FIRST_DERIVED} + (select min(first.seq) from entry as first where first.subject_id = ${id}))`
}

/** SQL for whether a key is a number of a kind, nothing added: `meeting:501`, not `meeting:501@elsewhere.example`. */
export function isNumberSql(kind: string, key: string): string {
  return `${key} glob '${kind}:[1-9]*' and ${key} not glob '${kind}:*[^0-9]*'
       and length(${key}) <= ${kind.length + 1 + DIGITS_OF_SOURCE}`
}

/** The number of a subject; `undefined` when it is not published. */
export function numberOf(reader: RecordReader, kind: NumberedKind, subjectId: string): number | undefined {
  return reader.get<{ number: number }>(
    `select ${numberSql(kind, 'subject.id')} as number from subject where subject.id = ? and subject.type = '${TYPES[kind]}'`,
    subjectId,
  )?.number
}

/** The identifier of the published subject that a number means. */
export function subjectOfNumber(
  reader: RecordReader,
  kind: NumberedKind,
  number: number,
): string | undefined {
  if (!Number.isSafeInteger(number) || number <= 0) return undefined
  const found =
    number < FIRST_DERIVED
      ? reader.get<{ id: string }>(
          `select subject.id from source join subject on subject.id = source.subject_id and subject.type = '${TYPES[kind]}'
           where source.system = 'moderngov' and source.key = ? and source.item_id = '' order by subject.id limit 1`,
          `${kind}:${number}`,
        )
      : reader.get<{ id: string }>(
          `select subject.id from entry join subject on subject.id = entry.subject_id and subject.type = '${TYPES[kind]}'
           where entry.seq = ? and entry.version = 1`,
          number - FIRST_DERIVED,
        )
  return found?.id
}

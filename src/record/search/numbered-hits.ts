import type { RecordReader } from '../queries/record-reader.ts'

const MOST = 200

/** The items that are printed under one of these numbers, or whose minute is. */
export function numberedHits(reader: RecordReader, numbers: readonly string[]): Set<number> {
  if (numbers.length === 0) return new Set()
  const list = JSON.stringify(numbers)
  const rows = reader.all<{ id: number }>(
    `select findable.id from findable join (
       select meeting_id, item_id from item where number in (select value from json_each(?))
       union select meeting_id, item_id from minute where number in (select value from json_each(?))
     ) as numbered on numbered.meeting_id = findable.subject_id and numbered.item_id = findable.item_id
     order by findable.id desc limit ?`,
    list,
    list,
    MOST,
  )
  return new Set(rows.map((row) => row.id))
}

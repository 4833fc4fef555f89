/** Joins what a query is about to the items asked for: `?` is their keys as a JSON list of pairs. */
export const WANTED = 'json_each(?) as wanted'

/** The condition that a table's rows are of a wanted item. */
export function isWanted(table: string): string {
  return `${table}.meeting_id = wanted.value ->> 0 and ${table}.item_id = wanted.value ->> 1`
}

/** Columns that say which item a row is of. */
export type OfItem = { meeting_id: string; item_id: string }

/** Rows by the item they are of, each item's in their order. */
export type ByItem<Row> = ReadonlyMap<string, Row[]>

/** The key of an item in {@link ByItem}. */
export function itemKeyOf(meetingId: string, itemId: string): string {
  return `${meetingId} ${itemId}`
}

/** Sorts rows by their item; `viewOf` makes a row what is shown of it. */
export function byItem<Row extends OfItem, View>(
  rows: readonly Row[],
  viewOf: (row: Omit<Row, keyof OfItem>) => View,
): ByItem<View> {
  const sorted = new Map<string, View[]>()
  for (const { meeting_id, item_id, ...row } of rows) {
    const key = itemKeyOf(meeting_id, item_id)
    const views = sorted.get(key)
    if (views) views.push(viewOf(row))
    else sorted.set(key, [viewOf(row)])
  }
  return sorted
}

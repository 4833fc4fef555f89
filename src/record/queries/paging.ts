/** One page of a list, and whether there is another. */
export type Paged<Row> = { rows: Row[]; page: number; hasMore: boolean }

/** Rows of one page from a query that was asked for one row more than a page holds. */
export function paged<Row>(rows: Row[], page: number, pageSize: number): Paged<Row> {
  return { rows: rows.slice(0, pageSize), page, hasMore: rows.length > pageSize }
}

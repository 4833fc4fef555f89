/** One page of a list: which, of how many, and how many lines the whole list has. */
export type PageOf<Line> = { page: number; pages: number; total: number; lines: Line[] }

/**
 * The page of a list that `linesFrom` gets from an offset on; nothing when the list ends before it. An empty list has
 * one empty page.
 */
export function pageOf<Line>(
  page: number,
  size: number,
  total: number,
  linesFrom: (offset: number) => Line[],
): PageOf<Line> | undefined {
  const pages = Math.max(1, Math.ceil(total / size))
  return page > pages ? undefined : { page, pages, total, lines: linesFrom((page - 1) * size) }
}

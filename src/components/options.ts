/** Options that may each be left out or given as undefined. */
export type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** An entry of a list that is not there: lets a page write `isOpen && item` in place. */
export type Gap = false | '' | null | undefined

/** A list whose gaps are skipped. */
export type Listed<Item> = readonly (Item | Gap)[]

/** The entries that are there, each with its place in the list counted from 1 (gaps count: ids stay stable). */
export function present<Item extends object>(
  items: Listed<Item> | undefined,
): { item: Item; place: number }[] {
  const found: { item: Item; place: number }[] = []
  for (const [index, item] of (items ?? []).entries()) {
    if (item) found.push({ item, place: index + 1 })
  }
  return found
}

/** How deep a heading stands. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

import { pagination } from '../../components/pagination/pagination.ts'
import type { Html } from '../../platform/html/html.ts'
import type { Messages } from '../messages/messages.ts'

/** Ways to the page before and after one of a list whose length is not counted. */
export function pageLinks(
  { page, hasMore }: { page: number; hasMore: boolean },
  hrefOf: (page: number) => string,
  t: Messages,
): Html | '' {
  if (page === 1 && !hasMore) return ''
  return pagination({
    landmarkLabel: t.paging.label,
    previous:
      page > 1
        ? { href: hrefOf(page - 1), text: t.paging.previous, labelText: t.paging.pageOf(page - 1) }
        : undefined,
    next: hasMore
      ? { href: hrefOf(page + 1), text: t.paging.next, labelText: t.paging.pageOf(page + 1) }
      : undefined,
  })
}

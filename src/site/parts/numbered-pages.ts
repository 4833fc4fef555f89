import { pagination } from '../../components/pagination/pagination.ts'
import { type Html, html } from '../../platform/html/html.ts'
import type { Messages } from '../messages/messages.ts'

/** Links to the pages of a list: the first, the last, and those around this one. Nothing for a single page. */
export function numberedPages(
  { page, pages }: { page: number; pages: number },
  hrefOf: (page: number | undefined) => string,
  t: Messages,
): Html | '' {
  if (pages < 2) return ''
  const href = (to: number): string => hrefOf(to === 1 ? undefined : to)
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((one) => one >= 1 && one <= pages)
  const items = shown.flatMap((one, index) => {
    const isGap = one - (shown[index - 1] ?? one) > 1
    const item = {
      number: t.number(one),
      href: href(one),
      current: one === page,
      visuallyHiddenText: t.list.page(one),
    }
    return isGap ? [{ ellipsis: true }, item] : [item]
  })
  return pagination({
    landmarkLabel: t.list.pages,
    items,
    ...(page > 1 && { previous: { href: href(page - 1), html: html`${t.list.previous}` } }),
    ...(page < pages && { next: { href: href(page + 1), html: html`${t.list.next}` } }),
  })
}

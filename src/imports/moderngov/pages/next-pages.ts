import { findElements } from '../../../platform/html/find-elements.ts'
import { attributeOf, hasClass, parsePage } from '../../../platform/html/parse-html.ts'
import { withoutFragment } from './page-links.ts'

const MOST_LINKS = 50

/**
 * The further pages of a list, as its own links lead to them (`a.mgTableNextLnk`: next, earlier, later): addresses of the same
 * page with another query, never of another.
 */
export function nextPagesOf(text: string, page: string): string[] {
  const document = parsePage(text)
  if ('tooMuch' in document) return []
  const name = nameOf(page)
  const hrefs = findElements(document, (one) => one.tagName === 'a' && hasClass(one, 'mgTableNextLnk'))
    .map((link) => withoutFragment(attributeOf(link, 'href')?.trim() ?? ''))
    .filter((href) => href.includes('?') && nameOf(href) === name)
  // Only the query is taken: a link with a host of its own must not lead the importer away from the site.
  const own = page.split('?')[0] ?? page
  return [...new Set(hrefs.map((href) => `${own}?${href.slice(href.indexOf('?') + 1)}`))].slice(0, MOST_LINKS)
}

function nameOf(href: string): string | undefined {
  return /([^/?#]+\.aspx)(?:[?#]|$)/i.exec(href)?.[1]?.toLowerCase()
}

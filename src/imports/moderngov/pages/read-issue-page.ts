import { type Parsed, refused } from '../../problem.ts'
import type { IssueFacts } from '../facts.ts'
import { issueOfBlocks } from './issue-page.ts'
import { type ModernGovPage, type PageKind, readPage } from './modern-gov-page.ts'
import { pageBlocks } from './page-blocks.ts'
import { textBlocks } from './text-blocks.ts'

const MARKUP = /<(?:!doctype|html|head|body|div|h[1-6]|p|table|span)\b/i

/** An "Issue - meetings" page, as HTML or as the text of the page. Never throws. */
export function readIssuePage(text: string): Parsed<IssueFacts> {
  if (text.trim() === '') return refused('the whole file', 'an "Issue - meetings" page', 'an empty file')
  if (!MARKUP.test(text)) return issueOfBlocks(textBlocks(text))
  const page = readPage(text)
  if ('tooMuch' in page) return refused('the whole page', 'a page of bearable size', page.tooMuch)
  if (page.kind !== 'issue' && page.kind !== 'unknown') {
    return refused('the whole page', 'an "Issue - meetings" page', foundPage(page.kind, page.name))
  }
  return issuePage(page)
}

/** The facts of a page that is known to be an "Issue - meetings" page. */
export function issuePage(page: ModernGovPage): Parsed<IssueFacts> {
  return issueOfBlocks(pageBlocks(page.main), page.title)
}

/** What a page is that was not expected. */
export function foundPage(kind: PageKind, name: string): string {
  if (kind === 'login form') return 'a login form'
  if (kind === 'challenge') return "a firewall's challenge"
  return kind === 'unknown' ? `a page "${name}"` : `a ${kind} page "${name}"`
}

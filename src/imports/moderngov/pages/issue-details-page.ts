import { findElements } from '../../../platform/html/find-elements.ts'
import { attributeOf } from '../../../platform/html/parse-html.ts'
import { type Parsed, refused } from '../../problem.ts'
import type { IssueFacts } from '../facts.ts'
import { printedTitle } from '../printed-title.ts'
import { labelledText } from './labelled-text.ts'
import type { ModernGovPage } from './modern-gov-page.ts'
import { issueIdOf } from './page-links.ts'

/** What a council says of an issue itself, at no meeting in particular: `mgIssueHistoryHome.aspx`. */
export function issueDetailsPage(page: ModernGovPage): Parsed<IssueFacts> {
  const { title } = printedTitle(page.title ?? '')
  if (title === '') return refused('the heading of the page', 'the title of an issue', page.name)
  const label = (...names: string[]) => labelledText(page.main, ...names)
  const issueId = findElements(page.main, (one) => one.tagName === 'a')
    .map((link) => issueIdOf(attributeOf(link, 'href') ?? ''))
    .find((id) => id !== undefined)
  const wards = label('wards affected')
    ?.split(/\s*[;,]\s*/)
    .filter((ward) => ward !== '' && !/^\(?all wards\)?$/i.test(ward))
    .slice(0, 200)
  const kind = label('decision type', 'is key decision', 'is key')
  const isKeyDecision = kind === undefined ? undefined : /^(?:key|yes)\b/i.test(kind)
  return {
    problems: [],
    facts: {
      title,
      appearances: [],
      ...(issueId ? { issueId } : {}),
      ...(wards && wards.length > 0 ? { wards } : {}),
      ...(isKeyDecision === undefined ? {} : { isKeyDecision }),
    },
  }
}

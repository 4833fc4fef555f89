import { type Parsed, refused } from '../../problem.ts'
import type { RestrictionFacts } from '../facts.ts'
import { restrictionOf } from '../restriction.ts'
import type { ModernGovPage } from './modern-gov-page.ts'
import { pageBlocks } from './page-blocks.ts'

const LABEL = /^(?:reasons? restricted(?: justification)?|anticipated reasons for restriction)\s*:?$/i

/** Why an item or paper is kept from the public, in the council's public words: `mgReasonsRestricted.aspx`. */
export function reasonsPage(page: ModernGovPage): Parsed<RestrictionFacts> {
  const headings = new Set([page.name, page.title])
  const lines = pageBlocks(page.main)
    .map((block) => (block.kind === 'word' ? block.body.text : block.text))
    .filter((line) => !headings.has(line) && !LABEL.test(line))
  const restriction = restrictionOf(lines.join('\n'))
  return restriction
    ? { facts: restriction, problems: [] }
    : refused('the page', 'why it is restricted', page.name)
}

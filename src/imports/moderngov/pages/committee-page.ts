import { findElement, findElements, textIn } from '../../../platform/html/find-elements.ts'
import { attributeOf, type HtmlElement, hasClass, isElement } from '../../../platform/html/parse-html.ts'
import { type Parsed, refused } from '../../problem.ts'
import type { CommitteeFacts, MemberFacts } from '../facts.ts'
import { oneLine } from '../printed-title.ts'
import { labelledText } from './labelled-text.ts'
import type { ModernGovPage } from './modern-gov-page.ts'
import { idOf, isPage } from './page-links.ts'
import { wordText } from './word-text.ts'

/** A committee's own page: purpose, members with their part, contact. `mgCommitteeDetails.aspx`. */
export function committeePage(page: ModernGovPage): Parsed<CommitteeFacts> {
  const name = oneLine(page.title ?? '')
  const committeeId = findElements(page.main, (one) => one.tagName === 'a')
    .map((link) => attributeOf(link, 'href') ?? '')
    .map((href) => idOf(href, 'CommitteeId', 'CId', 'RPID'))
    .find((id) => id !== undefined)
  if (name === '' || committeeId === undefined) {
    return refused('the heading of the page', 'the name and number of a committee', name)
  }
  const purpose = wordUnder(page, /purpose/i)
  const members = membersOf(page)
  const officer = labelledText(page.main, 'support officer', 'contact')
  return {
    problems: [],
    facts: {
      committeeId,
      name,
      ...(purpose ? { purpose } : {}),
      ...(members.length > 0 ? { members } : {}),
      ...(officer ? { contact: officer.slice(0, 500) } : {}),
    },
  }
}

/** The committees of a council by category: `mgListCommittees.aspx`. */
export function committeeListPage(page: ModernGovPage): Parsed<CommitteeFacts[]> {
  const committees = new Map<string, CommitteeFacts>()
  let category: string | undefined
  for (const element of findElements(
    page.main,
    (one) => one.tagName === 'a' || hasClass(one, 'mgSectionTitle'),
  )) {
    if (element.tagName !== 'a') {
      category = oneLine(textIn(element)) || undefined
      continue
    }
    const href = attributeOf(element, 'href') ?? ''
    const committeeId = isPage(href, 'mgCommitteeDetails') ? idOf(href, 'ID') : undefined
    const name = oneLine(textIn(element))
    if (!committeeId || name === '' || committees.has(committeeId)) continue
    committees.set(committeeId, { committeeId, name, ...(category ? { category } : {}) })
  }
  if (committees.size === 0) return refused('the list', 'links to committees', oneLine(page.name))
  return { facts: [...committees.values()], problems: [] }
}

function wordUnder(page: ModernGovPage, heading: RegExp): string | undefined {
  const title = findElement(page.main, (one) => hasClass(one, 'mgSectionTitle') && heading.test(textIn(one)))
  const word = title && nextElement(title)
  if (!word || !hasClass(word, 'mgWordPara')) return undefined
  return wordText(word).text || undefined
}

function membersOf(page: ModernGovPage): MemberFacts[] {
  const title = findElement(
    page.main,
    (one) => hasClass(one, 'mgSectionTitle') && /membership/i.test(textIn(one)),
  )
  const list = title && nextElement(title)
  if (!list) return []
  return findElements(list, (one) => one.tagName === 'li').flatMap((entry) => {
    const link = findElement(
      entry,
      (one) => one.tagName === 'a' && isPage(attributeOf(one, 'href') ?? '', 'mgUserInfo'),
    )
    const name = oneLine(textIn(link ?? entry).replace(/\s*\(.*$/, ''))
    if (name === '') return []
    const role = /\(([^()]{1,100})\)\s*$/.exec(textIn(entry))?.[1]
    const memberId = link && idOf(attributeOf(link, 'href') ?? '', 'UID')
    return [{ name, ...(memberId ? { memberId } : {}), ...(role ? { role: oneLine(role) } : {}) }]
  })
}

function nextElement(element: HtmlElement): HtmlElement | undefined {
  const siblings = element.parentNode?.childNodes ?? []
  return siblings.slice(siblings.indexOf(element) + 1).find(isElement)
}

import { findElement, findElements, textIn } from '../../../platform/html/find-elements.ts'
import { attributeOf, type HtmlElement, hasClass, isElement } from '../../../platform/html/parse-html.ts'
import { type Parsed, refused } from '../../problem.ts'
import type { DecisionFacts, DocumentFacts, TextFacts } from '../facts.ts'
import { printedDate } from '../printed-date.ts'
import { oneLine, printedTitle } from '../printed-title.ts'
import { labelledText } from './labelled-text.ts'
import type { ModernGovPage } from './modern-gov-page.ts'
import { attachmentIdOf, idOf, isPage, issueIdOf, withoutFragment } from './page-links.ts'
import { wordText } from './word-text.ts'

/** One decision: `ieDecisionDetails.aspx`. Its number is on the page only where a link of it bears it. */
export function decisionPage(page: ModernGovPage): Parsed<DecisionFacts> {
  const title = printedTitle(page.title ?? '').title
  if (title === '') return refused('the heading of the page', 'the title of a decision', page.name)
  const label = (...names: string[]) => labelledText(page.main, ...names)
  const links = findElements(page.document, (one) => one.tagName === 'a').map(
    (one) => attributeOf(one, 'href') ?? '',
  )
  const fields = {
    decisionId: links.map(decisionIdOf).find((id) => id !== undefined),
    makerPrinted: label('decision maker', 'decision made by'),
    status: label('decision status'),
    decidedOn: dateOf(label('date of decision')),
    publishedOn: dateOf(label('publication date', 'date of publication')),
    effectiveFrom: dateOf(label('effective from', 'date decision effective')),
    isKey: yes(label('is key decision', 'is key')),
    isSubjectToCallIn: yes(label('is subject to call in', 'is subject to call-in')),
    author: label('report author'),
    purpose: under(page, /^purpose/i)?.text,
    decision: under(page, /^decisions?\b/i),
    reasons: under(page, /^reasons? for/i)?.text,
    alternatives: under(page, /^alternative/i)?.text,
    conflicts: under(page, /^(?:conflicts?|interests?|declarations?)\b/i)?.text,
    wards: label('wards affected')
      ?.split(/\s*[;,]\s*/)
      .filter((ward) => ward !== '' && !/^\(?all wards\)?$/i.test(ward)),
    issueId: links.map(issueIdOf).find((id) => id !== undefined),
  }
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
  return { problems: [], facts: { title, documents: documentsOf(page), ...told } as DecisionFacts }
}

/** A register of decisions: `mgDelegatedDecisions.aspx`, `mgListOfficerDecisions.aspx`. Rows that lead elsewhere are left. */
export function decisionListPage(page: ModernGovPage): Parsed<DecisionFacts[]> {
  const facts: DecisionFacts[] = []
  for (const table of findElements(page.main, (one) => one.tagName === 'table')) {
    const caption = findElement(table, (one) => one.tagName === 'caption')
    const isByOfficer = caption !== undefined && /officer/i.test(textIn(caption))
    for (const row of findElements(table, (one) => one.tagName === 'tr')) {
      const decision = rowOf(row)
      if (decision) facts.push(isByOfficer ? { ...decision, isByOfficer } : decision)
    }
  }
  return facts.length > 0 ? { facts, problems: [] } : refused('the register', 'links to decisions', page.name)
}

function rowOf(row: HtmlElement): DecisionFacts | undefined {
  const cells = row.childNodes.filter(isElement).filter((one) => one.tagName === 'td')
  const link = findElement(row, (one) => one.tagName === 'a')
  const decisionId = decisionIdOf(link ? (attributeOf(link, 'href') ?? '') : '')
  const title = link && printedTitle(textIn(link, (one) => hasClass(one, 'mgHide'))).title
  if (!decisionId || !title) return undefined
  const [publishedOn, effectiveFrom] = [dateOf(textOf(cells[1])), dateOf(textOf(cells[2]))]
  const callIn = oneLine(textOf(cells[3]))
  return {
    decisionId,
    title,
    documents: [],
    ...(publishedOn ? { publishedOn } : {}),
    ...(effectiveFrom ? { effectiveFrom } : {}),
    ...(callIn ? { callIn } : {}),
  }
}

const textOf = (cell: HtmlElement | undefined): string => (cell ? textIn(cell) : '')
const dateOf = (printed: string | undefined): string | undefined =>
  printed ? printedDate(printed) : undefined

function yes(printed: string | undefined): boolean | undefined {
  if (printed === undefined) return undefined
  if (/^yes/i.test(printed)) return true
  return /^no/i.test(printed) ? false : undefined
}

function decisionIdOf(href: string): string | undefined {
  return isPage(href, 'ieDecisionDetails') ? idOf(href, 'ID') : undefined
}

/** The Word text under a heading of the page. */
function under(page: ModernGovPage, heading: RegExp): TextFacts | undefined {
  const title = findElement(
    page.main,
    (one) => hasClass(one, 'mgSubSubTitleTxt') && heading.test(textIn(one)),
  )
  const siblings = title?.parentNode?.childNodes.filter(isElement) ?? []
  const next = title && siblings[siblings.indexOf(title) + 1]
  if (!next || !hasClass(next, 'mgWordPara')) return undefined
  const text = wordText(next)
  return text.text === '' ? undefined : text
}

function documentsOf(page: ModernGovPage): DocumentFacts[] {
  return findElements(page.main, (one) => one.tagName === 'a').flatMap((link) => {
    const href = attributeOf(link, 'href') ?? ''
    const attachmentId = attachmentIdOf(href)
    const printed = printedTitle(textIn(link, (one) => hasClass(one, 'mgHide')))
    if (!attachmentId || printed.title === '') return []
    return [{ ...printed, attachmentId, url: withoutFragment(href), place: 'additional' as const }]
  })
}

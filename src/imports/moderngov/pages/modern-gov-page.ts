import { findElement, textIn } from '../../../platform/html/find-elements.ts'
import {
  attributeOf,
  type HtmlElement,
  type HtmlParent,
  hasClass,
  parsePage,
} from '../../../platform/html/parse-html.ts'

export type PageKind =
  | 'issue'
  | 'issue details'
  | 'reasons'
  | 'meeting'
  | 'meeting list'
  | 'committee'
  | 'committee list'
  | 'decision'
  | 'decision list'
  | 'login form'
  | 'challenge'
  | 'unknown'

/** A parsed page: what it is of, its main part, its heading (the issue's, body's or decision's name). */
export type ModernGovPage = {
  kind: PageKind
  /** What the page calls itself: "Agenda, decisions and minutes". */
  name: string
  /** `h2.mgSubTitleTxt`. */
  title: string | undefined
  main: HtmlParent
  document: HtmlParent
}

/** Parses a page and tells what it is by its content: headings and classes, never by its file name. */
export function readPage(text: string): ModernGovPage | { tooMuch: string } {
  const document = parsePage(text)
  if ('tooMuch' in document) return document
  const main =
    findElement(document, (one) => attributeOf(one, 'id')?.toLowerCase() === 'modgov') ??
    findElement(document, (one) => hasClass(one, 'mgContent')) ??
    findElement(document, (one) => one.tagName === 'body') ??
    document
  const heading = findElement(document, (one) => hasClass(one, 'mgMainTitleTxt'))
  const fallback = heading ?? findElement(document, (one) => one.tagName === 'h1')
  const name = fallback ? textIn(fallback) : ''
  const subtitle = findElement(main, (one) => hasClass(one, 'mgSubTitleTxt'))
  const title = subtitle ? textIn(subtitle) : undefined
  return { kind: kindOf(document, main, name), name, title, main, document }
}

function kindOf(document: HtmlParent, main: HtmlParent, name: string): PageKind {
  const has = (isWanted: (element: HtmlElement) => boolean) => findElement(main, isWanted) !== undefined
  if (isChallenge(document)) return 'challenge'
  if (/^issue\s*[-\u2013]\s*meetings$/i.test(name)) return 'issue'
  if (/^issue\s*(?:[-\u2013]\s*)?details$/i.test(name)) return 'issue details'
  if (/^(?:anticipated )?reasons? (?:for restriction|restricted)\b/i.test(name)) return 'reasons'
  if (has((one) => attributeOf(one, 'id') === 'mgItemTable' || hasClass(one, 'mgItemTable'))) return 'meeting'
  if (/^committee details$/i.test(name)) return 'committee'
  if (/^(?:committee structure|committees?(?: list)?)$/i.test(name)) return 'committee list'
  if (has((one) => hasClass(one, 'mgMeetingTableLnk')) || /^browse meetings/i.test(name))
    return 'meeting list'
  if (has((one) => hasClass(one, 'mgLabel') && /^decision (?:maker|status)/i.test(textIn(one))))
    return 'decision'
  if (has(isDecisionTable)) return 'decision list'
  if (has((one) => one.tagName === 'input' && attributeOf(one, 'type')?.toLowerCase() === 'password'))
    return 'login form'
  if (/^(?:agenda|meeting|decisions|minutes)\b/i.test(name)) return 'meeting'
  if (/^(?:(?:log|sign)[ -]?(?:in|on)|please (?:log|sign) in)\b/i.test(name)) return 'login form'
  return 'unknown'
}

function isDecisionTable(element: HtmlElement): boolean {
  return element.tagName === 'table' && /decision/i.test(attributeOf(element, 'summary') ?? '')
}

/** A firewall's page instead of the council's. */
function isChallenge(document: HtmlParent): boolean {
  const title = findElement(document, (one) => one.tagName === 'title')
  const words = title ? textIn(title) : ''
  if (
    /^(?:just a moment|attention required|access denied|request (?:rejected|unsuccessful)|checking your browser)/i.test(
      words,
    )
  )
    return true
  return (
    findElement(document, (one) =>
      /^(?:cf-(?:challenge|wrapper|browser-verification)|challenge-form)/.test(attributeOf(one, 'id') ?? ''),
    ) !== undefined
  )
}

import { findElement, findElements, textIn } from '../../../platform/html/find-elements.ts'
import { attributeOf, type HtmlElement, hasClass, isElement } from '../../../platform/html/parse-html.ts'
import type { MeetingStatus } from '../../../record/formats/index.ts'
import { type FoundProblem, type Parsed, refused } from '../../problem.ts'
import type { DocumentFacts, EditionFacts, ItemFacts, MeetingFacts } from '../facts.ts'
import { printedDate, printedTime } from '../printed-date.ts'
import { oneLine, printedNumber, printedTitle } from '../printed-title.ts'
import { itemOfBlocks } from './item-sections.ts'
import { labelledText } from './labelled-text.ts'
import type { ModernGovPage } from './modern-gov-page.ts'
import { pageBlocks } from './page-blocks.ts'
import { attachmentIdOf, idOf, isPage, withoutFragment } from './page-links.ts'
import { recordedVotes } from './recorded-votes.ts'

// "Committee - Thursday 15 January 2026 7:30 pm, CANCELLED"
const TITLE =
  /^(.{1,400}?)\s+-\s+((?:[A-Z][a-z]+,?\s+)?\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}.{0,200})$/

/** What the published format of a meeting holds. */
const MOST_ITEMS = 2_000

/** One meeting with its whole agenda: `ieListDocuments.aspx`. */
export function meetingPage(page: ModernGovPage): Parsed<MeetingFacts & { bodyName: string }> {
  const title = TITLE.exec(oneLine(page.title ?? ''))
  const date = title && printedDate(title[2] ?? '')
  if (!title || !date) {
    const expected = 'a title "Body - Thursday 15 January 2026 7:30 pm"'
    return refused('the heading of the page', expected, page.title ?? '')
  }
  const problems: FoundProblem[] = []
  const items = itemsOf(page, problems)
  if (items.length > MOST_ITEMS) {
    return refused('the table of items', `at most ${MOST_ITEMS} items`, `${items.length}`)
  }
  const { documents, supplements } = papersOf(page)
  const links = hrefs(page)
  const venue = labelledText(page.main, 'venue', 'proposed venue')
  const webcast = labelledLink(page)
  const time = printedTime((title[2] ?? '').replace(/^.*?\d{4}/, ''))
  const note = statusWord(title[2] ?? '')
  return {
    problems,
    facts: {
      bodyName: oneLine(title[1] ?? ''),
      date,
      ...committeeIn(page),
      ...meetingIn(links),
      ...(time ? { time } : {}),
      ...(venue ? { venue: venue.replace(/\s*view directions\s*$/i, '').replace(/\.$/, '') } : {}),
      ...(webcast ? { webcastUrl: webcast } : {}),
      status: statusOf(page.name, note),
      ...(/minutes/i.test(page.name)
        ? { minutesAre: /draft minutes/i.test(page.name) ? 'draft' : 'published' }
        : {}),
      items,
      attendees: [],
      documents,
      supplements,
    },
  }
}

function itemsOf(page: ModernGovPage, problems: FoundProblem[]): ItemFacts[] {
  const table = findElement(
    page.main,
    (one) => attributeOf(one, 'id') === 'mgItemTable' || hasClass(one, 'mgItemTable'),
  )
  if (!table) return []
  const rows = findElements(table, (one) => one.tagName === 'tr')
  return rows.flatMap((row) => {
    const [numberCell, cell] = row.childNodes.filter(isElement).filter((one) => one.tagName === 'td')
    if (!numberCell || !cell || !hasClass(numberCell, 'mgItemNumberCell')) return []
    const number = printedNumber(textIn(numberCell))
    const item = itemOfBlocks(pageBlocks(cell), number)
    if (!item) {
      problems.push({
        place: `item ${number ?? 'without a number'}`,
        expected: 'a heading',
        found: textIn(cell).slice(0, 80),
      })
      return []
    }
    const agendaItemId = anchorOf(numberCell) ?? anchorOf(cell)
    const reasonsUrl = hrefsIn(cell).find((href) => isPage(href, 'mgReasonsRestricted'))
    const isRestricted = reasonsUrl !== undefined
    const votes = recordedVotes(cell)
    const isSection =
      number === undefined && !item.agenda && !item.minutes && !item.decision && item.documents.length === 0
    return [
      {
        ...item,
        ...(agendaItemId ? { agendaItemId } : {}),
        ...(isRestricted ? { isRestricted, reasonsUrl: withoutFragment(reasonsUrl) } : {}),
        ...(votes.length > 0 && !isRestricted ? { recordedVotes: votes } : {}),
        ...(isSection ? { isSection } : {}),
      },
    ]
  })
}

function anchorOf(cell: HtmlElement): string | undefined {
  const anchor = findElement(cell, (one) =>
    /^AI[1-9]\d{0,9}$/.test(attributeOf(one, 'name') ?? attributeOf(one, 'id') ?? ''),
  )
  return anchor && (attributeOf(anchor, 'name') ?? attributeOf(anchor, 'id'))?.slice(2)
}

function papersOf(page: ModernGovPage): { documents: DocumentFacts[]; supplements: EditionFacts[] } {
  const list = findElement(page.main, (one) => hasClass(one, 'mgActionList'))
  const documents: DocumentFacts[] = []
  const supplements: EditionFacts[] = []
  for (const link of list ? findElements(list, (one) => one.tagName === 'a') : []) {
    const href = attributeOf(link, 'href') ?? ''
    const printed = printedTitle(textIn(link))
    if (printed.title === '') continue
    const attachmentId = attachmentIdOf(href)
    const paper = { ...printed, url: withoutFragment(href), ...(attachmentId ? { attachmentId } : {}) }
    const isPack = isPage(href, 'mgChooseDocPack')
    if (isPack && idOf(href, 'SID')) {
      supplements.push({ title: printed.title, documents: [{ ...paper, place: 'agenda' }] })
    } else if (isPack || /(?:^|\/)documents\/[sgb]\d/i.test(href)) {
      documents.push({ ...paper, place: placeOf(printed.title) })
    }
  }
  return { documents, supplements }
}

function placeOf(title: string): DocumentFacts['place'] {
  if (/minutes/i.test(title)) return 'minutes'
  return /decisions/i.test(title) ? 'decisions' : 'agenda'
}

function hrefs(page: ModernGovPage): string[] {
  return hrefsIn(page.document)
}

function hrefsIn(parent: ModernGovPage['main']): string[] {
  return findElements(parent, (one) => one.tagName === 'a').flatMap((link) => attributeOf(link, 'href') ?? [])
}

/** The meeting's own number, in links that a page has only for itself; a document pack's number is the agenda's. */
function meetingIn(links: readonly string[]): { meetingId?: string } {
  for (const href of links) {
    const id = isPage(href, 'mgMeetingAttendance')
      ? idOf(href, 'ID')
      : isPage(href, 'mgListRecordedVotesShort', 'mgListRecordedVotes')
        ? idOf(href, 'MID')
        : idOf(href, 'mg_m_id')
    if (id) return { meetingId: id }
  }
  return {}
}

function committeeIn(page: ModernGovPage): { committeeId?: string } {
  const title = findElement(page.main, (one) => hasClass(one, 'mgSubTitleTxt'))
  const links = title ? [...hrefsIn(title), ...hrefs(page)] : hrefs(page)
  for (const href of links) {
    const id = isPage(href, 'mgCommitteeDetails') ? idOf(href, 'ID') : undefined
    if (id) return { committeeId: id }
  }
  return {}
}

function labelledLink(page: ModernGovPage): string | undefined {
  const label = findElement(page.main, (one) => hasClass(one, 'mgLabel') && /^webcast/i.test(textIn(one)))
  const paragraph = label?.parentNode
  const link = paragraph && findElement(paragraph, (one) => one.tagName === 'a')
  return link ? attributeOf(link, 'href') : undefined
}

function statusWord(printed: string): MeetingStatus | undefined {
  if (/cancel+ed/i.test(printed)) return 'cancelled'
  if (/postponed|adjourned|rescheduled/i.test(printed)) return 'postponed'
  if (/inquorate/i.test(printed)) return 'inquorate'
  return /provisional/i.test(printed) ? 'provisional' : undefined
}

function statusOf(name: string, called: MeetingStatus | undefined): MeetingStatus {
  if (called) return called
  if (/draft minutes/i.test(name)) return 'minutes draft'
  if (/minutes/i.test(name)) return 'minutes confirmed'
  if (/decisions/i.test(name)) return 'held'
  return /agenda/i.test(name) ? 'agenda published' : 'scheduled'
}

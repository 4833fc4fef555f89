import { findElement, findElements, textIn } from '../../../platform/html/find-elements.ts'
import { attributeOf, hasClass, isElement } from '../../../platform/html/parse-html.ts'
import type { MeetingStatus } from '../../../record/formats/index.ts'
import { type FoundProblem, type Parsed, refused } from '../../problem.ts'
import type { MeetingFacts } from '../facts.ts'
import { printedDate, printedTime } from '../printed-date.ts'
import { oneLine } from '../printed-title.ts'
import type { ModernGovPage } from './modern-gov-page.ts'
import { idOf } from './page-links.ts'

/** The meetings of a body: `ieListMeetings.aspx`. */
export function meetingListPage(page: ModernGovPage): Parsed<(MeetingFacts & { bodyName: string })[]> {
  const bodyName = oneLine(page.title ?? '')
  if (bodyName === '') return refused('the heading of the page', 'the name of a body', page.name)
  const problems: FoundProblem[] = []
  const rows = findElements(page.main, (one) => one.tagName === 'li')
  const facts = rows.flatMap((row) => {
    const link = findElement(row, (one) => one.tagName === 'a' && hasClass(one, 'mgMeetingTableLnk'))
    if (!link || link.parentNode !== row) return []
    const href = attributeOf(link, 'href') ?? ''
    const printed = textIn(link)
    const [date, meetingId, committeeId] = [
      printedDate(printed),
      idOf(href, 'MId'),
      idOf(href, 'CId', 'CommitteeId'),
    ]
    if (!date || !meetingId) {
      problems.push({ place: `meeting "${printed}"`, expected: 'a date and a number', found: printed })
      return []
    }
    const behind = row.childNodes
      .filter((node) => !isElement(node))
      .map((node) => textIn(node))
      .join(' ')
    const time = printedTime(printed.replace(/^.*?\d{4}/, ''))
    return [
      {
        bodyName,
        meetingId,
        date,
        ...(committeeId ? { committeeId } : {}),
        ...(time ? { time } : {}),
        status: statusOf(behind),
        items: [],
        attendees: [],
        documents: [],
        supplements: [],
      },
    ]
  })
  return { facts, problems }
}

/** " - Agenda, Decisions, Minutes" or " - CANCELLED". */
function statusOf(behind: string): MeetingStatus {
  if (/cancel+ed/i.test(behind)) return 'cancelled'
  if (/postponed/i.test(behind)) return 'postponed'
  if (/draft minutes/i.test(behind)) return 'minutes draft'
  if (/minutes/i.test(behind)) return 'minutes confirmed'
  if (/decisions/i.test(behind)) return 'held'
  return /agenda/i.test(behind) ? 'agenda published' : 'scheduled'
}

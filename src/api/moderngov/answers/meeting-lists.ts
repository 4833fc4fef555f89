import {
  type NumberedMeetingLine,
  numberedMeetings,
} from '../../../record/queries/numbered/numbered-meetings.ts'
import { subjectOfNumber } from '../../../record/queries/numbered/numbers.ts'
import type { RecordReader } from '../../../record/queries/record-reader.ts'
import type { Arguments } from '../arguments.ts'
import { printedCount, printedDay, printedFlag, printedHour, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'
import { meetingStatus } from './meeting-status.ts'

/** GetMeetings: meetings by committee; where there is none only counts. Committee 0 or -1 is all of them. */
export function meetings(reader: RecordReader, asked: Arguments, onlyWebcast = false): Xml {
  const found = meetingsAsked(reader, asked, onlyWebcast)
  const byBody = [...Map.groupBy(found, (one) => one.bodyName)].sort(([one], [other]) =>
    one < other ? -1 : one > other ? 1 : 0,
  )
  return element(onlyWebcast ? 'getwebcastmeetings' : 'getmeetings', [
    element('meetingscount', printedCount(found.length)),
    element('committeescount', printedCount(byBody.length)),
    ...byBody.map(([name, its]) => committeeWithMeetings(name, its)),
  ])
}

function committeeWithMeetings(name: string, its: readonly NumberedMeetingLine[]): Xml {
  return element('committee', [
    ...fields({
      committeeid: bodyNumber(its[0]),
      committeetitle: printedTitle(name),
      committeemeetingcount: printedCount(its.length),
    }),
    element(
      'committeemeetings',
      its.map((one) =>
        element(
          'meeting',
          fields({
            meetingid: String(one.number),
            meetingdate: printedDay(one.date),
            meetingstatus: meetingStatus(one.status, one.statusNote),
            meetingtime: printedHour(one.time),
            iswebcast: printedFlag(one.isWebcast === 1),
          }),
        ),
      ),
    ),
  ])
}

/** GetAllMeetingsByDate: meetings in the order of their dates, each with its committee. */
export function meetingsByDate(reader: RecordReader, asked: Arguments): Xml {
  const found = meetingsAsked(reader, asked, false)
  if (!asked.flag('bIsAscendingDateOrder')) found.reverse()
  return element('getmeetingsbydate', [
    element('meetingscount', printedCount(found.length)),
    element(
      'meetings',
      found.map((one) =>
        element(
          'meeting',
          fields({
            meetingid: String(one.number),
            committeeid: bodyNumber(one),
            committeetitle: printedTitle(one.bodyName),
            meetingdate: printedDay(one.date),
            meetingtime: printedHour(one.time),
            meetingstatus: meetingStatus(one.status, one.statusNote),
            iswebcast: printedFlag(one.isWebcast === 1),
          }),
        ),
      ),
    ),
  ])
}

function meetingsAsked(reader: RecordReader, asked: Arguments, onlyWebcast: boolean): NumberedMeetingLine[] {
  const number = asked.int('lCommitteeId')
  const isAll = number === 0 || number === -1
  const bodyId = isAll ? undefined : subjectOfNumber(reader, 'committee', number)
  if (!isAll && bodyId === undefined) return []
  return numberedMeetings(reader, {
    bodyId,
    from: dayAsked(asked.text('sFromDate')),
    until: dayAsked(asked.text('sToDate')),
    onlyWebcast,
  })
}

/** A date as `dd/mm/yyyy`; anything else ("0", an ISO date) sets no limit, as theirs does not. */
function dayAsked(text: string): string | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s|$)/.exec(text)
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : undefined
}

function bodyNumber(meeting: NumberedMeetingLine | undefined): string {
  return String(meeting?.bodyNumber ?? '')
}

import type { Item, Minute } from '../../../record/formats/index.ts'
import type { NumberedMeeting } from '../../../record/queries/numbered/numbered-meetings.ts'
import { printedDay, printedFlag, printedHour, printedMarkup, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'
import { linkedDocument } from './linked-document.ts'

/** One agendaitem of GetMeeting. Of a withheld item only number and heading are in the record. */
export function agendaItem(found: NumberedMeeting, item: Item, index: number, origin: string): Xml {
  const { meeting } = found
  const minute = found.minutes.get(item.id)
  const isDecisionOnly = minute?.status === 'decision only'
  const [number, sub] = minuteNumber(minute)
  const words = minute ? printedMarkup(minute.text, minute.html) : ''
  const papers = (item.documentIds ?? []).flatMap((id) => found.documents.get(id) ?? [])
  const { body } = found
  return element('agendaitem', [
    ...fields({
      agendaitemid: String(found.itemNumbers.get(item.id) ?? 0),
      agendaitemtitle: printedTitle(item.heading),
      agendatext: printedMarkup(item.text, item.html),
      actualmeetingdate: printedDay(meeting.date),
      agendaitemnumber: String(item.kind === 'section' ? 0 : index + 1),
      agendaitemsubnumber: '',
      fulldisplaynumberformat: displayNumber(item.number),
      authorusername: (item.reportBy ?? []).map(({ name }) => name).join(', '),
      commentlabel1: '',
      commenttext1: '',
      commentlabel2: '',
      commenttext2: '',
      minutesnonemptyhtmlbody: isDecisionOnly ? '' : words,
      ...(isDecisionOnly ? { decisionnonemptyhtmlbody: words } : {}),
      declarationcount: String(minute?.mentions.filter(({ role }) => role === 'declared').length ?? 0),
      iscallin: printedFlag(false),
      iscomment: printedFlag(false),
      isdecision: printedFlag(isDecisionOnly),
      isdecisionpublished: printedFlag(isDecisionOnly),
      isminutepublished: printedFlag(minute !== undefined && !isDecisionOnly),
      ispubliccanspeak: printedFlag(false),
      isrestricted: printedFlag(item.openness.state !== 'open'),
      isdisplayallowed: printedFlag(true),
      meetingdate: printedDay(meeting.date),
      meetingtime: printedHour(meeting.time),
      minutesitemnumber: number,
      minutesitemsubnumber: sub,
      preferreddate: printedDay(meeting.date),
      refertocommittee: printedTitle(body?.name ?? ''),
    }),
    element(
      'linkeddocuments',
      papers.map((paper, place) =>
        linkedDocument(paper, {
          origin,
          date: meeting.date,
          bodyName: body?.name ?? '',
          heading: item.heading,
          place: place + 1,
        }),
      ),
    ),
  ])
}

/** "1" is printed "1."; what ends otherwise stays as it is. */
function displayNumber(number: string | undefined): string {
  return number === undefined ? '' : printedTitle(/[\p{L}\p{N}]$/u.test(number) ? `${number}.` : number)
}

function minuteNumber(minute: Minute | undefined): [number: string, sub: string] {
  const parts = /^(\d+)\.(\d+)$/.exec(minute?.number ?? '')
  return parts ? [parts[1] ?? '', parts[2] ?? ''] : [minute?.number ?? '', '']
}

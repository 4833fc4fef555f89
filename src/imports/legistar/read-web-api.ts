import { defined } from '../moderngov/mapping/mapping.ts'
import type {
  AttachmentFacts,
  BodyFacts,
  EventFacts,
  LineFacts,
  MatterFacts,
  OfficeFacts,
  PersonFacts,
  Row,
  StepFacts,
  VoiceFacts,
} from './facts.ts'
import {
  clockTime,
  dateIn,
  flagIn,
  guidIn,
  instantIn,
  lineIn,
  numberIn,
  type RawRow,
  rowsIn,
  textIn,
  urlIn,
} from './row-fields.ts'

/** What a row of Legistar's Web API is, told by its own identifier; `undefined` where it lacks what it cannot be without. */
export function readWebApiRow(row: RawRow): Row | undefined {
  if (isKeptFromWeb(row)) return { kind: 'not needed' }
  if ('EventItemId' in row) return part('line', numberIn(row, 'EventItemEventId'), lineOf(row))
  if ('EventId' in row) return whole('event', eventOf(row))
  if ('MatterHistoryId' in row) return { kind: 'step', of: undefined, facts: stepOf(row) }
  if ('MatterSponsorId' in row) return { kind: 'not needed' }
  if ('MatterAttachmentId' in row) {
    const facts = attachmentOf(row)
    return facts && { kind: 'attachment', of: undefined, facts }
  }
  if ('VoteId' in row) return part('vote', numberIn(row, 'VoteEventItemId'), voiceOf(row, 'Vote'))
  if ('RollCallId' in row)
    return part('roll call', numberIn(row, 'RollCallEventItemId'), voiceOf(row, 'RollCall'))
  if ('OfficeRecordId' in row) return whole('office', officeOf(row))
  if ('MatterId' in row) return whole('matter', matterOf(row))
  if ('PersonId' in row) return whole('person', personOf(row))
  if ('BodyId' in row) return whole('body', bodyOf(row))
  return undefined
}

function isKeptFromWeb(row: RawRow): boolean {
  return (
    flagIn(row, 'MatterRestrictViewViaWeb') === true ||
    flagIn(row, 'MatterAttachmentShowOnInternetPage') === false
  )
}

function whole<Kind extends Row['kind'], Facts>(kind: Kind, facts: Facts | undefined) {
  return facts && { kind, facts }
}

function part<Kind extends 'line' | 'vote' | 'roll call', Facts>(
  kind: Kind,
  of: string | undefined,
  facts: Facts | undefined,
) {
  return facts && of !== undefined ? { kind, of, facts } : undefined
}

function bodyOf(row: RawRow): BodyFacts | undefined {
  const id = numberIn(row, 'BodyId')
  const name = lineIn(row, 'BodyName')
  if (id === undefined || name === undefined) return undefined
  const ended = flagIn(row, 'BodyActiveFlag') === false ? true : undefined
  return { id, name, ...defined({ typeName: lineIn(row, 'BodyTypeName'), ended }) }
}

function personOf(row: RawRow): PersonFacts | undefined {
  const id = numberIn(row, 'PersonId')
  const name = personName(row, 'Person')
  return id === undefined || name === undefined
    ? undefined
    : { id, name, ...defined({ email: lineIn(row, 'PersonEmail') }) }
}

/** First and last name where there are both: the full name is often "Councilmember Smith". */
function personName(row: RawRow, prefix: 'Person' | 'OfficeRecord'): string | undefined {
  const first = lineIn(row, `${prefix}FirstName`)
  const last = lineIn(row, `${prefix}LastName`)
  return first && last ? `${first} ${last}` : lineIn(row, `${prefix}FullName`)
}

function officeOf(row: RawRow): OfficeFacts | undefined {
  const id = numberIn(row, 'OfficeRecordId')
  const personId = numberIn(row, 'OfficeRecordPersonId')
  const name = personName(row, 'OfficeRecord')
  const bodyId = numberIn(row, 'OfficeRecordBodyId')
  const bodyName = lineIn(row, 'OfficeRecordBodyName')
  if (!id || !personId || !name || !bodyId || !bodyName) return undefined
  return {
    id,
    person: { id: personId, name },
    bodyId,
    bodyName,
    ...defined({
      role: lineIn(row, 'OfficeRecordTitle') ?? lineIn(row, 'OfficeRecordMemberType'),
      from: dateIn(row, 'OfficeRecordStartDate'),
      until: dateIn(row, 'OfficeRecordEndDate'),
    }),
  }
}

function eventOf(row: RawRow): EventFacts | undefined {
  const id = numberIn(row, 'EventId')
  const bodyId = numberIn(row, 'EventBodyId')
  const bodyName = lineIn(row, 'EventBodyName')
  const date = dateIn(row, 'EventDate')
  if (!id || !bodyId || !bodyName || !date) return undefined
  return {
    id,
    bodyId,
    bodyName,
    date,
    lines: rowsIn(row, 'EventItems').flatMap((one) => lineOf(one) ?? []),
    ...defined({
      guid: guidIn(row, 'EventGuid'),
      time: clockTime(lineIn(row, 'EventTime')),
      venue: lineIn(row, 'EventLocation'),
      comment: lineIn(row, 'EventComment'),
      agendaStatus: lineIn(row, 'EventAgendaStatusName'),
      minutesStatus: lineIn(row, 'EventMinutesStatusName'),
      agendaFile: urlIn(row, 'EventAgendaFile'),
      minutesFile: urlIn(row, 'EventMinutesFile'),
      agendaPublishedAt: instantIn(row, 'EventAgendaLastPublishedUTC'),
      videoUrl: urlIn(row, 'EventVideoPath'),
      url: urlIn(row, 'EventInSiteURL'),
    }),
  }
}

function lineOf(row: RawRow): LineFacts | undefined {
  const id = numberIn(row, 'EventItemId')
  if (id === undefined) return undefined
  const matterId = numberIn(row, 'EventItemMatterId')
  return {
    id,
    // A sequence of 0 or null is no place on the agenda or in the minutes.
    isOnAgenda: numberIn(row, 'EventItemAgendaSequence') !== undefined,
    isInMinutes: numberIn(row, 'EventItemMinutesSequence') !== undefined,
    attachments: rowsIn(row, 'EventItemMatterAttachments').flatMap((one) =>
      isKeptFromWeb(one) ? [] : (attachmentOf(one) ?? []),
    ),
    votes: [],
    rollCall: [],
    ...decisionIn(row, 'EventItem', { mover: 'EventItemMover', seconder: 'EventItemSeconder' }),
    ...defined({
      guid: guidIn(row, 'EventItemGuid'),
      title: textIn(row, 'EventItemTitle'),
      number: lineIn(row, 'EventItemAgendaNumber'),
      note: textIn(row, 'EventItemMinutesNote'),
      matter:
        matterId === undefined
          ? undefined
          : {
              id: matterId,
              ...defined({
                guid: guidIn(row, 'EventItemMatterGuid'),
                file: lineIn(row, 'EventItemMatterFile'),
                name: lineIn(row, 'EventItemMatterName'),
              }),
            },
    }),
  }
}

function decisionIn(row: RawRow, prefix: string, names: { mover: string; seconder: string }) {
  return defined({
    action: lineIn(row, `${prefix}ActionName`),
    actionText: textIn(row, `${prefix}ActionText`),
    passed: flagIn(row, `${prefix}PassedFlag`),
    tally: lineIn(row, `${prefix}Tally`),
    mover: lineIn(row, names.mover),
    seconder: lineIn(row, names.seconder),
  })
}

function stepOf(row: RawRow): StepFacts {
  return {
    line: {
      id: numberIn(row, 'MatterHistoryId') ?? '',
      isOnAgenda: numberIn(row, 'MatterHistoryAgendaSequence') !== undefined,
      isInMinutes: numberIn(row, 'MatterHistoryMinutesSequence') !== undefined,
      attachments: [],
      votes: [],
      rollCall: [],
      ...decisionIn(row, 'MatterHistory', {
        mover: 'MatterHistoryMoverName',
        seconder: 'MatterHistorySeconderName',
      }),
      ...defined({
        number: lineIn(row, 'MatterHistoryAgendaNumber'),
        note: textIn(row, 'MatterHistoryMinutesNote'),
      }),
    },
    ...defined({
      eventId: numberIn(row, 'MatterHistoryEventId'),
      bodyId: numberIn(row, 'MatterHistoryActionBodyId'),
      bodyName: lineIn(row, 'MatterHistoryActionBodyName'),
      date: dateIn(row, 'MatterHistoryActionDate'),
    }),
  }
}

function matterOf(row: RawRow): MatterFacts | undefined {
  const id = numberIn(row, 'MatterId')
  if (id === undefined) return undefined
  return {
    id,
    steps: [],
    attachments: [],
    ...defined({
      guid: guidIn(row, 'MatterGuid'),
      file: lineIn(row, 'MatterFile'),
      name: lineIn(row, 'MatterName'),
      title: textIn(row, 'MatterTitle'),
      typeName: lineIn(row, 'MatterTypeName'),
    }),
  }
}

function attachmentOf(row: RawRow): AttachmentFacts | undefined {
  const id = numberIn(row, 'MatterAttachmentId')
  const name = lineIn(row, 'MatterAttachmentName') ?? lineIn(row, 'MatterAttachmentFileName')
  if (id === undefined || name === undefined) return undefined
  return { id, name, ...defined({ url: urlIn(row, 'MatterAttachmentHyperlink') }) }
}

function voiceOf(row: RawRow, prefix: 'Vote' | 'RollCall'): VoiceFacts | undefined {
  const id = numberIn(row, `${prefix}PersonId`)
  const name = lineIn(row, `${prefix}PersonName`)
  const value = lineIn(row, `${prefix}ValueName`)
  return id && name && value ? { person: { id, name }, value } : undefined
}

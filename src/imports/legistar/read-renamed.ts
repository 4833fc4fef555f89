import { defined } from '../moderngov/mapping/mapping.ts'
import type {
  AttachmentFacts,
  EventFacts,
  LineFacts,
  MatterFacts,
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

/**
 * What a row with short field names is, as public mirrors of Legistar write them: a meeting with its items, or a matter with
 * its history. `undefined` where it is neither or lacks what it cannot be without.
 */
export function readRenamedRow(row: RawRow): Row | undefined {
  if (Array.isArray(row.Items) || 'AgendaStatusName' in row) {
    const facts = eventOf(row)
    return facts && { kind: 'event', facts }
  }
  if ('File' in row && 'Title' in row) {
    const facts = matterOf(row)
    return facts && { kind: 'matter', facts }
  }
  return undefined
}

function eventOf(row: RawRow): EventFacts | undefined {
  const id = numberIn(row, 'ID')
  const bodyId = numberIn(row, 'BodyID')
  const bodyName = lineIn(row, 'BodyName')
  const date = dateIn(row, 'Date')
  if (!id || !bodyId || !bodyName || !date) return undefined
  return {
    id,
    bodyId,
    bodyName,
    date,
    lines: rowsIn(row, 'Items').flatMap((one) => lineOf(one) ?? []),
    ...defined({
      guid: guidIn(row, 'GUID'),
      time: clockTime(lineIn(row, 'Date')),
      venue: lineIn(row, 'Location'),
      comment: lineIn(row, 'Comment'),
      agendaStatus: lineIn(row, 'AgendaStatusName'),
      minutesStatus: lineIn(row, 'MinutesStatusName'),
      agendaFile: urlIn(row, 'AgendaFile'),
      minutesFile: urlIn(row, 'MinutesFile'),
      agendaPublishedAt: instantIn(row, 'AgendaLastPublished'),
      videoUrl: urlIn(row, 'VideoPath'),
      url: urlIn(row, 'InSiteURL'),
    }),
  }
}

function lineOf(row: RawRow): LineFacts | undefined {
  const id = numberIn(row, 'ID')
  if (id === undefined) return undefined
  const matterId = numberIn(row, 'MatterID')
  return {
    id,
    isOnAgenda: numberIn(row, 'AgendaSequence') !== undefined,
    isInMinutes: numberIn(row, 'MinutesSequence') !== undefined,
    attachments: [],
    votes: voicesIn(row, 'Votes', 'Vote'),
    rollCall: voicesIn(row, 'RollCall', 'Value'),
    ...defined({
      guid: guidIn(row, 'GUID'),
      title: textIn(row, 'Title'),
      number: lineIn(row, 'AgendaNumber'),
      note: textIn(row, 'MinutesNote'),
      action: lineIn(row, 'ActionName') ?? lineIn(row, 'Action'),
      actionText: textIn(row, 'ActionText') ?? textIn(row, 'Description'),
      passed: flagIn(row, 'PassedFlag'),
      mover: lineIn(row, 'Mover'),
      seconder: lineIn(row, 'Seconder'),
      tally: lineIn(row, 'Tally'),
      matter:
        matterId === undefined
          ? undefined
          : {
              id: matterId,
              ...defined({ file: lineIn(row, 'MatterFile'), name: lineIn(row, 'MatterName') }),
            },
    }),
  }
}

function voicesIn(row: RawRow, field: string, value: string): VoiceFacts[] {
  return rowsIn(row, field).flatMap((one) => {
    const id = numberIn(one, 'ID')
    const name = lineIn(one, 'FullName')
    const printed = lineIn(one, value)
    return id && name && printed ? [{ person: { id, name }, value: printed }] : []
  })
}

function matterOf(row: RawRow): MatterFacts | undefined {
  const id = numberIn(row, 'ID')
  if (id === undefined) return undefined
  return {
    id,
    steps: rowsIn(row, 'History').flatMap((one) => stepOf(one) ?? []),
    attachments: rowsIn(row, 'Attachments').flatMap((one) => attachmentOf(one) ?? []),
    ...defined({
      guid: guidIn(row, 'GUID'),
      file: lineIn(row, 'File'),
      name: lineIn(row, 'Name'),
      title: textIn(row, 'Title'),
      typeName: lineIn(row, 'TypeName'),
    }),
  }
}

function stepOf(row: RawRow): StepFacts | undefined {
  const line = lineOf(row)
  return (
    line && {
      line,
      ...defined({
        eventId: numberIn(row, 'EventID'),
        bodyId: numberIn(row, 'BodyID'),
        bodyName: lineIn(row, 'BodyName'),
        date: dateIn(row, 'Date'),
      }),
    }
  )
}

function attachmentOf(row: RawRow): AttachmentFacts | undefined {
  const id = numberIn(row, 'ID')
  const name = lineIn(row, 'Name')
  return id && name ? { id, name, ...defined({ url: urlIn(row, 'Link') }) } : undefined
}

import type { Meeting, Minute } from '../../formats/index.ts'
import type { RecordReader } from '../record-reader.ts'
import { type Publication, subjectById } from '../subject.ts'
import { itemNumbers } from './item-numbers.ts'
import { type NumberedDocument, numberedDocuments } from './numbered-documents.ts'
import { type NumberedPerson, numberedPeople } from './numbered-people.ts'
import { numberOf, numberSql } from './numbers.ts'

/** A meeting in a list, with its number and its body's. */
export type NumberedMeetingLine = {
  number: number
  bodyNumber: number | null
  bodyName: string
  date: string
  time: string | null
  status: Meeting['status']
  statusNote: string | null
  isWebcast: number
}

/** Which meetings are wanted: of a body or of all, from and until civil dates, both counted in. */
export type MeetingsWanted = {
  bodyId?: string | undefined
  from?: string | undefined
  until?: string | undefined
  onlyWebcast?: boolean
}

const MOST = 50_000

/** Meetings, soonest first; at most 50,000. */
export function numberedMeetings(reader: RecordReader, wanted: MeetingsWanted): NumberedMeetingLine[] {
  return reader.all<NumberedMeetingLine>(
    `select ${numberSql('meeting', 'meeting.id')} as number,
       iif(body.id is null, null, ${numberSql('committee', 'meeting.body_id')}) as bodyNumber,
       coalesce(body.name, meeting.body_id) as bodyName, meeting.date, meeting.time, meeting.status,
       iif(instr(content.body, '"statusNote":'), json_extract(content.body, '$.statusNote'), null) as statusNote,
       -- In JSON a quotation mark within a text is escaped: only the field itself is found.
       instr(content.body, '"webcastUrl":') > 0 as isWebcast
     from meeting join subject on subject.id = meeting.id join content on content.sha256 = subject.content_sha256
     left join body on body.id = meeting.body_id
     where (:body is null or meeting.body_id = :body) and meeting.date >= :from and meeting.date <= :until
       and (:webcast = 0 or instr(content.body, '"webcastUrl":') > 0)
     order by meeting.date, meeting.time, meeting.id limit ${MOST}`,
    {
      body: wanted.bodyId ?? null,
      from: wanted.from ?? '',
      until: wanted.until ?? '9999',
      webcast: wanted.onlyWebcast ? 1 : 0,
    },
  )
}

/** A meeting with all that is said about it, and the numbers of everything in it. */
export type NumberedMeeting = {
  number: number
  meeting: Meeting
  publication: Publication
  body: { id: string; number: number; name: string } | undefined
  itemNumbers: Map<string, number>
  /** The newest minute of an item, by the item's identifier. */
  minutes: Map<string, Minute>
  documents: Map<string, NumberedDocument>
  people: Map<string, NumberedPerson>
}

/** The meeting with an identifier. */
export function numberedMeeting(reader: RecordReader, id: string): NumberedMeeting | undefined {
  const subject = subjectById<Meeting>(reader, id)
  const number = numberOf(reader, 'meeting', id)
  if (subject?.content.format !== 'moothall/meeting/1' || number === undefined) return undefined
  const { content: meeting, publication } = subject
  const documentIds = [
    ...meeting.items.flatMap((item) => item.documentIds ?? []),
    ...(meeting.documentIds ?? []),
  ]
  const personIds = meeting.attendance.flatMap(({ personId }) => personId ?? [])
  return {
    number,
    meeting,
    publication,
    body: bodyOf(reader, meeting.bodyId),
    itemNumbers: itemNumbers(reader, id),
    minutes: new Map(minutesOf(reader, id).map((minute) => [minute.itemId, minute])),
    documents: numberedDocuments(reader, [...new Set(documentIds)]),
    people: numberedPeople(reader, [...new Set(personIds)]),
  }
}

function bodyOf(reader: RecordReader, bodyId: string): NumberedMeeting['body'] {
  return reader.get(
    `select body.id, ${numberSql('committee', 'body.id')} as number, body.name from body where body.id = ?`,
    bodyId,
  )
}

/** The minutes of a meeting's items, in the order they were first published. */
export function minutesOf(reader: RecordReader, meetingId: string): Minute[] {
  return reader
    .all<{ body: string }>(
      `select content.body from minute join subject on subject.id = minute.id
       join content on content.sha256 = subject.content_sha256 where minute.meeting_id = ? order by subject.seq limit 4000`,
      meetingId,
    )
    .map(({ body }) => JSON.parse(body) as Minute)
}

import type { RecordReader } from './record-reader.ts'

/** Something that was published, as feeds tell of it. */
export type FeedLine = {
  seq: number
  at: string
  act: string
  actor: string
  note: string | null
  subjectType: string
  subjectId: string
  slug: string
  title: string
  /** Of a meeting, or of the meeting that a minute is of. */
  date: string | null
  bodyName: string | null
  meetingSlug: string | null
  itemId: string | null
  heading: string | null
  /** What a minute's outcomes say, one a line. */
  outcomes: string | null
}

const MOST = 50

const LINE = `select entry.seq, entry.at, entry.act, entry.actor, entry.note, entry.subject_type as subjectType,
    entry.subject_id as subjectId, subject.slug, subject.title, meeting.date, body.name as bodyName,
    meeting.slug as meetingSlug, minute.item_id as itemId, item.heading,
    (select group_concat(upper(outcome.kind) || ' ' || outcome.text, char(10)) from outcome where outcome.minute_id = minute.id) as outcomes
  from entry join subject on subject.id = entry.subject_id
  left join minute on minute.id = entry.subject_id
  left join meeting on meeting.id = coalesce(minute.meeting_id, entry.subject_id)
  left join item on item.meeting_id = minute.meeting_id and item.item_id = minute.item_id
  left join body on body.id = meeting.body_id`

/** The newest entries about anything a resident may follow; people and posts come and go unannounced. */
export function newestPublished(reader: RecordReader): FeedLine[] {
  return reader.all<FeedLine>(
    `${LINE} where entry.seq in (
       select seq from entry where act <> 'withdrawn'
         and subject_type in ('meeting', 'minute', 'issue', 'document', 'decision', 'instrument')
       order by seq desc limit ${MOST})
     order by entry.seq desc`,
  )
}

/** The newest entries about a body: its meetings and their minutes. */
export function publishedOfBody(reader: RecordReader, bodyId: string): FeedLine[] {
  return reader.all<FeedLine>(
    `${LINE} where entry.seq in (
       select subject.seq from meeting as own join subject on subject.id = own.id where own.body_id = ?
       union select subject.seq from meeting as own join minute as theirs on theirs.meeting_id = own.id
         join subject on subject.id = theirs.id where own.body_id = ?
       order by 1 desc limit ${MOST})
     order by entry.seq desc`,
    bodyId,
    bodyId,
  )
}

/** The newest entries about an issue: itself, its minutes, the instruments it made. */
export function publishedOfIssue(reader: RecordReader, issueId: string): FeedLine[] {
  return reader.all<FeedLine>(
    `${LINE} where entry.seq in (
       select seq from subject where id = ?
       union select subject.seq from appearance join minute as theirs
           on theirs.meeting_id = appearance.meeting_id and theirs.item_id = appearance.item_id
         join subject on subject.id = theirs.id where appearance.issue_id = ?
       union select subject.seq from instrument_issue join subject on subject.id = instrument_issue.instrument_id
         where instrument_issue.issue_id = ?
       order by 1 desc limit ${MOST})
     order by entry.seq desc`,
    issueId,
    issueId,
    issueId,
  )
}

import type { Attendance } from '../../../record/formats/index.ts'
import { type NumberedMeeting, numberedMeeting } from '../../../record/queries/numbered/numbered-meetings.ts'
import { subjectOfNumber } from '../../../record/queries/numbered/numbers.ts'
import type { RecordReader } from '../../../record/queries/record-reader.ts'
import { printedDay, printedFlag, printedHour, printedTitle } from '../printed.ts'
import { element, fields, type Xml } from '../xml.ts'
import { agendaItem } from './agenda-item.ts'
import { meetingStatus } from './meeting-status.ts'

/** GetMeeting: a meeting with agenda, minutes, papers and attendance; an empty element where there is none. */
export function meeting(reader: RecordReader, origin: string, number: number): Xml {
  const id = subjectOfNumber(reader, 'meeting', number)
  const found = id === undefined ? undefined : numberedMeeting(reader, id)
  return element('meeting', found ? [...facts(found), items(found, origin), attendees(found, origin)] : [])
}

const WITH_AGENDA = ['agenda published', 'held', 'minutes draft', 'minutes confirmed']

function facts({ meeting, minutes, number }: NumberedMeeting): Xml[] {
  const kinds = [...minutes.values()].map(({ status }) => status)
  return fields({
    meetingid: String(number),
    meetingdate: printedDay(meeting.date),
    meetingstatus: meetingStatus(meeting.status, meeting.statusNote),
    isdisplayallowed: printedFlag(true),
    meetingtime: printedHour(meeting.time),
    meetingactualstarttime: '',
    meetingplannedfinishtime: '',
    meetingactualfinishtime: printedHour(meeting.endTime),
    meetinglocation: printedTitle(meeting.venue ?? ''),
    iswebcast: printedFlag(meeting.webcastUrl !== undefined),
    agendaid: String(number),
    agendapublished: printedFlag(WITH_AGENDA.includes(meeting.status) || meeting.items.length > 0),
    decisionpublished: printedFlag(kinds.includes('decision only')),
    minutepublished: printedFlag(kinds.some((kind) => kind !== 'decision only')),
    meetingroom: '',
  })
}

function items(found: NumberedMeeting, origin: string): Xml {
  return element(
    'agendaitems',
    found.meeting.items.map((item, index) => agendaItem(found, item, index, origin)),
  )
}

const PRESENCE: Record<Attendance['presence'], string> = {
  present: 'Present',
  apologies: 'Apologies',
  absent: 'Absent',
  substitute: 'Present as substitute',
  'in attendance': 'In attendance',
  expected: 'Expected',
  virtual: 'Present virtual',
}

function attendees({ meeting, people }: NumberedMeeting, origin: string): Xml {
  return element(
    'attendees',
    meeting.attendance.map((one) => {
      const known = one.personId === undefined ? undefined : people.get(one.personId)
      const number = known ? String(known.number) : '0'
      const { ward, party, keyPosts } = known?.person ?? {}
      return element('attendee', known ? [element('url', `${origin}/mgUserInfo.aspx?UID=${number}`)] : [], {
        membertype: known && known.person.kind !== 'officer' ? 'U' : 'O',
        memberid: number,
        name: one.name,
        roledescription: one.role ?? '',
        attendance: PRESENCE[one.presence],
        politicalparty: party ?? '',
        ward: ward ?? '',
        ...(keyPosts ? { keyposts: keyPosts.join('; ') } : {}),
      })
    }),
  )
}

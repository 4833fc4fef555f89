import { bodiesOfMember } from '../../record/queries/numbered/numbered-bodies.ts'
import { subjectOfNumber } from '../../record/queries/numbered/numbers.ts'
import type { RecordReader } from '../../record/queries/record-reader.ts'
import { attachment, attachmentByPath } from './answers/attachment.ts'
import { committeeList, committees } from './answers/committees.ts'
import { councillorsByWard, noCouncillors } from './answers/councillors.ts'
import { meeting } from './answers/meeting.ts'
import { meetings, meetingsByDate } from './answers/meeting-lists.ts'
import { memberGroup } from './answers/member-group.ts'
import type { Arguments } from './arguments.ts'
import type { OperationName } from './operations.ts'
import type { Answer } from './write-envelope.ts'
import { element } from './xml.ts'

/** What an answer is made of. */
export type AnswerContext = { reader: RecordReader; origin: string; today: string }

type Answering = (context: AnswerContext, asked: Arguments) => Answer

/** What each operation answers. Those the record has no data for answer as an installation without any does. */
const answers: Record<OperationName, Answering> = {
  GetMeeting: ({ reader, origin }, asked) => meeting(reader, origin, asked.int('lMeetingId')),
  GetAllMeetingsByDate: ({ reader }, asked) => meetingsByDate(reader, asked),
  GetWebCastMeetings: ({ reader }, asked) => meetings(reader, asked, true),
  GetMeetings: ({ reader }, asked) => meetings(reader, asked),
  GetDeletedWebcastMeetings: () =>
    element('getdeletedwebcastmeetings', [element('meetingscount', ' 0'), element('committeescount', ' 0')]),
  GetMemberGroup: ({ reader, today }, asked) => memberGroup(reader, today, asked.text('sShortName')),
  GetParishCouncils: () => element('parishcouncils'),
  GetCommittees: ({ reader }) => committees(reader),
  GetCalendarEvents: () => element('calendarevents'),
  GetCommitteesByUser: ({ reader, today }, asked) => {
    const id = subjectOfNumber(reader, 'person', asked.int('lUserId'))
    return committeeList(id === undefined ? [] : bodiesOfMember(reader, id, today))
  },
  GetElectionResults: () => element('electionresults'),
  GetElectionResultsRdf: () =>
    element('rdf:RDF', [], { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }),
  GetMpOrMepsAndWards: () => element('mpswards', [element('mps')]),
  GetMpOrMepAndWardsByPostcode: () => element('mpswards', [element('mps')]),
  GetCouncillorsByWard: ({ reader, today }) => councillorsByWard(reader, today),
  GetCouncillorsByWardId: ({ reader, today }, asked) =>
    councillorsByWard(reader, today, asked.int('lWardId')),
  GetCouncillorsByPostcode: () => noCouncillors(),
  GetAttachment: ({ reader, origin }, asked) => attachment(reader, origin, asked.int('lAttachmentId')),
  GetAttachmentByPath: ({ reader, origin }, asked) =>
    attachmentByPath(reader, origin, asked.text('sAttachmentPath')),
  CheckComms: () => 'OK',
  // Theirs tells the holder of a secret about the server; there is no such secret here.
  GetServerDiagnostics: () => element('serverdiagnostics'),
}

/** Answers a call of an operation out of the record. */
export function answerTo(context: AnswerContext, operation: OperationName, asked: Arguments): Answer {
  return answers[operation](context, asked)
}

export { type Calendar, type CountedDay, createCalendar, type DayCount } from './calendar.ts'
export { type CivilDate, isoDate, longDate, parseDay, shortDate } from './civil-date.ts'
export { clearDaysBetween } from './counting.ts'
export { applicableRules } from './deadlines/applicable-rules.ts'
export { type AttendanceWatch, watchAttendance } from './deadlines/attendance.ts'
export { calendarFile } from './deadlines/calendar-file.ts'
export { citation, type Deadline, type DeadlineRequest, deadlinesFor } from './deadlines/deadlines.ts'
export { judgeMeeting, type Lawfulness, type Verdict } from './deadlines/lawfulness.ts'
export { type MeetingFacts, meetingSchema, readMeeting } from './deadlines/meeting-facts.ts'
export { givenOn } from './deadlines/zoned-time.ts'
export { HOLIDAY_SETS, type HolidaySetName, holidaySet } from './holidays/holiday-set.ts'
export { type ExemptList, exclusionResolution, findExemptList } from './procedure/exempt/exempt-lists.ts'
export { nextNumbers, numberingProblems, type Series } from './procedure/numbering.ts'
export { type BalanceProposal, type BalanceQuestion, proposeBalance } from './procedure/political-balance.ts'
export { type Quorum, quorumOf, quorumRuleFor } from './procedure/quorum.ts'
export { canSignMinutes, nextSuitableMeeting } from './procedure/sign-minutes.ts'
export { decideVote, mustRecordVote, type VoteResult } from './procedure/vote.ts'
export { whoMayVote } from './procedure/who-may-vote.ts'
export { mergeLayers } from './profiles/merge-layers.ts'
export {
  ANCHORS,
  type Anchor,
  BODY_KINDS,
  type BodyKind,
  type Layer,
  MEETING_KINDS,
  type MeetingKind,
  type Rule,
} from './profiles/profile-schema.ts'
export { findProfile, listProfiles, type Profile, readLayer } from './profiles/profiles.ts'
export { clearDaysSentence } from './sentences.ts'

import { z } from 'zod'
import { body } from './body.ts'
import { council } from './council.ts'
import { decision } from './decision.ts'
import { document } from './document.ts'
import { instrument } from './instrument.ts'
import { issue } from './issue.ts'
import { meeting } from './meeting.ts'
import { minute } from './minute.ts'
import { person, post } from './person.ts'

export type { Body, BodyKind, Membership } from './body.ts'
export type { Council } from './council.ts'
export type { Decision } from './decision.ts'
export type { Document, DocumentVersion } from './document.ts'
export { entry } from './entry.ts'
export type { Instrument } from './instrument.ts'
export type { AppearanceRole, Issue } from './issue.ts'
export type { Attendance, Edition, Item, Meeting, MeetingStatus } from './meeting.ts'
export { item } from './meeting.ts'
export type {
  AnswerManner,
  Mention,
  Minute,
  Outcome,
  OutcomeKind,
  Reference,
  Undertaking,
} from './minute.ts'
export type { Person, Post } from './person.ts'
export { isOpenIn, withheldParts } from './withheld-parts.ts'

/** Every kind of subject the record publishes, with its schema. */
export const formats = { council, body, person, post, meeting, minute, issue, document, decision, instrument }

export type SubjectType = keyof typeof formats

export const subjectTypes = Object.keys(formats) as SubjectType[]

/** The content of any published subject. */
export const published = z.discriminatedUnion('format', [
  council,
  body,
  person,
  post,
  meeting,
  minute,
  issue,
  document,
  decision,
  instrument,
])

export type Published = z.infer<typeof published>

/** The subject type a content is of: `moothall/meeting/1` is a meeting. */
export function subjectTypeOf(content: Published): SubjectType {
  return content.format.split('/')[1] as SubjectType
}

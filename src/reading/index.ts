export { type BodyKind, bodyKey, bodyKindOf } from './body-names.ts'
export type {
  InstrumentKind,
  MentionRole,
  MinuteContext,
  MinuteReading,
  NamedVote,
  ReadAnswer,
  ReadMention,
  ReadOutcome,
  ReadPart,
  ReadReference,
  ReadUndertaking,
  ReadVote,
  Span,
} from './minute-reading.ts'
export { personKey } from './person-names.ts'
export { readDate } from './read-date.ts'
export { readMinute } from './read-minute.ts'
export { isStandingBusiness } from './standing-business.ts'
export { ThreadIndex } from './threads/thread-index.ts'
export type { ThreadCandidate, ThreadItem, ThreadMatch, ThreadReason } from './threads/thread-item.ts'
export { kindOfVerb, type OutcomeKind, outcomeKinds } from './vocabulary.ts'

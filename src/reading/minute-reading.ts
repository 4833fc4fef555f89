import type { OutcomeKind } from './vocabulary.ts'

/** UTF-16 offsets into the text that was read; `text.slice(start, end)` is never empty. */
export type Span = readonly [start: number, end: number]

export type ReadPart = { label: string; text: string; span: Span }

/** An earlier decision of another body (or of this one) that an outcome takes up. */
export type ReadAnswer = {
  body: string
  /** ISO civil date of the other body's meeting. */
  date?: string
  what: 'recommendation' | 'referral' | 'minute'
  how: 'supported' | 'amended' | 'rejected' | 'noted' | 'considered'
  span: Span
}

export type InstrumentKind =
  | 'policy'
  | 'code'
  | 'strategy'
  | 'plan'
  | 'guide'
  | 'scheme'
  | 'terms of reference'
  | 'other'

export type NamedVote = { name: string; vote: 'for' | 'against' | 'abstained' }

export type ReadVote = {
  for?: number
  against?: number
  abstained?: number
  manner?: 'unanimous' | 'assent' | 'majority' | 'casting vote' | 'named' | 'show of hands'
  named?: NamedVote[]
}

export type ReadOutcome = {
  kind: OutcomeKind
  /** The marker as printed: "RESOLVED", "RECOMMENDED", "agreed". */
  printed: string
  /** The decision without its marker, spaces tidied, no closing full stop. */
  text: string
  parts: ReadPart[]
  /** The body a recommendation or referral goes to, as printed. */
  targetBody?: string
  answers?: ReadAnswer
  adopts?: { title: string; kind: InstrumentKind }
  vote?: ReadVote
  mover?: string
  seconder?: string
  /** The words after "subject to". */
  conditions?: string
  span: Span
  /** 0 to 1: how often a reading of this form is right. */
  confidence: number
}

export type ReadUndertaking = {
  text: string
  by?: string
  byKind: 'post' | 'person' | 'body' | 'unknown'
  /** The sentence before, when the promise says only "this" or "the matter". */
  about?: string
  span: Span
  confidence: number
}

export type ReadReference = {
  kind: 'minute' | 'meeting' | 'paper' | 'law' | 'report'
  printed: string
  body?: string
  date?: string
  number?: string
  /** Essential Reference Paper "B" has label B. */
  label?: string
  /** "(See Minute ....above)": the number was never filled in. */
  dangling: boolean
  span: Span
  confidence: number
}

export type MentionRole =
  | 'presented'
  | 'spoke'
  | 'asked'
  | 'undertook'
  | 'moved'
  | 'seconded'
  | 'declared'
  | 'named'

export type ReadMention = {
  kind: 'post' | 'person'
  name: string
  role?: MentionRole
  spans: Span[]
  confidence: number
}

export type MinuteReading = {
  outcomes: ReadOutcome[]
  undertakings: ReadUndertaking[]
  references: ReadReference[]
  mentions: ReadMention[]
}

/** What the caller knows of the meeting. `date` is an ISO civil date. */
export type MinuteContext = { body?: string; bodyKind?: string; date?: string }

/** What a Legistar source tells, the same for the Web API's rows and for rows with renamed fields. Dates are civil. */
export type BodyFacts = { id: string; name: string; typeName?: string; ended?: boolean }

export type PersonFacts = { id: string; name: string; email?: string }

/** Somebody's seat on a body. */
export type OfficeFacts = {
  id: string
  person: PersonFacts
  bodyId: string
  bodyName: string
  role?: string
  from?: string
  until?: string
}

export type AttachmentFacts = { id: string; name: string; url?: string }

/** One person's vote, or presence in a roll call, as printed: "In Favor", "Excused". */
export type VoiceFacts = { person: PersonFacts; value: string }

/** A line of a meeting: an event item, or a matter's history step, which bears the same number. */
export type LineFacts = {
  id: string
  guid?: string
  title?: string
  number?: string
  isOnAgenda: boolean
  isInMinutes: boolean
  note?: string
  action?: string
  actionText?: string
  passed?: boolean
  mover?: string
  seconder?: string
  tally?: string
  matter?: { id: string; guid?: string; file?: string; name?: string }
  attachments: AttachmentFacts[]
  votes: VoiceFacts[]
  rollCall: VoiceFacts[]
}

export type EventFacts = {
  id: string
  guid?: string
  bodyId: string
  bodyName: string
  date: string
  time?: string
  venue?: string
  comment?: string
  agendaStatus?: string
  minutesStatus?: string
  agendaFile?: string
  minutesFile?: string
  agendaPublishedAt?: string
  videoUrl?: string
  url?: string
  lines: LineFacts[]
}

/** A step in a matter's life; `eventId` where it was taken at a meeting. */
export type StepFacts = {
  eventId?: string
  bodyId?: string
  bodyName?: string
  date?: string
  line: LineFacts
}

export type MatterFacts = {
  id: string
  guid?: string
  file?: string
  name?: string
  title?: string
  typeName?: string
  steps: StepFacts[]
  attachments: AttachmentFacts[]
}

/** One row of a source, by what it is. `of` names the thing it belongs to, where the row itself does. */
export type Row =
  | { kind: 'body'; facts: BodyFacts }
  | { kind: 'person'; facts: PersonFacts }
  | { kind: 'office'; facts: OfficeFacts }
  | { kind: 'event'; facts: EventFacts }
  | { kind: 'line'; of: string; facts: LineFacts }
  | { kind: 'vote'; of: string; facts: VoiceFacts }
  | { kind: 'roll call'; of: string; facts: VoiceFacts }
  | { kind: 'matter'; facts: MatterFacts }
  | { kind: 'step'; of: string | undefined; facts: StepFacts }
  | { kind: 'attachment'; of: string | undefined; facts: AttachmentFacts }
  /** Sponsors, and what the source keeps from the web. */
  | { kind: 'not needed' }

export type RowKind = Row['kind']

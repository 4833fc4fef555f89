import type {
  AnswerManner,
  AppearanceRole,
  Decision,
  Instrument,
  Issue,
  Outcome,
  OutcomeKind,
} from '../../record/formats/index.ts'

/** A meeting is named by its body and date: `council 2026-11-18`. */
export type MeetingKey = `${string} ${string}`

export type VoteDraft = NonNullable<Outcome['vote']>

export type OutcomeDraft = {
  part: 'outcome'
  kind: OutcomeKind
  printed: string
  /** After the marker and dash: "that (A) ...; and (B) ...", without the full stop. */
  text: string
  /** Body key that a recommendation or referral goes to. */
  to?: string
  /** The meeting whose recommendation on the same issue this answers. */
  answers?: { meeting: MeetingKey; how: AnswerManner }
  /** Instrument key that it adopts, with the title as the minute has it. */
  adopts?: { instrument: string; title: string }
  vote?: VoteDraft
  /** What was put to the vote; a motion unless it says so. */
  what?: 'motion' | 'amendment'
  mover?: string
  seconder?: string
  conditions?: string
}

export type UndertakingDraft = {
  part: 'undertaking'
  /** Post key. */
  by: string
  /** "to bring ...", as it follows "undertook". */
  text: string
  /** Words before the post's title in the same sentence. */
  before?: string
  about?: string
  dueOn?: string
}

export type MinutePart = string | OutcomeDraft | UndertakingDraft

/** A paper: with its text (`## ` starts a heading), or listed and not held. */
export type PaperDraft = {
  title: string
  kind?:
    | 'report'
    | 'appendix'
    | 'policy'
    | 'background paper'
    | 'decision notice'
    | 'minutes'
    | 'agenda'
    | 'other'
  label?: string
  by?: readonly string[]
  /** Newest last; a later text has the day it was published and what changed. */
  texts?: readonly { paragraphs: readonly string[]; publishedOn?: string; note?: string }[]
  listed?: { type: string; size: string }
  withheld?: OpennessDraft
  /** `plain` papers are kept as text, the others as HTML. */
  form?: 'html' | 'plain'
}

export type OpennessDraft = { categories: readonly string[]; reason: string; reviewOn: string }

export type ItemDraft = {
  heading: string
  issue?: string
  role?: AppearanceRole
  withheld?: OpennessDraft
  /** Post keys in whose name the report is. */
  by?: readonly string[]
  /** What the report is for; makes a short report of it and the recommendations. */
  report?: string | readonly string[]
  papers?: readonly PaperDraft[]
  minute?: readonly MinutePart[]
  /** The edition that added it, 1 for the first after the main agenda. */
  edition?: number
  /** A paper published in error with the main agenda; the first edition after it brought the right one. */
  misprint?: PaperDraft
  readBy?: 'person' | 'machine'
  /** The meeting at which the undertaking that this minute closes was given, on the same issue. */
  closes?: { meeting: MeetingKey; undertaking: string; note: string }
  /** Words in the draft minute that were corrected when it was confirmed. */
  corrected?: { draft: string; confirmed: string }
  isKey?: boolean
  callIn?: string
}

export type EditionDraft = {
  kind: 'supplementary' | 'urgent' | 'revised'
  number?: number
  publishedOn: string
  note: string
}

export type MeetingDraft = {
  body: string
  date: string
  time?: string
  endTime?: string
  title?: string
  venue?: string
  /** What became of it where it did not simply take place. */
  fate?: 'cancelled' | 'postponed' | 'inquorate'
  fateNote?: string
  fateOn?: string
  isExtraordinary?: boolean
  /** An issue's key, standing for its item at this meeting, or the item itself. */
  business?: readonly (string | ItemDraft)[]
  editions?: readonly EditionDraft[]
  agendaOn?: string
  draftOn?: string
  apologies?: readonly string[]
  substitutes?: readonly { name: string; for: string }[]
  late?: Readonly<Record<string, string>>
  leftEarly?: Readonly<Record<string, string>>
  officers?: readonly string[]
  announcements?: string
  declarations?: readonly string[]
  publicQuestions?: readonly string[]
  readBy?: 'person' | 'machine'
  /** First minute number, where the record holds only part of a civic year. */
  firstNumber?: number
}

export type IssueDraft = {
  key: string
  title: string
  formerTitles?: readonly string[]
  summary: string
  topic: string
  wards?: readonly string[]
  isKeyDecision?: boolean
  related?: readonly { issue: string; relation: NonNullable<Issue['related']>[number]['relation'] }[]
  /** Its items by meeting; none where items name the issue themselves. */
  items?: Readonly<Record<MeetingKey, ItemDraft>>
}

export type InstrumentDraft = {
  key: string
  title: string
  formerTitles?: readonly string[]
  kind: Instrument['kind']
  summary: string
  audience?: string
  owner: string
  issues?: readonly string[]
  /** Oldest first. */
  versions: readonly {
    label: string
    title?: string
    adoptedOn: string
    /** Where the record holds the minute: its meeting, and the issue of its item. */
    adoptedAt?: { meeting: MeetingKey; issue: string }
    effectiveFrom: string
    until?: string
    reviewDueOn?: string
    summary: string
    text?: readonly string[]
  }[]
  /** Later changes of status; "in force" from its first version until then. */
  changes?: readonly { on: string; status: Instrument['status'] }[]
  supersedes?: readonly string[]
  relations?: readonly {
    instrument: string
    relation: NonNullable<Instrument['relations']>[number]['relation']
  }[]
}

export type DecisionDraft = {
  key: string
  title: string
  by: { post: string } | { member: string; portfolio: string }
  decidedOn: string
  publishedOn: string
  effectiveFrom?: string
  isKey?: boolean
  callIn?: string
  status?: string
  text: string
  reasons: string
  alternatives: string
  conflicts?: string
  wards?: readonly string[]
  issue?: string
  purpose?: Decision['purpose']
}

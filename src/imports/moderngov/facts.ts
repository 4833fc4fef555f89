import type { MeetingStatus } from '../../record/formats/index.ts'

/** A text out of Word or a page: plain paragraphs, and sanitised HTML where it has more than paragraphs. */
export type TextFacts = {
  text: string
  html?: string
  /** The page shows only the beginning and links to the rest. */
  isCutShort?: boolean
}

export type DocumentFacts = {
  title: string
  attachmentId?: string
  url?: string
  typePrinted?: string
  sizePrinted?: string
  publishedOn?: string
  isRestricted?: boolean
  /** The title is that of the item the paper is behind. */
  isTitleOfItem?: boolean
  /** The paper behind the item's heading, one listed under it, or one of the whole meeting. */
  place: 'report' | 'additional' | 'agenda' | 'minutes' | 'decisions'
}

/** Why a paper or item is kept from the public: the source's words, and the paragraphs of the law that they name. */
export type RestrictionFacts = { reason?: string; categories?: string[] }

export type ItemFacts = {
  agendaItemId?: string
  /** As printed, without a closing full stop or colon. */
  number?: string
  heading: string
  isSection?: boolean
  isRestricted?: boolean
  restriction?: RestrictionFacts
  /** The page that says why it is restricted. */
  reasonsUrl?: string
  agenda?: TextFacts
  decision?: TextFacts
  minutes?: TextFacts
  /** Votes recorded by name, as the page prints them beside the minutes. */
  recordedVotes?: string[]
  minuteNumber?: string
  issueId?: string
  reportBy?: string
  documents: DocumentFacts[]
}

export type AttendeeFacts = {
  memberId?: string
  name: string
  role?: string
  /** As printed: "Present", "Apologies", "Expected". */
  presencePrinted?: string
  party?: string
  ward?: string
  keyPosts?: string[]
}

export type EditionFacts = { title: string; documents: DocumentFacts[] }

export type MeetingFacts = {
  meetingId?: string
  committeeId?: string
  bodyName?: string
  /** ISO civil date. */
  date: string
  time?: string
  endTime?: string
  venue?: string
  title?: string
  status: MeetingStatus
  statusNote?: string
  webcastUrl?: string
  /** "draft" where the source prints that word beside its minutes. */
  minutesAre?: 'draft' | 'published'
  items: ItemFacts[]
  attendees: AttendeeFacts[]
  documents: DocumentFacts[]
  supplements: EditionFacts[]
}

export type AppearanceFacts = { date: string; bodyName: string; meetingId?: string; item: ItemFacts }

/** An "Issue - meetings" page: an issue with the items at which it was considered, as printed (newest first). */
export type IssueFacts = {
  issueId?: string
  title: string
  appearances: AppearanceFacts[]
  wards?: string[]
  isKeyDecision?: boolean
}

export type MemberFacts = { memberId?: string; name: string; role?: string }

export type CommitteeFacts = {
  committeeId: string
  name: string
  category?: string
  hasEnded?: boolean
  purpose?: string
  contact?: string
  members?: MemberFacts[]
}

export type CouncillorFacts = {
  councillorId: string
  name: string
  ward?: string
  party?: string
  email?: string
  keyPosts?: string[]
  terms?: { from?: string; until?: string }[]
}

export type DecisionFacts = {
  decisionId?: string
  title: string
  makerPrinted?: string
  isByOfficer?: boolean
  status?: string
  decidedOn?: string
  publishedOn?: string
  effectiveFrom?: string
  isKey?: boolean
  isSubjectToCallIn?: boolean
  callIn?: string
  purpose?: string
  decision?: TextFacts
  reasons?: string
  alternatives?: string
  conflicts?: string
  author?: string
  wards?: string[]
  documents: DocumentFacts[]
  issueId?: string
}

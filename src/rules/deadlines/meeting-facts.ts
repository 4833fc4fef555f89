import { z } from 'zod'
import { InvalidInputError } from '../../platform/errors.ts'
import { BODY_KINDS, MEETING_KINDS } from '../profiles/profile-schema.ts'
import { firstProblem } from '../profiles/profiles.ts'

const edition = z.object({
  kind: z.enum(['main', 'supplementary', 'urgent', 'revised']),
  /** A civil date, or an instant that the council's zone turns into one. */
  publishedAt: z.string(),
  title: z.string().max(300).optional(),
  /** The special circumstances by reason of which the chair found the items urgent, as the minutes state them. */
  urgency: z.string().max(5000).optional(),
})

/** What is known of a meeting when its lawfulness is judged; documented in docs/how-to/count-days.md. */
export const meetingSchema = z.object({
  title: z.string().max(300).optional(),
  date: z.string(),
  time: z.string().optional(),
  body: z.enum(BODY_KINDS).default('committee'),
  kind: z.enum(MEETING_KINDS).default('ordinary'),
  status: z.string().default('held'),
  /** When the meeting was convened, where that was later than notice would have been due. */
  convenedOn: z.string().optional(),
  noticeAt: z.string().optional(),
  editions: z.array(edition).max(200).default([]),
})
export type MeetingFacts = z.infer<typeof meetingSchema>

/** Checks what a file or a caller says of a meeting. */
export function readMeeting(input: unknown): MeetingFacts {
  const read = meetingSchema.safeParse(input)
  if (read.success) return read.data
  throw new InvalidInputError(`meeting: ${firstProblem(read.error)}`)
}

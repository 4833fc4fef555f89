import { z } from 'zod'
import {
  civilDate,
  civilTime,
  instant,
  isWithheld,
  itemId,
  line,
  longText,
  named,
  openness,
  subjectFields,
  subjectId,
} from './parts.ts'
import { uniqueWithin } from './unique-within.ts'

/** Where a meeting stands, in the order of a clerk's cycle. */
export const meetingStatus = z.enum([
  'provisional',
  'scheduled',
  'agenda published',
  'held',
  'minutes draft',
  'minutes confirmed',
  'cancelled',
  'postponed',
  'inquorate',
])

/** An agenda publication with its own notice evidence (LGA 1972 s.100B, England). */
export const edition = z.strictObject({
  kind: z.enum(['main', 'supplementary', 'urgent', 'revised']),
  number: z.int().min(1).max(99).optional().describe('1..n for supplementary and revised editions.'),
  title: line.optional(),
  publishedOn: civilDate.optional(),
  publishedAt: instant.optional(),
  note: longText
    .optional()
    .describe('Why it is late or what it changes: the special circumstances of an urgent item, for example.'),
  documentIds: z.array(subjectId).max(200).optional(),
})

/** A piece of business. Headings and standing business are items but never issues. */
export const item = z
  .strictObject({
    id: itemId,
    number: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .optional()
      .describe('The number as printed: "715", "4:", "12 (a)", "60/18"; absent where none was printed.'),
    heading: line,
    kind: z.enum(['business', 'standing', 'section']),
    openness,
    text: longText
      .optional()
      .describe("The agenda's words about the item, plain text, paragraphs separated by a line feed."),
    html: longText
      .optional()
      .describe('The same with its formatting: sanitised HTML, where it has more than paragraphs.'),
    reportBy: z.array(named).max(20).optional().describe('In whose name the report is.'),
    documentIds: z.array(subjectId).max(500).optional(),
    edition: z.int().min(0).optional().describe('The edition that added it, as an index into editions.'),
    sourceKey: z.string().max(300).optional(),
  })
  // LGA 1972 s.100A(5) (England): private business is identified, and its category described; no more is said of it.
  .refine(({ openness, text, html }) => !isWithheld(openness) || (text === undefined && html === undefined), {
    path: ['text'],
    message: 'expected no text of an item that is not open: its heading and openness say what may be said',
  })

/** Somebody at the meeting, or expected there. */
export const attendance = z.strictObject({
  name: line,
  personId: subjectId.optional(),
  role: line.optional(),
  side: line.optional(),
  presence: z.enum(['present', 'apologies', 'absent', 'substitute', 'in attendance', 'expected', 'virtual']),
  substituteFor: line.optional(),
  arrived: civilTime.optional(),
  left: civilTime.optional(),
})

/** A body on a civil date, with its agenda editions, items and attendance. */
export const meeting = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/meeting/1'),
  bodyId: subjectId,
  date: civilDate,
  time: civilTime.optional(),
  endTime: civilTime.optional(),
  title: line.optional().describe('Where it has a name of its own: "Annual Council", "Budget".'),
  venue: line.optional(),
  status: meetingStatus,
  statusNote: line.optional(),
  webcastUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  editions: z.array(edition).max(100),
  items: z
    .array(item)
    .max(2_000)
    .check(uniqueWithin(({ id }) => id)),
  attendance: z.array(attendance).max(2_000),
  documentIds: z
    .array(subjectId)
    .max(500)
    .optional()
    .describe('Papers of the whole meeting: front sheet, printed minutes.'),
  minutesConfirmedAt: subjectId.optional(),
})

export type Meeting = z.infer<typeof meeting>
export type MeetingStatus = z.infer<typeof meetingStatus>
export type Edition = z.infer<typeof edition>
export type Item = z.infer<typeof item>
export type Attendance = z.infer<typeof attendance>

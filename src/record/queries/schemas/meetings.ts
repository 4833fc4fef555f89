import { z } from 'zod'
import { bodyKind } from '../../formats/body.ts'
import { meeting } from '../../formats/meeting.ts'
import { civilDate, civilTime, slug, subjectId } from '../../formats/parts.ts'
import type { MeetingLine } from '../home-view.ts'
import type { MeetingView } from '../meeting-view.ts'
import type { MeetingsView } from '../meetings-view.ts'
import { itemLife, paperView } from './item.ts'
import { datedMeeting, nameAndSlug, pageFields, publication, titled } from './parts.ts'

/** A meeting as a list shows it. */
export const meetingLine = z.strictObject({
  slug,
  date: civilDate,
  time: civilTime.nullable(),
  title: z.string().nullable(),
  venue: z.string().nullable(),
  status: z.string(),
  bodySlug: slug.nullable(),
  bodyName: z.string(),
  items: z.int(),
  outcomes: z.int(),
}) satisfies z.ZodType<MeetingLine>

/** The calendar: a month, or a list. */
export const meetingsView = z.strictObject({
  format: z.literal('moothall/meetings-view/1'),
  shown: z.enum(['month', 'list']),
  period: z.string().nullable().describe('`yyyy-mm` or `yyyy`.'),
  ...pageFields(meetingLine),
  choices: z.strictObject({ bodies: z.array(nameAndSlug) }),
  years: z.array(z.string()),
}) satisfies z.ZodType<MeetingsView>

/** A meeting as its page shows it. */
export const meetingView = z.strictObject({
  format: z.literal('moothall/meeting-view/1'),
  meeting,
  publication,
  body: z.strictObject({
    id: subjectId,
    slug: z.string().describe('Empty where the body itself is not published.'),
    name: z.string(),
    kind: bodyKind,
    kindPrinted: z.string().nullable(),
  }),
  items: z.array(
    z.strictObject({
      ...itemLife.shape,
      issue: z.strictObject({ ...titled.shape, firstOn: civilDate.nullable() }).nullable(),
    }),
  ),
  papers: z.array(paperView),
  attendeeSlugs: z
    .array(slug.nullable())
    .describe("The slugs of attendees that are known people, by their place in the meeting's attendance."),
  previous: datedMeeting.nullable(),
  next: datedMeeting.nullable(),
  confirmedAt: datedMeeting.nullable(),
}) satisfies z.ZodType<MeetingView>

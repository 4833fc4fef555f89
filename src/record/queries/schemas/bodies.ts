import { z } from 'zod'
import { body, bodyKind } from '../../formats/body.ts'
import { civilDate, slug } from '../../formats/parts.ts'
import type { BodiesView, BodyLine } from '../bodies-view.ts'
import type { MemberLine } from '../body-members.ts'
import type { BodyView } from '../body-view.ts'
import { issueLine } from './issues.ts'
import { meetingLine } from './meetings.ts'
import { datedMeeting, nameAndSlug, pageFields, publication } from './parts.ts'

const bodyLine = z.strictObject({
  slug,
  name: z.string(),
  kind: bodyKind,
  kindPrinted: z.string().nullable(),
  category: z.string().nullable(),
  isEnded: z.boolean(),
  parent: nameAndSlug.nullable(),
  next: datedMeeting.nullable(),
  last: datedMeeting.nullable(),
}) satisfies z.ZodType<BodyLine>

/** Every body. */
export const bodiesView = z.strictObject({
  format: z.literal('moothall/bodies-view/1'),
  ...pageFields(bodyLine),
}) satisfies z.ZodType<BodiesView>

const memberLine = z.strictObject({
  name: z.string(),
  slug: slug.nullable(),
  role: z.string().nullable(),
  side: z.string().nullable(),
  ward: z.string().nullable(),
  party: z.string().nullable(),
  votes: z.boolean().nullable(),
  isSubstitute: z.boolean(),
  from: civilDate.nullable(),
  until: civilDate.nullable(),
}) satisfies z.ZodType<MemberLine>

/** A body as its page shows it. */
export const bodyView = z.strictObject({
  format: z.literal('moothall/body-view/1'),
  body,
  publication,
  parent: nameAndSlug.nullable(),
  subBodies: z.array(bodyLine),
  members: z.array(memberLine),
  chairs: z.array(memberLine).describe('Latest first.'),
  upcoming: z.array(meetingLine).describe('Soonest first.'),
  past: z.strictObject(pageFields(meetingLine)).describe('Latest first.'),
  years: z.array(z.strictObject({ year: z.string(), meetings: z.int() })),
  issues: z.array(issueLine).describe('What it considered lately.'),
}) satisfies z.ZodType<BodyView>

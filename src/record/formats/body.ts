import { z } from 'zod'
import { civilDate, line, longText, subjectFields, subjectId } from './parts.ts'

/** What sort of body it is; screens print the body's own word where `kindPrinted` gives one. */
export const bodyKind = z.enum([
  'council',
  'executive',
  'committee',
  'sub-committee',
  'panel',
  'joint panel',
  'board',
  'forum',
  'other',
])

/** Somebody's place on a body over time. */
export const membership = z.strictObject({
  name: line,
  personId: subjectId.optional(),
  role: line.optional().describe('"Chairman", "Vice-Chair", "Member", "Secretary": as the body says it.'),
  side: line.optional().describe('For joint bodies: "Employer\'s side", "Union side".'),
  votes: z.boolean().optional(),
  isSubstitute: z.boolean().optional(),
  from: civilDate.optional(),
  until: civilDate.optional(),
})

/** Anything that meets: council, committee, sub-committee, panel, board, joint panel. */
export const body = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/body/1'),
  name: line,
  kind: bodyKind,
  kindPrinted: line.optional(),
  shortName: line.optional(),
  formerNames: z
    .array(z.strictObject({ name: line, until: civilDate.optional() }))
    .max(50)
    .optional(),
  category: line.optional(),
  parentId: subjectId.optional(),
  purpose: longText.optional(),
  contact: line.optional(),
  from: civilDate.optional(),
  until: civilDate.optional().describe('The day it ceased; ended where the source says only that it did.'),
  ended: z.boolean().optional(),
  memberships: z.array(membership).max(2_000).optional(),
})

export type Body = z.infer<typeof body>
export type BodyKind = z.infer<typeof bodyKind>
export type Membership = z.infer<typeof membership>

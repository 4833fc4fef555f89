import { z } from 'zod'
import { civilDate, itemId, line, longText, named, subjectFields, subjectId } from './parts.ts'

/** An entry of the decisions register: an executive's, a member's or an officer's decision (SI 2012/2089, SI 2014/2095, England). */
export const decision = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/decision/1'),
  title: line,
  maker: z.strictObject({
    kind: z.enum(['body', 'member', 'officer', 'unknown']),
    name: line.optional(),
    bodyId: subjectId.optional(),
    postId: subjectId.optional(),
    personId: subjectId.optional(),
  }),
  status: line.optional().describe('As the register prints it: "Recommendations Approved".'),
  decidedOn: civilDate.optional(),
  publishedOn: civilDate.optional(),
  effectiveFrom: civilDate.optional(),
  isKey: z.boolean().optional(),
  isSubjectToCallIn: z.boolean().optional(),
  callIn: line.optional(),
  purpose: longText.optional(),
  text: longText.optional(),
  html: longText.optional(),
  reasons: longText.optional(),
  alternatives: longText.optional(),
  conflicts: longText.optional(),
  authors: z.array(named).max(20).optional(),
  wards: z.array(line).max(200).optional(),
  documentIds: z.array(subjectId).max(200).optional(),
  meetingId: subjectId.optional(),
  itemId: itemId.optional(),
  issueId: subjectId.optional(),
})

export type Decision = z.infer<typeof decision>

import { z } from 'zod'
import { itemId, line, longText, subjectFields, subjectId } from './parts.ts'

/** The part an item played in an issue's life. */
export const appearanceRole = z.enum([
  'for information',
  'preliminary',
  'recommendation',
  'decision',
  'review',
])

/** A matter followed across meetings and bodies; its title may differ from its items' headings. */
export const issue = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/issue/1'),
  title: line,
  formerTitles: z.array(line).max(50).optional(),
  summary: longText.optional(),
  topic: line.optional(),
  wards: z.array(line).max(200).optional(),
  isKeyDecision: z.boolean().optional(),
  appearances: z
    .array(z.strictObject({ meetingId: subjectId, itemId, role: appearanceRole.optional() }))
    .max(2_000),
  related: z
    .array(
      z.strictObject({
        issueId: subjectId,
        relation: z.enum(['related', 'follows', 'split from', 'merged from']),
      }),
    )
    .max(200)
    .optional(),
})

export type Issue = z.infer<typeof issue>
export type AppearanceRole = z.infer<typeof appearanceRole>

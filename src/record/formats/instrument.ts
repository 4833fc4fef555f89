import { z } from 'zod'
import { civilDate, line, longText, subjectFields, subjectId } from './parts.ts'

/** One adopted text of an instrument. */
export const instrumentVersion = z.strictObject({
  label: line,
  title: line.optional(),
  adoptedBy: z
    .strictObject({ minuteId: subjectId, outcomeId: z.string().max(20) })
    .optional()
    .describe('The outcome that adopted it.'),
  adoptedOn: civilDate.optional(),
  effectiveFrom: civilDate.optional(),
  until: civilDate.optional(),
  reviewDueOn: civilDate.optional(),
  documentId: subjectId.optional(),
  summary: longText.optional().describe('What changed, in two lines.'),
})

/** A policy, code or strategy in force, with the outcomes that made it. */
export const instrument = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/instrument/1'),
  title: line,
  formerTitles: z.array(line).max(50).optional(),
  kind: z.enum(['policy', 'code', 'strategy', 'plan', 'guide', 'scheme', 'terms of reference', 'other']),
  status: z.enum(['draft', 'in force', 'under review', 'superseded', 'withdrawn']),
  summary: longText.optional(),
  audience: line.optional(),
  owner: z.strictObject({ name: line, postId: subjectId.optional() }).optional(),
  issueIds: z.array(subjectId).max(50).optional(),
  versions: z.array(instrumentVersion).min(1).max(200).describe('Oldest first.'),
  supersedes: z.array(subjectId).max(20).optional(),
  relations: z
    .array(
      z.strictObject({
        instrumentId: subjectId,
        relation: z.enum(['implements', 'aligned with', 'part of', 'related']),
      }),
    )
    .max(100)
    .optional(),
})

export type Instrument = z.infer<typeof instrument>

import { z } from 'zod'
import { BODY_KINDS } from '../../../rules/index.ts'

const day = z.strictObject({ date: z.string(), weekday: z.string(), counted: z.boolean(), why: z.string() })

const deadline = z.looseObject({
  rule: z.string(),
  label: z.string(),
  of: z.string(),
  means: z.enum(['by', 'from', 'until', 'on', 'promptly']),
  date: z.string().optional().describe('Absent where the rule names no day ("as soon as").'),
  time: z.string().optional(),
  strictly: z
    .string()
    .optional()
    .describe('The day the count alone gives, where notices cannot be given on it.'),
  days: z.array(day).describe('Every day that was looked at, and whether it counts.'),
  sentence: z.string(),
  level: z.enum(['law', 'standing-orders', 'practice']),
  verified: z.boolean().describe('Whether the rule was read in its source.'),
})

/** The deadlines of a meeting with their working. */
export const papersOutView = z.strictObject({
  format: z.literal('moothall/papers-out-view/1'),
  profiles: z.array(z.strictObject({ id: z.string(), title: z.string() })).readonly(),
  profile: z.string(),
  body: z.enum(BODY_KINDS),
  date: z.string(),
  time: z.string(),
  problem: z
    .strictObject({ field: z.enum(['profile', 'date', 'time', 'body']), message: z.string() })
    .nullable(),
  deadlines: z.array(deadline).readonly().nullable(),
})

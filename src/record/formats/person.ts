import { z } from 'zod'
import { civilDate, line, longText, subjectFields, subjectId } from './parts.ts'

/** A person who acts in public for the council: councillor, co-opted member, officer, side representative. */
export const person = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/person/1'),
  name: line,
  kind: z.enum(['councillor', 'co-opted member', 'officer', 'representative', 'other']),
  ward: line.optional(),
  party: line.optional(),
  email: z
    .email()
    .optional()
    .describe(
      'Official address only; home addresses are never published (Localism Act 2011 s.32, England, and practice).',
    ),
  about: longText.optional(),
  keyPosts: z.array(line).max(50).optional(),
  terms: z
    .array(z.strictObject({ from: civilDate.optional(), until: civilDate.optional() }))
    .max(50)
    .optional(),
})

/** An office, held by people over time. Minutes speak of posts. */
export const post = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/post/1'),
  title: line,
  formerTitles: z.array(line).max(50).optional(),
  holders: z
    .array(
      z.strictObject({
        name: line,
        personId: subjectId.optional(),
        isActing: z.boolean().optional(),
        from: civilDate.optional(),
        until: civilDate.optional(),
      }),
    )
    .max(500)
    .optional(),
})

export type Person = z.infer<typeof person>
export type Post = z.infer<typeof post>

import { z } from 'zod'
import { line, longText, subjectFields } from './parts.ts'

/** The council (or other authority) whose record this is. */
export const council = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/council/1'),
  name: line,
  shortName: line.optional(),
  about: longText.optional(),
  /** BCP 47, for example `en-GB`. */
  language: z.string().max(35),
  /** IANA zone in which the council's civil dates and times hold. */
  timeZone: z.string().max(60),
  /** The rules it is judged by, for example `england-principal`. */
  profile: z.string().max(80).optional(),
  /** The council's own colour, `#rrggbb`, used behind white text. */
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional(),
  website: z.url({ protocol: /^https?$/ }).optional(),
})

export type Council = z.infer<typeof council>

import { z } from 'zod'
import { line, longText, subjectFields } from './parts.ts'

/** The council (or other authority) whose record this is. */
export const council = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/council/1'),
  name: line,
  shortName: line.optional(),
  about: longText.optional(),
  language: z
    .string()
    .max(35)
    .refine(isLanguage, 'expected a language tag such as "en-GB"')
    .describe('BCP 47, for example en-GB.'),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, 'expected an IANA time zone such as "Europe/London"')
    .describe("IANA zone in which the council's civil dates and times hold."),
  profile: z
    .string()
    .max(80)
    .optional()
    .describe('The rules it is judged by, for example england-principal.'),
  brandColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .optional()
    .describe("The council's own colour, #rrggbb, used behind white text."),
  website: z.url({ protocol: /^https?$/ }).optional(),
})

function isLanguage(tag: string): boolean {
  return accepts(() => Intl.getCanonicalLocales(tag).length === 1)
}

function isTimeZone(zone: string): boolean {
  return accepts(() => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '')
}

/** Intl says that it does not know a name by throwing. */
function accepts(asksIntl: () => boolean): boolean {
  try {
    return asksIntl()
  } catch {
    return false
  }
}

export type Council = z.infer<typeof council>

import { z } from 'zod'

/** A civil date of the council's zone, `yyyy-mm-dd`; never an instant. */
export const civilDate = z.iso.date()

/** A civil time of the council's zone, `hh:mm`, 24 hours. */
export const civilTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time as hh:mm')

/** An instant in UTC, RFC 3339. */
export const instant = z.iso.datetime()

/** Lower-case SHA-256, hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits')

/** The last part of a public address: lower-case letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a slug such as "human-resources"')
  .max(120)

/** One line of text. */
export const line = z.string().trim().min(1).max(1_000)

/** A text of any length a paper can have. */
export const longText = z.string().max(2_000_000)

/** A subject's permanent identifier, `<type>/<key>`; it never changes and never means something else. */
export const subjectId = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an identifier such as "body/council"')
  .max(160)

/** The identifier of an item within its meeting: the last part of its address. */
export const itemId = slug

/** Where a subject came from, so that twice is once and the source's old addresses lead here. */
export const source = z.strictObject({
  system: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(40)
    .describe('The system it was read from, for example moderngov.'),
  key: z
    .string()
    .min(1)
    .max(300)
    .describe('The key that system knows it by, for example meeting:4967; unique within the system.'),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional()
    .describe('The address it was read from, where there is one.'),
})

/** Open to all, or withheld: LGA 1972 s.100A(2)-(5) and Sch 12A (England), and what other nations call the same. */
export const openness = z.strictObject({
  state: z.enum(['open', 'exempt', 'confidential']),
  categories: z
    .array(z.string().max(20))
    .max(20)
    .optional()
    .describe("Category codes of the council's profile, for example 3."),
  reason: z.string().max(4_000).optional().describe('Why it is withheld, in words that give nothing away.'),
  reviewOn: civilDate.optional().describe('When withholding is looked at again.'),
})

/** Whether a thing with this openness is kept from the public. */
export function isWithheld({ state }: z.infer<typeof openness>): boolean {
  return state !== 'open'
}

/** Half-open range of UTF-16 offsets into the text that was read. */
export const span = z.tuple([z.int().min(0), z.int().min(0)])

/** How a statement about a text came to be: read by machine until a person confirms it. */
export const reading = z.strictObject({
  by: z.enum(['machine', 'person']),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe('0 to 1: how sure the machine is; 1 where a person confirmed it.'),
  span: span.optional(),
})

/** A person or post named, with the subject it is where that is known. */
export const named = z.strictObject({
  name: line,
  personId: subjectId.optional(),
  postId: subjectId.optional(),
})

/** Fields every published subject has. */
export const subjectFields = {
  id: subjectId.describe('Its permanent identifier: the type and the slug it was born with.'),
  slug: slug.describe('The last part of its address now.'),
  formerSlugs: z.array(slug).max(50).optional().describe('Earlier slugs; each leads here for ever.'),
  sources: z.array(source).max(50).optional().describe('Where it came from, where it was imported.'),
}

import { z } from 'zod'
import { civilDate, isWithheld, line, longText, named, openness, sha256, subjectFields } from './parts.ts'

/** One set of bytes of a document. */
export const documentVersion = z.strictObject({
  sha256,
  mediaType: z.string().max(120),
  bytes: z.int().min(0),
  fileName: line,
  pages: z.int().min(0).optional(),
  publishedOn: civilDate.optional(),
  note: longText.optional().describe('What changed since the version before.'),
})

/** A paper: a file with versions, or one that is listed but not held. */
export const document = z
  .strictObject({
    ...subjectFields,
    format: z.literal('moothall/document/1'),
    title: line,
    kind: z.enum([
      'report',
      'appendix',
      'agenda',
      'minutes',
      'decision notice',
      'policy',
      'background paper',
      'other',
    ]),
    typePrinted: z
      .string()
      .max(40)
      .optional()
      .describe('The type as printed where the file is not held: "PDF".'),
    sizePrinted: z.string().max(40).optional().describe('The size as printed: "27 KB".'),
    label: line.optional().describe('"Essential Reference Paper "B"": the label printed on it.'),
    publishedOn: civilDate.optional(),
    authors: z.array(named).max(50).optional(),
    language: z.string().max(35).optional(),
    openness,
    versions: z
      .array(documentVersion)
      .max(500)
      .describe('Newest last; empty where the paper is listed and not held, or withheld.'),
    text: longText.optional().describe('Text of the newest version, for reading and search.'),
  })
  // LGA 1972 s.100B(2) (England): a report of private business may be kept from the public, and then so are its words.
  .refine(
    ({ openness, versions, text }) => !isWithheld(openness) || (versions.length === 0 && text === undefined),
    {
      path: ['versions'],
      message:
        'expected neither versions nor text of a paper that is not open: it is listed by its title alone',
    },
  )

export type Document = z.infer<typeof document>
export type DocumentVersion = z.infer<typeof documentVersion>

import { z } from 'zod'
import { civilDate, line, longText, named, openness, sha256, subjectFields } from './parts.ts'

/** One set of bytes of a document. */
export const documentVersion = z.strictObject({
  sha256,
  mediaType: z.string().max(120),
  bytes: z.int().min(0),
  fileName: line,
  pages: z.int().min(0).optional(),
  publishedOn: civilDate.optional(),
  /** What changed since the version before. */
  note: longText.optional(),
})

/** A paper: a file with versions, or one that is listed but not held. */
export const document = z.strictObject({
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
  /** The type as printed where the file is not held: "PDF". */
  typePrinted: z.string().max(40).optional(),
  /** The size as printed: "27 KB". */
  sizePrinted: z.string().max(40).optional(),
  /** "Essential Reference Paper "B"": the label printed on it. */
  label: line.optional(),
  publishedOn: civilDate.optional(),
  authors: z.array(named).max(50).optional(),
  language: z.string().max(35).optional(),
  openness,
  /** Newest last; empty where the paper is listed, not held. */
  versions: z.array(documentVersion).max(500),
  /** Text of the newest version, for reading and search. */
  text: longText.optional(),
})

export type Document = z.infer<typeof document>
export type DocumentVersion = z.infer<typeof documentVersion>

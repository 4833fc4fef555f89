import { z } from 'zod'
import { instant, sha256, subjectId } from './parts.ts'

/** A line of the published log: an entry, its place in the tree of hashes, and its content. */
export const entry = z.strictObject({
  format: z.literal('moothall/entry/1'),
  seq: z.int().min(1).describe('1, 2, 3... without a gap.'),
  at: instant.describe('When it was published, UTC.'),
  actor: z.string().describe('Who published it: a person, a post or an importer.'),
  origin: z.enum(['desk', 'imported', 'demo']).describe('Where it came from.'),
  act: z
    .enum(['published', 'corrected', 'withdrawn'])
    .describe(
      'What was done. A withdrawal drops the content of every version of its subject and keeps their hashes.',
    ),
  subjectType: z.string().describe('The type of the subject: the part of `subjectId` before the slash.'),
  subjectId: subjectId.describe('What it is about.'),
  version: z.int().min(1).describe('Counts the entries of one subject.'),
  contentSha256: sha256.describe(
    'SHA-256 of the canonical JSON of the content; of a withdrawal, that of the content withdrawn.',
  ),
  note: z.string().optional().describe('What was corrected, or why it was withdrawn.'),
  leafHash: sha256.describe('SHA-256 of a zero byte and the canonical JSON of all fields above.'),
  rootHash: sha256.describe('Head of the Merkle tree whose last leaf this entry is.'),
  content: z
    .record(z.string(), z.unknown())
    .nullable()
    .describe('The content, in the format that its own `format` names; null where it was withdrawn.'),
})

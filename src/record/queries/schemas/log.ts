import { z } from 'zod'
import { sha256, subjectId } from '../../formats/parts.ts'
import type { LogView, VersionsView, VersionView } from '../log-view.ts'
import { pagedRows } from './parts.ts'

const entryFields = {
  seq: z.int().min(1),
  at: z.string().describe('An instant, UTC.'),
  actor: z.string(),
  origin: z.string(),
  act: z.string(),
  version: z.int().min(1),
  contentSha256: sha256,
  note: z.string().nullable(),
}

/** The public log: its head, and its newest entries. */
export const logView = z.strictObject({
  format: z.literal('moothall/log-view/1'),
  state: z.strictObject({ size: z.int(), rootHash: sha256, changedAt: z.string() }),
  entries: pagedRows(z.strictObject({ ...entryFields, subjectId, title: z.string().nullable() })),
}) satisfies z.ZodType<LogView>

const version = z.strictObject({
  ...entryFields,
  isHeld: z.boolean().describe('Whether its content is still held: a withdrawal drops it.'),
})

/** Every version of a subject, newest first. */
export const versionsView = z.strictObject({
  format: z.literal('moothall/versions-view/1'),
  subjectId,
  title: z.string(),
  versions: z.array(version),
}) satisfies z.ZodType<VersionsView>

/** One version of a subject and what it changed. */
export const versionView = z.strictObject({
  format: z.literal('moothall/version-view/1'),
  subjectId,
  title: z.string(),
  version,
  content: z
    .unknown()
    .describe('The content in the format that its own `format` names; null where it was withdrawn.'),
  changes: z.array(
    z.strictObject({ path: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
}) satisfies z.ZodType<VersionView>

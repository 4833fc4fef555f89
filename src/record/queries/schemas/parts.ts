import { z } from 'zod'
import { civilDate, civilTime, sha256, slug, subjectId } from '../../formats/parts.ts'
import type { ItemPlace } from '../item-place.ts'
import type { Publication } from '../subject.ts'

/** A subject's place in the log. */
export const publication = z.strictObject({
  id: subjectId,
  slug,
  title: z.string(),
  version: z.int().min(1),
  seq: z.int().min(1).describe('Its newest entry in the log.'),
  contentSha256: sha256,
  firstAt: z.string().describe('Instant of its first entry, UTC.'),
  changedAt: z.string().describe('Instant of its newest entry, UTC.'),
}) satisfies z.ZodType<Publication>

/** Where an item is: enough to name it and to link to it. */
export const itemPlace = z.strictObject({
  meetingId: subjectId,
  meetingSlug: slug,
  itemId: z.string(),
  number: z.string().nullable().describe('As printed on the agenda.'),
  heading: z.string(),
  date: civilDate,
  time: civilTime.nullable(),
  meetingStatus: z.string(),
  bodyId: subjectId,
  bodySlug: slug.nullable().describe('Null where the body itself is not published.'),
  bodyName: z.string(),
}) satisfies z.ZodType<ItemPlace>

/** A subject named with a title. */
export const titled = z.strictObject({ slug, title: z.string() })

/** A subject named with a name. */
export const nameAndSlug = z.strictObject({ slug, name: z.string() })

/** A meeting named in passing. */
export const datedMeeting = z.strictObject({ slug, date: civilDate })

/** The fields of one page of a list whose length is known. */
export function pageFields<Line extends z.ZodType>(lines: Line) {
  return {
    page: z.int().min(1),
    pages: z.int().min(1),
    total: z.int().min(0).describe('Lines of the whole list.'),
    lines: z.array(lines),
  }
}

/** One page of a list that only knows whether it goes on. */
export function pagedRows<Row extends z.ZodType>(rows: Row) {
  return z.strictObject({ rows: z.array(rows), page: z.int().min(1), hasMore: z.boolean() })
}

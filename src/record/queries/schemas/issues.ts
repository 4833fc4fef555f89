import { z } from 'zod'
import { issue } from '../../formats/issue.ts'
import { outcomeKind } from '../../formats/minute.ts'
import { civilDate, slug } from '../../formats/parts.ts'
import type { IssueView } from '../issue-view.ts'
import type { IssueLine, IssuesView } from '../issues-view.ts'
import { itemLife } from './item.ts'
import { nameAndSlug, pageFields, publication, titled } from './parts.ts'
import { instrumentLine } from './policies.ts'

/** An issue as a list shows it. */
export const issueLine = z.strictObject({
  slug,
  title: z.string(),
  topic: z.string().nullable(),
  appearances: z.int(),
  lastOn: civilDate.nullable().describe('Its last meeting, past or still to come.'),
  standing: z
    .strictObject({
      kind: outcomeKind,
      date: civilDate,
      bodyName: z.string(),
      targetBody: z.string().nullable(),
      isAwaiting: z.boolean().describe('A recommendation or referral that nothing answers yet.'),
    })
    .nullable(),
  next: z.strictObject({ date: civilDate, meetingSlug: slug, bodyName: z.string() }).nullable(),
}) satisfies z.ZodType<IssueLine>

/** The list of issues. */
export const issuesView = z.strictObject({
  format: z.literal('moothall/issues-view/1'),
  ...pageFields(issueLine),
  choices: z.strictObject({
    topics: z.array(z.string()),
    bodies: z.array(nameAndSlug),
    years: z.array(z.string()),
  }),
}) satisfies z.ZodType<IssuesView>

/** The whole life of an issue. */
export const issueView = z.strictObject({
  format: z.literal('moothall/issue-view/1'),
  issue,
  publication,
  appearances: z.array(itemLife).describe('Oldest first.'),
  instruments: z.array(instrumentLine),
  decisions: z.array(
    z.strictObject({
      slug,
      title: z.string(),
      decidedOn: civilDate.nullable(),
      makerName: z.string().nullable(),
    }),
  ),
  related: z.array(z.strictObject({ ...titled.shape, relation: z.string() })),
  posts: z.array(z.string()).describe('Posts named in the minutes, in the order they appear.'),
  people: z.array(z.strictObject({ name: z.string(), slug: slug.nullable() })),
}) satisfies z.ZodType<IssueView>

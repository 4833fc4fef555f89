import { z } from 'zod'
import { outcomeKind } from '../../formats/minute.ts'
import { civilDate, slug } from '../../formats/parts.ts'
import type { HomeView } from '../home-view.ts'
import { meetingLine } from './meetings.ts'
import { itemPlace } from './parts.ts'

/** The front page: what was decided lately, what comes, what is promised. */
export const homeView = z.strictObject({
  format: z.literal('moothall/home-view/1'),
  decided: z.array(
    z.strictObject({
      place: itemPlace,
      outcomeId: z.string(),
      kind: outcomeKind,
      text: z.string(),
      targetBody: z.string().nullable(),
      issueSlug: slug.nullable(),
      issueTitle: z.string().nullable(),
      votesFor: z.int().nullable(),
      votesAgainst: z.int().nullable(),
      votesAbstained: z.int().nullable(),
    }),
  ),
  upcoming: z.array(meetingLine),
  openPromises: z.strictObject({ count: z.int(), oldestOn: civilDate.nullable() }),
  counts: z.strictObject({
    issues: z.int(),
    meetings: z.int(),
    decisions: z.int(),
    documents: z.int(),
  }),
}) satisfies z.ZodType<HomeView>

import { z } from 'zod'
import { appearanceRole } from '../../formats/issue.ts'
import { item } from '../../formats/meeting.ts'
import { answerManner, outcome } from '../../formats/minute.ts'
import { civilDate, slug, subjectId } from '../../formats/parts.ts'
import type { ItemLife } from '../item-life.ts'
import type { OutcomeView } from '../item-outcomes.ts'
import type { PaperView } from '../item-papers.ts'
import type { UndertakingView } from '../item-undertakings.ts'
import type { ItemView } from '../item-view.ts'
import { itemPlace, publication, titled } from './parts.ts'

const tieEnd = z.strictObject({
  how: answerManner,
  minuteId: subjectId,
  outcomeId: z.string(),
  kind: z.string(),
  place: itemPlace,
})

/** An outcome with the outcomes it answers and is answered by, and the instruments it made. */
export const outcomeView = z.strictObject({
  ...outcome.shape,
  minuteId: subjectId,
  answersOutcome: tieEnd.nullable().describe('The earlier outcome it answers, where that is in the record.'),
  answeredBy: z.array(tieEnd),
  made: z.array(
    z.strictObject({ id: subjectId, slug, title: z.string(), status: z.string(), versionLabel: z.string() }),
  ),
}) satisfies z.ZodType<OutcomeView>

/** A promise and what became of it. */
export const undertakingView = z.strictObject({
  minuteId: subjectId,
  undertakingId: z.string(),
  text: z.string(),
  about: z.string().nullable(),
  by: z.string().nullable().describe('Who promised, as the minute names them.'),
  postId: subjectId.nullable(),
  dueOn: civilDate.nullable(),
  readBy: z.string().describe('"machine" until a person confirms it.'),
  confidence: z.number(),
  state: z.enum(['open', 'closed']),
  closed: z
    .strictObject({ place: itemPlace, note: z.string().nullable() })
    .nullable()
    .describe('The item whose minute closed it.'),
}) satisfies z.ZodType<UndertakingView>

/** A paper as a list shows it. */
export const paperView = z.strictObject({
  id: subjectId,
  slug,
  title: z.string(),
  kind: z.string(),
  label: z.string().nullable(),
  type: z.string().nullable().describe('The type as printed, where the file is not held.'),
  mediaType: z.string().nullable(),
  bytes: z.int().nullable(),
  sizePrinted: z.string().nullable(),
  pages: z.int().nullable(),
  isHeld: z.boolean(),
  isReadable: z.boolean().describe('Whether its text is in the record.'),
  openness: z.string(),
  versions: z.int(),
}) satisfies z.ZodType<PaperView>

const referenceView = z.strictObject({
  kind: z.string(),
  printed: z.string(),
  body: z.string().nullable(),
  date: civilDate.nullable(),
  number: z.string().nullable(),
  label: z.string().nullable(),
  isDangling: z.boolean(),
  confidence: z.number(),
  meetingSlug: slug.nullable().describe('The meeting it points to, where that is in the record.'),
})

const mentionView = z.strictObject({
  kind: z.enum(['post', 'person']),
  name: z.string(),
  role: z.string().nullable(),
  personSlug: slug.nullable(),
  confidence: z.number(),
})

/** Everything the record holds of one item. */
export const itemLife = z.strictObject({
  place: itemPlace,
  role: appearanceRole
    .nullable()
    .describe("The part it played in an issue's life, where one is asked about."),
  kind: z.enum(['business', 'standing', 'section']),
  openness: z.string(),
  text: z.string().nullable(),
  html: z.string().nullable().describe('Sanitised HTML.'),
  minute: z
    .strictObject({
      id: subjectId,
      number: z.string().nullable(),
      status: z.string(),
      text: z.string(),
      html: z.string().nullable().describe('Sanitised HTML.'),
    })
    .nullable(),
  outcomes: z.array(outcomeView),
  undertakings: z.array(undertakingView),
  papers: z.array(paperView),
  references: z.array(referenceView),
  mentions: z.array(mentionView),
}) satisfies z.ZodType<ItemLife>

const itemLink = z.strictObject({ itemId: z.string(), number: z.string().nullable(), heading: z.string() })

/** An item as its page shows it. */
export const itemView = z.strictObject({
  format: z.literal('moothall/item-view/1'),
  item,
  life: itemLife,
  issues: z.array(titled),
  publication: publication.describe("The meeting's place in the log."),
  minutePublication: publication.nullable(),
  previous: itemLink.nullable(),
  next: itemLink.nullable(),
}) satisfies z.ZodType<ItemView>

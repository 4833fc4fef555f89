import { z } from 'zod'
import { outcomeKinds } from '../../reading/index.ts'
import { civilDate, itemId, line, longText, reading, span, subjectFields, subjectId } from './parts.ts'
import { uniqueWithin } from './unique-within.ts'

/** What sort of thing was decided. */
export const outcomeKind = z.enum(outcomeKinds)

/** How a later outcome treats the earlier one it answers. */
export const answerManner = z.enum(['supported', 'amended', 'rejected', 'noted', 'considered'])

/** A vote: numbers, manner, and names where they were recorded. */
export const vote = z.strictObject({
  for: z.int().min(0).optional(),
  against: z.int().min(0).optional(),
  abstained: z.int().min(0).optional(),
  manner: z.enum(['unanimous', 'assent', 'majority', 'casting vote', 'named', 'show of hands']).optional(),
  named: z
    .array(
      z.strictObject({
        name: line,
        personId: subjectId.optional(),
        vote: z.enum(['for', 'against', 'abstained']),
      }),
    )
    .max(2_000)
    .optional(),
})

/** One decision of an item; an item has a list of them. */
export const outcome = z.strictObject({
  id: slug().describe('Unique within the minute: o1, o2...'),
  kind: outcomeKind,
  printed: line.optional().describe('The marker as printed: "RESOLVED", "RECOMMENDED".'),
  text: longText,
  parts: z
    .array(z.strictObject({ label: z.string().max(20), text: longText }))
    .max(200)
    .optional(),
  targetBody: line
    .optional()
    .describe('The body a recommendation or referral goes to, as named; its identifier where known.'),
  targetBodyId: subjectId.optional(),
  answers: z
    .strictObject({
      body: line.optional(),
      date: civilDate.optional(),
      minuteId: subjectId.optional(),
      outcomeId: z.string().max(20).optional(),
      how: answerManner,
      span: span.optional(),
    })
    .optional()
    .describe(
      'The earlier outcome this one answers: named by body and date as read, or by minute and outcome where a person tied them.',
    ),
  adopts: z
    .strictObject({ title: line, kind: line.optional(), instrumentId: subjectId.optional() })
    .optional()
    .describe('The instrument it adopts, as named; its identifier where published.'),
  vote: vote.optional(),
  mover: line.optional(),
  seconder: line.optional(),
  conditions: longText.optional(),
  reading,
})

/** A promise minuted, open until a later minute closes it. */
export const undertaking = z.strictObject({
  id: slug(),
  text: longText,
  about: longText.optional().describe('What it was about, where the promise itself says only "this".'),
  by: line.optional(),
  postId: subjectId.optional(),
  dueOn: civilDate.optional(),
  reading,
})

/** A pointer to another minute, a meeting, a paper, a report or a law. */
export const reference = z.strictObject({
  kind: z.enum(['minute', 'meeting', 'paper', 'law', 'report']),
  printed: line,
  body: line.optional(),
  date: civilDate.optional(),
  number: z.string().max(60).optional(),
  label: z.string().max(60).optional(),
  isDangling: z.boolean().optional().describe('The number was never filled in: "(See Minute ....above)".'),
  reading,
})

/** A post or person named in the minute. */
export const mention = z.strictObject({
  kind: z.enum(['post', 'person']),
  name: line,
  role: z
    .enum(['presented', 'spoke', 'asked', 'undertook', 'moved', 'seconded', 'declared', 'named'])
    .optional(),
  personId: subjectId.optional(),
  postId: subjectId.optional(),
  reading,
})

/** The text of an item's minute, with what was decided and promised in it. */
export const minute = z.strictObject({
  ...subjectFields,
  format: z.literal('moothall/minute/1'),
  meetingId: subjectId,
  itemId,
  number: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .optional()
    .describe('From a series that is data: per meeting, per body, or council-wide through the civic year.'),
  status: z.enum(['draft', 'confirmed', 'decision only']),
  text: longText,
  html: longText.optional(),
  outcomes: z
    .array(outcome)
    .max(500)
    .check(uniqueWithin(({ id }) => id)),
  undertakings: z
    .array(undertaking)
    .max(200)
    .check(uniqueWithin(({ id }) => id)),
  references: z.array(reference).max(500),
  mentions: z.array(mention).max(1_000),
  closes: z
    .array(
      z.strictObject({ minuteId: subjectId, undertakingId: z.string().max(20), note: longText.optional() }),
    )
    .max(100)
    .check(uniqueWithin(({ minuteId, undertakingId }) => `${minuteId} ${undertakingId}`))
    .optional()
    .describe('Earlier undertakings this minute closes.'),
  sourceKey: z.string().max(300).optional(),
})

function slug() {
  return z.string().regex(/^[a-z][0-9]{1,4}$/, 'expected an identifier such as "o1"')
}

export type Minute = z.infer<typeof minute>
export type Outcome = z.infer<typeof outcome>
export type OutcomeKind = z.infer<typeof outcomeKind>
export type Undertaking = z.infer<typeof undertaking>
export type Reference = z.infer<typeof reference>
export type Mention = z.infer<typeof mention>
export type AnswerManner = z.infer<typeof answerManner>

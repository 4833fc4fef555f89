import { z } from 'zod'
import { decision } from '../../formats/decision.ts'
import { document } from '../../formats/document.ts'
import { outcomeKind } from '../../formats/minute.ts'
import { civilDate, slug } from '../../formats/parts.ts'
import type { DecisionView } from '../decision-view.ts'
import type { DocumentView } from '../document-view.ts'
import type { RegisterView } from '../register-view.ts'
import { paperView } from './item.ts'
import { datedMeeting, itemPlace, nameAndSlug, pagedRows, publication, titled } from './parts.ts'

const registerLine = z.strictObject({
  source: z.enum(['outcome', 'decision']),
  date: z.string().describe('A civil date; empty where the register gives none.'),
  title: z.string(),
  text: z.string().nullable(),
  kind: outcomeKind.nullable(),
  maker: z.string().nullable(),
  meetingSlug: slug.nullable(),
  itemId: z.string().nullable(),
  outcomeId: z.string().nullable(),
  number: z.string().nullable(),
  decisionSlug: slug.nullable(),
  isKey: z.number().nullable().describe('1 or 0.'),
  callIn: z.string().nullable(),
  effectiveFrom: civilDate.nullable(),
})

/** The decisions register, newest first. */
export const registerView = z.strictObject({
  format: z.literal('moothall/register-view/1'),
  filter: z.strictObject({
    body: slug.optional(),
    year: z.int().optional(),
    kind: z.union([outcomeKind, z.literal('register')]).optional(),
  }),
  lines: pagedRows(registerLine),
  bodies: z.array(nameAndSlug),
  years: z.array(z.string()),
}) satisfies z.ZodType<RegisterView>

/** A decision of the register as its page shows it. */
export const decisionView = z.strictObject({
  format: z.literal('moothall/decision-view/1'),
  decision,
  publication,
  html: z.string().nullable().describe("The decision's text with its formatting, sanitised."),
  papers: z.array(paperView),
  body: nameAndSlug.nullable(),
  person: nameAndSlug.nullable(),
  issue: titled.nullable(),
  meeting: datedMeeting.nullable(),
}) satisfies z.ZodType<DecisionView>

/** A paper as its page shows it. */
export const documentView = z.strictObject({
  format: z.literal('moothall/document-view/1'),
  document,
  publication,
  paper: paperView,
  items: z.array(itemPlace).describe('The items it was before, newest first.'),
}) satisfies z.ZodType<DocumentView>

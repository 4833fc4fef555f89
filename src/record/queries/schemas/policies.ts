import { z } from 'zod'
import { instrument, instrumentVersion } from '../../formats/instrument.ts'
import { civilDate, slug, subjectId } from '../../formats/parts.ts'
import type { InstrumentLine, InstrumentView } from '../instrument-view.ts'
import { itemPlace, publication, titled } from './parts.ts'

/** An instrument as a list shows it. */
export const instrumentLine = z.strictObject({
  id: subjectId,
  slug,
  title: z.string(),
  kind: z.string(),
  status: z.string(),
  owner: z.string().nullable(),
  adoptedOn: civilDate.nullable(),
  reviewDueOn: civilDate.nullable(),
  replacedBy: z.strictObject({ ...titled.shape, adoptedOn: civilDate.nullable() }).nullable(),
}) satisfies z.ZodType<InstrumentLine>

/** The register of policies, codes and strategies. */
export const instrumentsView = z.strictObject({
  format: z.literal('moothall/instruments-view/1'),
  instruments: z.array(instrumentLine),
})

/** An instrument as its page shows it. */
export const instrumentView = z.strictObject({
  format: z.literal('moothall/instrument-view/1'),
  instrument,
  publication,
  versions: z
    .array(
      z.strictObject({
        ...instrumentVersion.shape,
        adoptedAt: itemPlace.nullable(),
        document: z.strictObject({ id: subjectId, ...titled.shape }).nullable(),
      }),
    )
    .describe('Newest first.'),
  replaces: z.array(titled),
  replacedBy: z.array(titled),
  relations: z.array(z.strictObject({ ...titled.shape, relation: z.string() })),
  issues: z.array(titled),
}) satisfies z.ZodType<InstrumentView>

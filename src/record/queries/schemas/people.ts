import { z } from 'zod'
import { outcomeKind } from '../../formats/minute.ts'
import { civilDate, slug } from '../../formats/parts.ts'
import { person } from '../../formats/person.ts'
import { type PeopleView, peopleShown } from '../people-view.ts'
import type { PersonView } from '../person-view.ts'
import type { UndertakingsView } from '../undertakings-view.ts'
import { undertakingView } from './item.ts'
import { itemPlace, pageFields, publication, titled } from './parts.ts'

const term = { from: civilDate.nullable(), until: civilDate.nullable() }

const personLine = z.strictObject({
  slug,
  name: z.string(),
  kind: person.shape.kind,
  ward: z.string().nullable(),
  party: z.string().nullable(),
})

const postLine = z.strictObject({
  ...titled.shape,
  holders: z.array(
    z.strictObject({ name: z.string(), slug: slug.nullable(), isActing: z.boolean(), ...term }),
  ),
})

/** People by name, ward or party; posts with their holders. */
export const peopleView = z.strictObject({
  format: z.literal('moothall/people-view/1'),
  shown: z.enum(peopleShown),
  ...pageFields(personLine),
  groups: z
    .array(z.strictObject({ name: z.string().nullable(), people: z.int() }))
    .describe('How many of the whole list are of each ward or party.'),
  posts: z.strictObject(pageFields(postLine)),
  counts: z.strictObject({ councillors: z.int(), former: z.int(), others: z.int(), posts: z.int() }),
}) satisfies z.ZodType<PeopleView>

const seat = z.strictObject({
  slug,
  name: z.string(),
  role: z.string().nullable(),
  side: z.string().nullable(),
  ...term,
})

/** A person as their page shows them. */
export const personView = z.strictObject({
  format: z.literal('moothall/person-view/1'),
  person,
  publication,
  memberships: z.strictObject({ now: z.array(seat), before: z.array(seat) }),
  posts: z.array(z.strictObject({ slug, name: z.string(), isActing: z.boolean(), ...term })),
  attendance: z.array(
    z.strictObject({
      civicYear: z.string().describe('"2025/26".'),
      expected: z.int(),
      present: z.int(),
      asSubstitute: z.int(),
    }),
  ),
  spoke: z.array(z.strictObject({ place: itemPlace, roles: z.array(z.string()) })),
  votes: z.array(
    z.strictObject({
      place: itemPlace,
      outcomeId: z.string(),
      kind: outcomeKind,
      text: z.string(),
      vote: z.enum(['for', 'against', 'abstained']),
    }),
  ),
}) satisfies z.ZodType<PersonView>

/** Promises, open or closed. */
export const undertakingsView = z.strictObject({
  format: z.literal('moothall/undertakings-view/1'),
  state: z.enum(['open', 'closed']),
  counts: z.strictObject({ open: z.int(), closed: z.int() }),
  ...pageFields(z.strictObject({ place: itemPlace, undertaking: undertakingView, issue: titled.nullable() })),
}) satisfies z.ZodType<UndertakingsView>

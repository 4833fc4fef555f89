import { z } from 'zod'
import { outcomeKind } from '../../formats/minute.ts'
import { slug, subjectId } from '../../formats/parts.ts'
import { hitKinds, type SearchQuery, type SearchResult } from '../../search/index.ts'

const hitKind = z.enum(hitKinds)

const textParts = z
  .array(z.strictObject({ text: z.string(), isMatch: z.boolean() }))
  .describe('Text in pieces, those that match marked. Never markup.')

const searchQuery = z.strictObject({
  text: z.string(),
  body: z.string().exactOptional(),
  year: z.int().exactOptional(),
  kind: hitKind.exactOptional(),
  outcome: outcomeKind.exactOptional(),
  order: z.enum(['best', 'newest']),
  page: z.int().min(1),
  pageSize: z.int().exactOptional(),
}) satisfies z.ZodType<SearchQuery>

const count = z.int().min(0)

const searchResult = z.strictObject({
  total: count.describe('Exact to 10,000; above that 10,000, and `isTotalExact` is false.'),
  isTotalExact: z.boolean(),
  page: z.int().min(1),
  pages: count,
  isPastEnd: z.boolean(),
  hits: z.array(
    z.strictObject({
      kind: hitKind,
      subjectId,
      itemId: z.string().describe('Empty but for items.'),
      slug,
      title: z.string(),
      titleParts: textParts,
      snippet: textParts,
      date: z.string().exactOptional(),
      bodyName: z.string().exactOptional(),
      bodySlug: slug.exactOptional(),
      outcomes: z.array(z.string()),
    }),
  ),
  facets: z.strictObject({
    body: z.array(z.strictObject({ slug, name: z.string(), count })),
    year: z.array(z.strictObject({ year: z.int(), count })),
    kind: z.array(z.strictObject({ kind: hitKind, count })),
    outcome: z.array(z.strictObject({ outcome: outcomeKind, count })),
  }),
  suggestions: z.array(z.string()).describe('Other texts that find more: "did you mean".'),
}) satisfies z.ZodType<SearchResult>

/** What was asked, and the answer where something was. */
export const searchView = z.strictObject({
  format: z.literal('moothall/search-view/1'),
  query: searchQuery,
  result: searchResult.nullable(),
})

/** Titles that begin like what is being typed. */
export const suggestions = z.strictObject({
  suggestions: z.array(z.strictObject({ text: z.string(), href: z.string() })),
})

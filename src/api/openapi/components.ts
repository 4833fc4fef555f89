import { z } from 'zod'
import { entry, formats, item } from '../../record/formats/index.ts'
import { itemLife, outcomeView, paperView, undertakingView } from '../../record/queries/schemas/item.ts'
import { meetingLine } from '../../record/queries/schemas/meetings.ts'
import { itemPlace, publication } from '../../record/queries/schemas/parts.ts'
import { suggestions } from '../../record/queries/schemas/search.ts'
import { viewNameOf } from '../../site/data-address.ts'
import type { AnyPage } from '../../site/page.ts'

const PREFIX = '#/components/schemas/'

const parts = {
  Item: item,
  ItemLife: itemLife,
  ItemPlace: itemPlace,
  MeetingLine: meetingLine,
  OutcomeView: outcomeView,
  PaperView: paperView,
  Publication: publication,
  Suggestions: suggestions,
  UndertakingView: undertakingView,
}

/** A JSON Schema of the OpenAPI document. */
export type Schema = Record<string, unknown>

/** The name of a view's or format's schema: `IssueView` of `issue-view`. */
export function schemaName(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}

/** A reference to a schema of the document. */
export function schemaRef(name: string): Schema {
  return { $ref: PREFIX + name }
}

/** Every schema of the document by name: the published formats, the views of the pages, and the parts they share. */
export function schemasOf(pages: readonly AnyPage[]): Record<string, Schema> {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries({ ...formats, entry })) {
    registry.add(schema, { id: schemaName(name) })
  }
  for (const [id, schema] of Object.entries(parts)) registry.add(schema, { id })
  for (const page of pages) {
    const name = viewNameOf(page)
    if (name !== undefined && page.json !== 'none') registry.add(page.json, { id: schemaName(name) })
  }
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: (id) => PREFIX + id,
    // Fields may be added within a version: a client leaves alone what it does not know.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]))
}

function withoutIdentity(schema: Schema): Schema {
  const { $schema: _, $id: __, ...rest } = schema
  return rest
}

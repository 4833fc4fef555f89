import { fieldTables, jsonSchemas } from './json-schema.ts'

/** The files of docs/schema by name: one JSON Schema a format, and the list of all fields. */
export function schemaFiles(): Map<string, string> {
  const schemas = jsonSchemas()
  const files = new Map([...schemas].map(([name, schema]) => [`${name}.json`, json(schema)]))
  return files.set('fields.md', fieldTables(schemas))
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

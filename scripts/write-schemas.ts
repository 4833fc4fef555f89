/** Writes docs/schema from the published formats: `npm run schema`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { schemaFiles } from '../src/record/formats/schema-files.ts'

const folder = new URL('../docs/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
const files = schemaFiles()
for (const [name, text] of files) writeFileSync(new URL(name, folder), text)
process.stdout.write(`${files.size} files in docs/schema\n`)

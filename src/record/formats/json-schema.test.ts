import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { publishSmallCouncil, smallCouncil } from '../../../test/builders/small-council.ts'
import { logLine, readEntries } from '../log/index.ts'
import { jsonSchemas } from './json-schema.ts'
import { schemaFiles } from './schema-files.ts'

const folder = new URL('../../../docs/schema/', import.meta.url)
// Formats (dates, addresses) are checked by the zod schemas; here it is the shape.
const ajv = new Ajv2020({ validateFormats: false, strict: false })

describe('docs/schema', () => {
  it('is what the formats say now (npm run schema writes it)', () => {
    const files = schemaFiles()
    assert.ok(files.size > 10)
    assert.deepEqual(readdirSync(folder).sort(), [...files.keys()].sort())
    for (const [name, text] of files) {
      assert.equal(
        readFileSync(new URL(name, folder), 'utf8'),
        text,
        `${name} is stale: run "npm run schema"`,
      )
    }
  })

  it('fits what is published, and not what is not', () => {
    const schemas = jsonSchemas()
    for (const content of smallCouncil) {
      const schema = schemas.get(content.format.split('/')[1] ?? '')
      assert.ok(schema, content.format)
      const fits = ajv.compile(schema)
      assert.ok(fits(content), `${content.id}: ${ajv.errorsText(fits.errors)}`)
      assert.ok(!fits({ ...content, surprise: true }))
      assert.ok(!fits({ ...content, id: 'Not an identifier' }))
    }
  })

  it('fits every line of a published log', async () => {
    const log = await emptyLog()
    await publishSmallCouncil(log)
    const fits = ajv.compile(jsonSchemas().get('entry') ?? {})
    const lines = (await readEntries(log, 0, 100)).map(logLine)
    assert.equal(lines.length, 21)
    for (const line of lines) assert.ok(fits(JSON.parse(line)), ajv.errorsText(fits.errors))
  })
})

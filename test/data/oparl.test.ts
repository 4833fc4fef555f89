import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { Ajv, type ValidateFunction } from 'ajv'
import { demoPublications } from '../../src/demo/index.ts'
import type { Published } from '../../src/record/formats/index.ts'
import { type RunningSite, siteOver } from '../builders/site.ts'
import { sharedData } from './shared-data.ts'

type Json = Record<string, unknown>
type Page = { data: Json[]; links: { next?: string } }

const TYPES = [
  'AgendaItem',
  'Body',
  'Consultation',
  'File',
  'LegislativeTerm',
  'Location',
  'Meeting',
  'Membership',
  'Organization',
  'Paper',
  'Person',
  'System',
]
const LISTS = [
  'organizations',
  'persons',
  'meetings',
  'papers',
  'agenda-items',
  'consultations',
  'files',
  'memberships',
  'locations',
  'legislative-terms',
]

describe('every OParl object of the demo', () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  ajv.addFormat('url', (text: string) => URL.canParse(text) && /^https?:/.test(text))
  ajv.addFormat('date', (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)))
  ajv.addFormat('date-time', (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text),
  )
  let schemas: Map<string, ValidateFunction>
  let site: RunningSite
  before(async () => {
    schemas = new Map(
      TYPES.map((type) => [
        type,
        ajv.compile(JSON.parse(readFileSync(sharedData(`oparl/schema/${type}.json`), 'utf8')) as Json),
      ]),
    )
    const newest = new Map<string, Published>(demoPublications().map(({ content }) => [content.id, content]))
    site = await siteOver([...newest.values()])
  })
  after(() => site.close())
  const json = async <Body>(address: string): Promise<Body> => {
    const response = await site.get(address.replace('http://site.test', ''))
    assert.equal(response.status, 200, address)
    return (await response.json()) as Body
  }

  it('fits its schema, at its own address and inside others, and says when it was created and changed', async () => {
    const counts = new Map<string, number>()
    const inspect = (value: unknown): void => {
      if (Array.isArray(value)) {
        for (const one of value) inspect(one)
        return
      }
      if (typeof value !== 'object' || value === null) return
      const object = value as Json
      const type =
        typeof object.type === 'string' ? object.type.replace('https://schema.oparl.org/1.1/', '') : ''
      const validate = schemas.get(type)
      assert.ok(validate, `${JSON.stringify(object).slice(0, 200)} is of a type of OParl`)
      assert.ok(validate(object), `${String(object.id)}: ${ajv.errorsText(validate.errors)}`)
      assert.ok(typeof object.created === 'string' && typeof object.modified === 'string', String(object.id))
      counts.set(type, (counts.get(type) ?? 0) + 1)
      for (const inner of Object.values(object)) inspectInner(inner)
    }
    const inspectInner = (inner: unknown): void => {
      for (const one of Array.isArray(inner) ? inner : [inner]) if (typeof one === 'object') inspect(one)
    }
    inspect(await json('/oparl'))
    inspect(await json('/oparl/body'))
    for (const list of LISTS) {
      let next: string | undefined = `/oparl/body/${list}`
      let first: Json | undefined
      const ids = new Set<unknown>()
      while (next !== undefined) {
        const page: Page = await json<Page>(next)
        inspect(page.data)
        first ??= page.data[0]
        for (const { id } of page.data) {
          assert.ok(!ids.has(id), `${String(id)} is in the list ${list} once`)
          ids.add(id)
        }
        next = page.links.next
      }
      assert.ok(first, `the list ${list} has an object`)
      assert.deepEqual(await json(String(first.id)), first)
    }
    assert.deepEqual([...counts.keys()].toSorted(), TYPES)
    assert.deepEqual(site.failures, [])
  })
})

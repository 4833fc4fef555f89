import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { z } from 'zod'
import type { OpenApi } from '../src/api/openapi/openapi.ts'
import { pages } from '../src/site/pages/pages.ts'
import { demoCouncil } from './builders/demo-council.ts'
import { elementsOf } from './builders/elements-of.ts'
import type { RunningSite } from './builders/site.ts'

const LISTS = [
  '/', '/issues', '/issues?order=title&page=2', '/meetings', '/meetings?view=list&page=2', '/meetings?year=2026', '/bodies',
  '/people', '/people?by=ward', '/people?show=posts', '/decisions', '/decisions?kind=register', '/decisions?year=2026&page=2',
  '/policies', '/undertakings', '/undertakings?state=closed', '/search?q=policy', '/search?q=budget&order=newest&page=2',
  '/search', '/record', '/record?page=3', '/papers-out', '/papers-out?date=2026-12-01', '/about', '/accessibility', '/api',
] // biome-ignore format: one list of addresses

/** The schema of a page's data, by the format that the data names. */
const schemas = new Map<string, z.ZodType>()
for (const { json } of pages) {
  if (json === 'none') continue
  const { shape } = json as z.ZodObject<{ format: z.ZodLiteral<string> }>
  schemas.set(String(shape.format.value), json)
}

describe('every page of the demo council', () => {
  let site: RunningSite
  /** What was asked for already, as its status and its text where it is a page. */
  const asked = new Map<string, { status: number; text: string; type: string }>()

  async function ask(address: string) {
    const known = asked.get(address)
    if (known) return known
    const response = await site.get(address)
    const type = response.headers.get('content-type') ?? ''
    const isText = /html|json;|\/xml/.test(type) && !/^\/documents\/[^/]+\//.test(address)
    const answer = { status: response.status, text: isText ? await response.text() : '', type }
    if (!isText) await response.body?.cancel()
    if (isText && type.includes('html') && response.status === 200) {
      assert.match(response.headers.get('etag') ?? '', /^".+"$/, `${address} has no ETag`)
      assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/)
      assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self';/)
    }
    asked.set(address, answer)
    return answer
  }

  async function addresses(): Promise<string[]> {
    const index = (await ask('/sitemap.xml')).text
    const found: string[] = []
    for (const [, file = ''] of index.matchAll(/<loc>http:\/\/site\.test([^<]+)<\/loc>/g)) {
      for (const [, path = ''] of (await ask(file)).text.matchAll(/<loc>http:\/\/site\.test([^<]+)<\/loc>/g))
        found.push(path)
    }
    return [...found, ...LISTS]
  }

  before(async () => {
    site = await demoCouncil()
  })
  after(() => site.close())

  it('is a page with one heading, one address and no script of its own', async () => {
    const all = await addresses()
    assert.ok(all.length > 500, `${all.length} addresses`)
    for (const address of all) {
      const { status, text } = await ask(address)
      assert.equal(status, 200, address)
      const elements = elementsOf(text)
      const named = (name: string) => elements.filter((one) => one.name === name)
      assert.equal(named('h1').length, 1, `${address}: headings of the first level`)
      assert.ok(named('title')[0]?.text, `${address}: a title`)
      const canonical = named('link').filter((one) => one.attributes.rel === 'canonical')
      assert.equal(canonical.length, 1, `${address}: canonical links`)
      assert.match(canonical[0]?.attributes.href ?? '', /^http:\/\/site\.test\//)
      for (const script of named('script')) {
        const { type, src } = script.attributes
        assert.ok(
          type === 'application/ld+json' || (script.text === '' && src?.startsWith('/')),
          `${address}: a script`,
        )
        if (type === 'application/ld+json') JSON.parse(script.text)
      }
      for (const { name, attributes } of elements) {
        for (const key of Object.keys(attributes))
          assert.doesNotMatch(key, /^(on|style$)/, `${address}: ${name} ${key}`)
        const fetched = [
          attributes.src,
          name === 'link' && attributes.rel !== 'canonical' ? attributes.href : undefined,
        ]
        for (const other of fetched)
          if (other) assert.match(other, /^\/(?!\/)/, `${address} fetches ${other}`)
      }
    }
  })

  it('has data that is exactly what its schema says', async () => {
    const seen = new Set<string>()
    for (const address of await addresses()) {
      const [path = '', search] = address.split('?')
      const jsonPath = `${path === '/' ? '/index' : path}.json${search ? `?${search}` : ''}`
      const { status, text } = await ask(jsonPath)
      if (['/about', '/accessibility', '/api'].includes(path)) {
        assert.equal(status, 404, address)
        continue
      }
      assert.equal(status, 200, jsonPath)
      const data = JSON.parse(text) as { format: string }
      seen.add(data.format)
      const result = schemas.get(data.format)?.safeParse(data)
      assert.ok(result?.success, `${jsonPath}: ${data.format} ${result?.error?.message}`)
    }
    for (const format of [
      'issue',
      'meeting',
      'body',
      'person',
      'document',
      'instrument',
      'decision',
      'search',
      'log',
    ]) {
      assert.ok(seen.has(`moothall/${format}-view/1`), format)
    }
  })

  it('leads only to what is there', async () => {
    const todo = await addresses()
    const from = new Map(todo.map((address) => [address, 'the sitemap']))
    for (let at = 0; at < todo.length && at < 6_000; at++) {
      const address = todo[at] ?? ''
      const { status, text, type } = await ask(address)
      assert.ok(
        status === 200 || status === 301,
        `${address} answers ${status}; ${from.get(address)} leads there`,
      )
      // Filters and versions lead to each other without end: one step into them is enough.
      const isDeep = /[?]|^\/record\/./.test(address) && !LISTS.includes(address)
      if (text === '' || !type.includes('html') || isDeep) continue
      const elements = elementsOf(text)
      const ids = new Set(elements.map((one) => one.attributes.id))
      for (const { attributes } of elements) {
        const { href } = attributes
        if (href?.startsWith('#')) assert.ok(ids.has(href.slice(1)), `${address}: ${href}`)
        const target = href?.startsWith('/') ? href.replace(/#.*/, '') : address
        if (from.has(target)) continue
        from.set(target, address)
        todo.push(target)
      }
    }
    assert.ok(todo.length > 1_000)
    assert.deepEqual(site.failures, [])
  })

  it('sends contents word for word as they were published', async () => {
    const issues = (await addresses()).filter((address) =>
      /^\/(issues|meetings|policies|documents)\/./.test(address),
    )
    for (const address of issues.filter((_, index) => index % 7 === 0)) {
      const view = JSON.parse((await ask(`${address}.json`)).text) as Record<string, unknown> & {
        publication: { id: string; version: number }
      }
      const { id, version } = view.publication
      const published = JSON.parse((await ask(`/record/subjects/${id}/${version}.json`)).text) as {
        content: unknown
      }
      assert.deepEqual(view[id.split('/')[0] ?? ''], published.content, address)
    }
  })

  it('is described by an OpenAPI document that holds together', async () => {
    const api = JSON.parse((await ask('/api/openapi.json')).text) as OpenApi
    assert.equal(api.openapi, '3.1.1')
    const operations = Object.entries(api.paths)
    const withData = pages.filter(({ json }) => json !== 'none').length
    assert.ok(operations.length > withData, `${operations.length} paths`)
    assert.equal(new Set(operations.map(([, { get }]) => get.operationId)).size, operations.length)
    for (const [path, { get }] of operations) {
      assert.ok(get.summary && get.summary !== get.operationId, `${path}: a summary`)
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const inPath = get.parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      assert.deepEqual(inPath, named, path)
      assert.ok(get.responses[200], path)
    }
    const references = [...JSON.stringify(api).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, reference = '']) => reference,
    )
    assert.ok(references.length > 100)
    for (const reference of references) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], api)
      assert.ok(found, `${reference} leads nowhere`)
    }
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...api })
    for (const [path, name] of [
      ['/issues/social-media-use-policy.json', 'IssueView'],
      ['/meetings.json', 'MeetingsView'],
    ]) {
      const fits = ajv.getSchema(`api#/components/schemas/${name}`)
      assert.ok(fits?.(JSON.parse((await ask(path ?? '')).text)), ajv.errorsText(fits?.errors ?? null))
      assert.ok(!fits?.({}))
    }
  })

  it('has a stylesheet under 60 KB that fetches from nowhere else', async () => {
    const style = elementsOf((await ask('/')).text).find(({ attributes }) => attributes.rel === 'stylesheet')
    const css = await (await site.get(style?.attributes.href ?? '')).text()
    assert.ok(css.length > 5_000 && Buffer.byteLength(css) < 60_000, `${css.length} characters`)
    for (const [, address = ''] of css.matchAll(/url\(["']?([^"')]+)/g))
      assert.match(address, /^(\/(?!\/)|data:)/)
    assert.doesNotMatch(css, /@import/)
  })
})

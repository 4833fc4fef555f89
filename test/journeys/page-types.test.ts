import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type DemoSite, startBrowser, startDemo } from './demo-site.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** One address of each type of page. `first` finds one by following the first such link from a list. */
const PAGES: Record<string, string | { list: string; first: string }> = {
  home: '/',
  'search, empty': '/search',
  'search, found': '/search?q=social+media',
  'search, nothing found': '/search?q=xyzzyplugh',
  issues: '/issues',
  issue: '/issues/social-media-use-policy',
  'issue, oldest first': '/issues/social-media-use-policy?order=oldest&show=decisions',
  calendar: '/meetings',
  'meetings as a list': '/meetings?view=list',
  meeting: { list: '/issues/social-media-use-policy', first: '.life__where a' },
  item: { list: '/issues/social-media-use-policy', first: '.life__what h3 a' },
  bodies: '/bodies',
  body: '/bodies/local-joint-panel',
  people: '/people',
  person: { list: '/people', first: 'main a[href^="/people/"]' },
  decisions: '/decisions',
  'decisions, narrowed': '/decisions?kind=register',
  decision: { list: '/decisions?kind=register', first: '.rows a' },
  policies: '/policies',
  policy: { list: '/policies', first: 'table a' },
  undertakings: '/undertakings',
  'papers out': '/papers-out?profile=england-principal&body=committee&date=2026-12-08',
  document: { list: '/issues/social-media-use-policy', first: '.papers a' },
  record: '/record',
  versions: '/record/subjects/issue/social-media-use-policy',
  version: '/record/subjects/issue/social-media-use-policy/2',
  about: '/about',
  accessibility: '/accessibility',
  api: '/api',
  withdrawn: '/documents/market-rents-working-draft-2026-10-13-executive',
  'page not found': '/nothing-here',
  'address not understood': '/decisions?page=zero',
}

/** What is answered otherwise than with 200. */
const STATUS: Record<string, number> = {
  'page not found': 404,
  'address not understood': 400,
  withdrawn: 410,
}

describe('every type of page', () => {
  let demo: DemoSite
  let browser: Browser
  before(async () => {
    demo = await startDemo()
    browser = await startBrowser()
  })
  after(async () => {
    await browser.close()
    await demo.close()
  })

  for (const [name, place] of Object.entries(PAGES)) {
    it(`${name}: no axe violation, no sideways scrolling, no complaint of the browser, at 320 and 1280 px`, async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('status of 4'))
          complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      const answer = await page.goto(demo.address + (await pathOf(page, demo.address, place)))
      assert.equal(answer?.status(), STATUS[name] ?? 200)
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        assert.deepEqual(await violations(page), [], `${name} at ${width} px`)
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
        assert.ok(scroll <= width, `${name} is ${scroll} px wide at ${width} px`)
      }
      assert.deepEqual(complaints, [])
      await context.close()
    })
  }

  it('issue, in dark mode: no axe violation', async () => {
    const context = await browser.newContext({ colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(`${demo.address}/issues/social-media-use-policy`)
    assert.deepEqual(await violations(page), [])
    await context.close()
  })
})

async function pathOf(page: Page, address: string, place: (typeof PAGES)[string]): Promise<string> {
  if (typeof place === 'string') return place
  await page.goto(address + place.list)
  const href = await page.locator(place.first).first().getAttribute('href')
  assert.ok(href, `${place.list} has no ${place.first}`)
  return href
}

type AxeResult = { passes: unknown[]; violations: { id: string; nodes: { html: string }[] }[] }

/** What axe finds, in words; it must have had something to look at. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const result = await page.evaluate<AxeResult>('axe.run(document)')
  assert.ok(result.passes.length > 10, `axe checked ${result.passes.length} rules only`)
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

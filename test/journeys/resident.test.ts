import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type DemoSite, startBrowser, startDemo } from './demo-site.ts'

const WAYS: Record<string, BrowserContextOptions> = {
  'with script': {},
  'without script': { javaScriptEnabled: false },
  'on a phone, without script': { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
}

describe('a resident', () => {
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

  for (const [way, options] of Object.entries(WAYS)) {
    const journey = (name: string, walk: (page: Page) => Promise<void>): void =>
      void it(`${name}, ${way}`, async () => {
        const context = await browser.newContext(options)
        const page = await context.newPage()
        page.setDefaultTimeout(15_000)
        await page.goto(demo.address)
        await walk(page)
        await context.close()
      })

    journey('searches, and learns what became of a policy', async (page) => {
      await page.getByLabel('Search', { exact: true }).fill('social media')
      await page.getByRole('button', { name: 'Search' }).click()
      await page.getByRole('link', { name: 'Issues', exact: true }).last().click()
      await page.getByRole('link', { name: 'Use of social media by staff' }).click()
      assert.match((await page.locator('.stands').textContent()) ?? '', /^In force\./)
      await page
        .getByRole('link', { name: /^recommendation of/ })
        .first()
        .click()
      assert.match(page.url(), /\/items\/[^/]+#o\d+$/)
      await page
        .getByText(/supported on/)
        .first()
        .waitFor()
    })

    journey('finds who promised what, and that it is open still', async (page) => {
      await page.getByRole('link', { name: 'See them all' }).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.match(page.url(), /\/undertakings$/)
      assert.ok((await page.locator('main a[href*="/items/"]').count()) > 0)
    })

    journey('looks a meeting up in the calendar and reads an item', async (page) => {
      await page.getByRole('link', { name: 'Calendar of meetings' }).click()
      await page.locator('main a[href^="/meetings/2"]').first().click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      assert.match(page.url(), /\/meetings\/\d{4}-\d\d-\d\d-/)
    })

    journey('narrows the decisions to one body', async (page) => {
      await page.getByRole('link', { name: 'All decisions' }).click()
      await page.getByLabel('Body').selectOption({ label: 'Human Resources Committee' })
      await page.getByRole('button', { name: 'Show' }).click()
      assert.match(page.url(), /body=human-resources-committee/)
      const makers = await page.locator('.rows .quiet').allTextContents()
      assert.ok(makers.length > 0)
      for (const maker of makers) assert.match(maker, /Human Resources Committee/)
    })
  }

  it('gets to the content with the keyboard alone, and sees where the focus is', async () => {
    const page = await browser.newPage()
    await page.goto(demo.address)
    await page.keyboard.press('Tab')
    const first = page.locator(':focus')
    assert.equal((await first.textContent())?.trim(), 'Skip to main content')
    const box = await first.boundingBox()
    assert.ok(box && box.height > 10 && box.y >= 0, 'the skip link shows when it has the focus')
    await page.keyboard.press('Enter')
    assert.equal(await page.locator(':focus').getAttribute('id'), 'main-content')
    await page.keyboard.press('Tab')
    const outline = await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineColor)
    assert.equal(outline, 'rgb(255, 221, 0)')
    await page.keyboard.press('Tab')
    const background = await page
      .locator(':focus')
      .evaluate((element) => getComputedStyle(element).backgroundColor)
    assert.equal(background, 'rgb(255, 221, 0)')
    await page.close()
  })

  it('is offered titles while typing', async () => {
    const page = await browser.newPage()
    await page.goto(demo.address)
    const answered = page.waitForResponse(/\/search\/suggestions\.json\?q=/)
    await page.getByLabel('Search', { exact: true }).pressSequentially('use of so')
    await answered
    await page.locator('datalist option[value="Use of social media by staff"]').waitFor({ state: 'attached' })
    await page.close()
  })
})

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { decodeText } from '../decode-text.ts'
import { readIssuePage } from './pages/read-issue-page.ts'
import { printedDate, printedTime } from './printed-date.ts'
import { oneLine, printedNumber, printedTitle } from './printed-title.ts'
import { recognise } from './recognise.ts'
import { councilDomain, siteShownIn } from './site-address.ts'
import { parseXml } from './xml/xml-tree.ts'

const FIXTURES = fileURLToPath(new URL('./fixtures', import.meta.url))
const TEXTS = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:txt|xml|html)$/.test(name))
  .map((name) => readFileSync(join(FIXTURES, name), 'utf8'))

/** A real answer, cut, doubled or with something strange in its middle. */
const damaged = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '',
        '<',
        '</div>',
        '&amp;',
        '&#0;',
        ']]>',
        '<!--',
        '<![CDATA[',
        '\u0000',
        '<table>',
        '"',
        '(Item ',
        'Meeting: ',
      ),
    ),
  )
  .map(([text, from, to, strange]) => {
    const [start, end] = [
      Math.floor(text.length * Math.min(from, to)),
      Math.floor(text.length * Math.max(from, to)),
    ]
    return text.slice(0, start) + strange + text.slice(end)
  })

describe('the parsers of Modern.Gov', () => {
  it('there are texts to damage', () => assert.ok(TEXTS.length >= 8))

  it('never throw on a damaged answer or page, and say what is wrong in one line', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const recognised = recognise(text)
        if (!('read' in recognised)) return
        for (const problem of recognised.read.problems) {
          assert.notEqual(problem.place, '')
          assert.notEqual(problem.expected, '')
        }
      }),
      { numRuns: 600 },
    )
  })

  it('never throw on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        recognise(text)
        readIssuePage(text)
        parseXml(text)
        siteShownIn(text)
        councilDomain(text)
        printedNumber(text)
        const time = printedTime(text)
        if (time !== undefined) assert.match(time, /^\d\d:\d\d$/)
        const { title } = printedTitle(text)
        assert.equal(title, title.trim())
        assert.ok(oneLine(text).length <= 1_000)
      }),
      { numRuns: 600 },
    )
  })

  it('read back every date of the calendar that they print, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 1900, max: 2100 }),
        (day, month, year) => {
          const two = (value: number) => String(value).padStart(2, '0')
          const iso = `${year}-${two(month)}-${two(day)}`
          const isDate =
            !Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) &&
            new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso)
          assert.equal(printedDate(`${two(day)}/${two(month)}/${year}`), isDate ? iso : undefined)
        },
      ),
    )
  })

  it('decode any bytes into text that can be published', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const { text } = decodeText(bytes)
        assert.ok(text.isWellFormed())
        assert.ok(!text.includes('\u0000'))
      }),
    )
  })

  it('take little time over much', () => {
    const begun = performance.now()
    const huge = [
      `Issue - meetings\nX\n${'Meeting: 01/02/2013 - Panel (Item 1)\nX\nAgreed.\n'.repeat(2_000)}`,
      `Meeting: 01/02/2013 - ${'- '.repeat(100_000)}`,
      `${' '.repeat(500_000)}x PDF`,
      `<getmeetings>${'<committee/>'.repeat(20_000)}`,
      `<div id="modgov">${'<p>x</p>'.repeat(10_000)}</div>`,
      `<meeting a="${'&amp;'.repeat(100_000)}">`,
      '<!--'.repeat(100_000),
      'https://a/'.repeat(100_000),
    ]
    for (const text of huge) {
      recognise(text)
      siteShownIn(text)
      printedTitle(text)
    }
    assert.ok(performance.now() - begun < 10_000)
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { isSanitised } from './is-sanitised.ts'
import { sanitise } from './sanitise.ts'

const pieces = [
  '<p>', '</p>', '<ul>', '<li>', '</li>', '</ul>', '<ol start="3" type="a">', '</ol>', '<table>', '<tbody>', '<tr>',
  '<td colspan="2">', '</td>', '</tr>', '</tbody>', '</table>', '<strong>', '</strong>', '<em>', '</em>', '<br>',
  '<a href="https://example.org/?a=1&amp;b=2">', '<a href="mailto:clerk@example.org">', '</a>', 'text', '&amp;', '&lt;',
  '<a href="javascript:alert(1)">', '<a href="https://x" onclick="y">', '<script>', '</script>', '<img src=x onerror=y>',
  '<p onclick="x">', '<!--', '-->', '<svg>', '<P>', '&', '<', '>', '"', "'", '\u0000', '<p/>', '<br/>', '<a href="//x">',
] // biome-ignore format: one list of pieces

const markups = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })), { maxLength: 14 })

describe('markup that was sanitised', () => {
  it('is known again', () => {
    fc.assert(
      fc.property(markups, (parts) => {
        const once = sanitise(parts.join(''))
        // Addresses with unusual characters are looked at by the parser.
        if (!/href="[^"]*[^\x21-\x7e"]/.test(once)) assert.ok(isSanitised(once), once)
      }),
      { numRuns: 300 },
    )
  })

  it('is the only markup that passes: the parser finds nothing to take out of it', () => {
    let passed = 0
    fc.assert(
      fc.property(markups, (parts) => {
        const markup = parts.join('')
        if (!isSanitised(markup)) return
        passed += 1
        assert.doesNotMatch(
          markup,
          /<(?!\/?(?:p|h3|h4|ul|ol|li|blockquote|table|caption|tbody|tr|td|th|sub|sup|em|strong|a|br)\b)/,
        )
        assert.doesNotMatch(markup, /<[^>]*\son|javascript:|<!/i)
        assert.ok(isSanitised(sanitise(markup)))
      }),
      { numRuns: 500 },
    )
    assert.ok(passed > 10)
  })

  for (const markup of [
    '<script>alert(1)</script>',
    '<p onclick="x">y</p>',
    '<a href="javascript:x">y</a>',
    '<p>open',
    '</p>',
    '<em></strong>',
    '<a href="https://x" target="y">z</a>',
    '<img src="x">',
    '<p>\u0000</p>',
    '&nbsp;',
    '<p>a & b</p>',
    '<div></div>',
    '<a href="https://x&#106;">y</a>',
    '<!-- -->',
    '<td style="x"></td>',
    '<p >x</p>',
    `${'<ul>'.repeat(200)}${'</ul>'.repeat(200)}`,
  ]) {
    it(`is not ${markup.slice(0, 40)}`, () => assert.equal(isSanitised(markup), false))
  }
})

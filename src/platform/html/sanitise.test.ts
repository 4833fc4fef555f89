import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { attributeOf, type HtmlNode, isElement, parsePiece } from './parse-html.ts'
import { sanitise } from './sanitise.ts'

const ALLOWED = new Map([
  ...'p ul li table caption tbody tr strong em br h3 h4 sup sub blockquote'
    .split(' ')
    .map((name) => [name, []] as const),
  ['ol', ['start', 'type']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan']],
  ['a', ['href']],
] as [string, readonly string[]][])

function assertHarmless(nodes: readonly HtmlNode[]): void {
  for (const node of nodes) {
    if (!isElement(node)) {
      assert.equal(node.nodeName, '#text')
      continue
    }
    const attributes = ALLOWED.get(node.tagName)
    assert.ok(attributes, `<${node.tagName}> got through`)
    for (const { name } of node.attrs) assert.ok(attributes.includes(name), `${name} got through`)
    const href = attributeOf(node, 'href')
    if (href !== undefined) assert.match(href, /^(?:https?|mailto):/)
    assertHarmless(node.childNodes)
  }
}

function parsed(markup: string): readonly HtmlNode[] {
  const tree = parsePiece(markup)
  assert.ok(!('tooMuch' in tree))
  return tree.childNodes
}

const tag = fc.constantFrom(
  ...'p div span b i em strong a ul ol li table thead tbody tr td th caption h1 h3 h4 blockquote br sup sub script style svg math img iframe form button select option template noscript textarea title xmp plaintext foreignObject o:p font center dl dt'.split(
    ' ',
  ),
)
const attribute = fc.constantFrom(
  '',
  ' href="javascript:alert(1)"',
  ' href=" java&#10;script:alert(1)"',
  ' href="https://a.example/?a=1&b=2"',
  ' href="mailto:a@b.example"',
  ' href="//b.example"',
  ' onclick="x()"',
  ' style="position:fixed"',
  ' start="3" type=a',
  ' colspan=2 rowspan=x',
  ' class="MsoNormal"',
)
const piece = fc.oneof(
  fc.tuple(tag, attribute).map(([name, text]) => `<${name}${text}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom(
    'one',
    ' two ',
    '&nbsp;',
    '\n',
    '&lt;script&gt;',
    '<!-- a -->',
    '<',
    '"',
    '<![CDATA[x]]>',
    '<?xml?>',
    '&#0;',
  ),
  fc.string({ maxLength: 8 }),
)
const markup = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('sanitise', () => {
  it('lets nothing through that is not on the list', () => {
    fc.assert(
      fc.property(markup, (text) => assertHarmless(parsed(sanitise(text)))),
      { numRuns: 1_500 },
    )
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(markup, (text) => {
        const once = sanitise(text)
        assert.equal(sanitise(once), once)
      }),
      { numRuns: 1_500 },
    )
  })

  it('keeps formatting and drops what Word and a page add', () => {
    const cases: [string, string][] = [
      [
        '<div class="WordSection1"><p class="MsoNormal"><b>RESOLVED</b>\nthat:</p><p>&nbsp;</p></div>',
        '<p><strong>RESOLVED</strong> that:</p>',
      ],
      [
        '<p><span>1.<span style="font:7pt">&nbsp;&nbsp;&nbsp;</span></span>\nthe budget</p>',
        '<p>1. the budget</p>',
      ],
      ['<ol start=3 type=a><li>x<li><p>y</p></ol>', '<ol start="3" type="a"><li>x</li><li>y</li></ol>'],
      [
        '<table><tr><th colspan=2>a<tr><td>b<td>c</table>',
        '<table><tbody><tr><th colspan="2">a</th></tr><tr><td>b</td><td>c</td></tr></tbody></table>',
      ],
      ['one<br>two<br><br>three', '<p>one<br>two</p><p>three</p>'],
      ['<a href="javascript:alert(1)">x</a>', '<p>x</p>'],
      ['<a href="https://x.example/?a=1&b">x</a>', '<p><a href="https://x.example/?a=1&amp;b">x</a></p>'],
      ['<h1>Big</h1><script>x</script><svg><p>y', '<h3>Big</h3><p>y</p>'],
    ]
    for (const [dirty, clean] of cases) assert.equal(sanitise(dirty), clean)
  })

  it('refuses hostile depth and size in little time', () => {
    for (const deep of ['<div>', '<b>', '<ul><li>', '<table><tr><td>', '<p><b x>']) {
      assert.throws(() => sanitise(deep.repeat(100_000)), /too much to show/)
    }
    assert.throws(() => sanitise('x'.repeat(21_000_000)), /characters/)
  })
})

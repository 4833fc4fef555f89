import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { normaliseMarkup } from './conformance/normalise-markup.ts'
import { PORTED } from './conformance/ported.ts'
import {
  asOptions,
  type Fixture,
  publishedComponents,
  publishedFixtures,
} from './conformance/published-fixtures.ts'

const HOSTILE = `"'><script>alert(1)</script>`

describe('components make the markup that GOV.UK Frontend 6.6.0 publishes', () => {
  let seen = 0
  for (const [name, component] of Object.entries(PORTED)) {
    const fixtures = publishedFixtures(name)
    it(`${name}: ${fixtures.length} fixtures`, () => {
      assert.ok(fixtures.length > 0)
      for (const fixture of fixtures) {
        assert.equal(
          normaliseMarkup(renderFixture(component, asOptions(fixture.options))),
          normaliseMarkup(fixture.html),
          `${name}: ${fixture.name}`,
        )
        seen += 1
      }
    })
  }

  it('all 39 components are ported and all 725 fixtures were seen', () => {
    assert.deepEqual(Object.keys(PORTED), publishedComponents())
    assert.deepEqual([Object.keys(PORTED).length, seen], [39, 725])
  })
})

describe('components escape whatever is not marked as HTML', () => {
  for (const [name, component] of Object.entries(PORTED)) {
    it(name, () => {
      for (const fixture of publishedFixtures(name)) {
        const markup = renderFixture(component, asOptions(fixture.options, spoil))
        assert.doesNotMatch(markup, /<script>alert\(1\)/, `${name}: ${fixture.name}`)
      }
    })
  }

  it('the hostile text did reach the markup', () => {
    const [fixture] = publishedFixtures('tag') as [Fixture]
    const markup = renderFixture(PORTED.tag, asOptions(fixture.options, spoil))
    assert.match(markup, /&quot;&#39;&gt;&lt;script&gt;alert/)
  })
})

describe('normaliseMarkup', () => {
  it('drops only white space that is not rendered', () => {
    assert.equal(
      normaliseMarkup('<div\n class="a"  >\n <p>\n a  b </p></div>\n'),
      '<div class="a"><p>a b</p></div>',
    )
    assert.notEqual(normaliseMarkup('<p>a<b>c</b></p>'), normaliseMarkup('<p>a <b>c</b></p>'))
    assert.notEqual(normaliseMarkup('<textarea>a</textarea>'), normaliseMarkup('<textarea> a</textarea>'))
    assert.notEqual(normaliseMarkup('<i a="1" b="2">'), normaliseMarkup('<i b="2" a="1">'))
  })
})

// Empty strings stay: in a list they are gaps, not items.
function spoil(text: string): string {
  return text === '' ? text : text + HOSTILE
}

// The options come from JSON; that each component takes them is what is being tried.
function renderFixture(
  component: ((options: never) => { markup: string }) | undefined,
  options: unknown,
): string {
  assert.ok(component)
  return component(options as never).markup
}

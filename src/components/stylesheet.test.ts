import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { publishedComponents, publishedFixtures } from './conformance/published-fixtures.ts'
import { componentStyleFiles, componentStyles } from './stylesheet.ts'

const WITHOUT_COMMENTS = componentStyles().replace(/\/\*[\s\S]*?\*\//g, '')

/** Classes of GOV.UK Frontend's core and of choices left to the page, which no fixture happens to show. */
const BEYOND_FIXTURES = new Set([
  'govuk-body-l',
  'govuk-body-s',
  'govuk-button--inverse',
  'govuk-footer__list--columns-3',
  'govuk-heading-l',
  'govuk-heading-s',
  'govuk-heading-xl',
  'govuk-list--bullet',
  'govuk-list--number',
  'govuk-main-wrapper',
  'govuk-table__caption--l',
])

describe('the components’ stylesheet', () => {
  it('holds every style file, tokens and base first, in under 30 KB', () => {
    assert.deepEqual(componentStyleFiles().slice(0, 2), ['tokens.css', 'base.css'])
    assert.ok(componentStyleFiles().length > 20)
    assert.ok(componentStyles().length < 30_000, `${componentStyles().length} bytes`)
  })

  it('names only classes that the components’ markup has', () => {
    const published = new Set<string>()
    for (const component of publishedComponents()) {
      for (const { html } of publishedFixtures(component)) {
        for (const [name] of html.matchAll(/govuk-[\w-]+/g)) published.add(name)
      }
    }
    const styled = new Set([...WITHOUT_COMMENTS.matchAll(/\.(govuk-[\w-]+)/g)].map(([, name]) => name ?? ''))
    assert.ok(styled.size > 100)
    const unknown = [...styled].filter((name) => !published.has(name) && !BEYOND_FIXTURES.has(name))
    assert.deepEqual(unknown, [])
  })

  it('uses only tokens that are defined, and no colour but by token', () => {
    const defined = new Set([...WITHOUT_COMMENTS.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name))
    const used = new Set([...WITHOUT_COMMENTS.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
    assert.deepEqual(
      [...used].filter((name) => !defined.has(name)),
      [],
    )
    const rules = WITHOUT_COMMENTS.split('\n').filter((line) => !/^\s*--/.test(line))
    assert.deepEqual(
      rules.filter((line) => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(line)),
      [],
    )
  })

  it('moves nothing, so that nobody has to ask it to stop', () => {
    assert.doesNotMatch(WITHOUT_COMMENTS, /animation|transition|scroll-behavior/)
  })

  it('asks no other host for anything', () => {
    assert.doesNotMatch(WITHOUT_COMMENTS, /url\(|@import|https?:/)
  })
})

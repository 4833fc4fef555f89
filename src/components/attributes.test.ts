import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { attributes, classNames } from './attributes.ts'
import { textarea } from './textarea/textarea.ts'

describe('attributes', () => {
  it('writes plain values always and optional ones when there is something to write', () => {
    assert.equal(
      attributes({
        a: 1,
        b: false,
        c: undefined,
        d: { value: true, optional: true },
        e: { value: null, optional: true },
        f: { value: 0, optional: true },
      }).markup,
      ' a="1" b="false" c="" d f="0"',
    )
  })

  it('refuses a name that would start another attribute', () => {
    for (const name of ['', 'a b', 'onclick="x"', 'a>', 'a/b', "a'"]) {
      assert.throws(() => attributes({ [name]: 'x' }), /name of an HTML attribute/)
    }
  })

  it('keeps any value whole through a browser’s parser', () => {
    fc.assert(
      fc.property(fc.string().filter(isKeptByParsers), (value) => {
        const [element] = parseFragment(`<i${attributes({ title: value }).markup}></i>`).childNodes
        assert.ok(element && 'attrs' in element)
        assert.deepEqual(element.attrs, [{ name: 'title', value }])
      }),
    )
  })
})

describe('classNames', () => {
  it('leaves out what is empty', () => {
    assert.equal(classNames('a', undefined, false, '', 'b c'), 'a b c')
  })
})

describe('textarea', () => {
  it('keeps a line break that the text starts with', () => {
    const markup = textarea({ name: 'a', label: { text: 'A' }, value: '\nfirst' }).markup
    assert.match(markup, />\n\nfirst<\/textarea>/)
  })
})

// HTML replaces NUL and carriage returns by rule.
function isKeptByParsers(text: string): boolean {
  return !text.includes('\0') && !text.includes('\r')
}

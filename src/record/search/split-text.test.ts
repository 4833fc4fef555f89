import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { PARTS_A_HIT } from './hit-ids.ts'
import { splitText } from './split-text.ts'

describe('splitting a text', () => {
  it('loses nothing, cuts no character in two and makes no more parts than a hit can have', () => {
    const piece = fc.constantFrom('word ', 'line\n', '😀', 'x'.repeat(500), 'paragraph '.repeat(100))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const text = pieces.join('')
        const parts = splitText(text)
        assert.equal(parts.join(''), text)
        assert.ok(parts.every((part) => part.isWellFormed()))
      }),
    )
    assert.ok(splitText('a line\n'.repeat(300_000)).length <= PARTS_A_HIT)
    assert.ok(splitText('x'.repeat(2_000_000)).length <= PARTS_A_HIT)
  })

  it('cuts at the end of a line where it can', () => {
    const parts = splitText('A sentence that ends its line.\n'.repeat(1_000))
    assert.ok(parts.length > 3)
    assert.ok(parts.every((part) => part.endsWith('\n')))
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { wordCounts } from './word-counts.ts'
import { wordsOf } from './words.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'Z', '7', ' ', '-', 'é', 'e\u0301', '\n', '😀', 'ß'))
  .map((all) => all.join(''))

describe('counting words', () => {
  it('counts what splitting a text into words gives, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.constantFrom(1 as const, -1 as const))), (texts) => {
        const counts = wordCounts()
        const expected = new Map<string, number>()
        for (const [one, by] of texts) {
          counts.count(one, by)
          for (const word of wordsOf(one)) {
            if (word.length > 1 && word.length <= 40 && !/^[0-9]/.test(word)) {
              expected.set(word, (expected.get(word) ?? 0) + by)
            }
          }
        }
        assert.deepEqual(new Map(counts.changes()), expected)
      }),
    )
  })

  it('holds more words than it first has room for', () => {
    const counts = wordCounts()
    const words = Array.from({ length: 30_000 }, (_, index) => `w${index.toString(36)}`)
    for (let start = 0; start < words.length; start += 1_000) {
      counts.count(words.slice(start, start + 1_000).join(' '), 1)
      counts.count(words.slice(start, start + 1_000).join(','), 1)
    }
    assert.deepEqual(new Map(counts.changes()), new Map(words.map((word) => [word, 2])))
  })
})

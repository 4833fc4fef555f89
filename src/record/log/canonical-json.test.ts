import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { canonicalJson } from './canonical-json.ts'

describe('canonicalJson', () => {
  it('prints the example of RFC 8785 section 3.2.2', () => {
    const value = {
      numbers: [JSON.parse('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    }
    assert.equal(
      canonicalJson(value),
      `{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}`,
    )
  })

  it('sorts keys by UTF-16 code units as RFC 8785 section 3.2.3 shows', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
    const order = [...canonicalJson(value).matchAll(/:(\d)/g)].map((match) => Number(match[1]))
    assert.deepEqual(order, [2, 4, 6, 7, 1, 5, 3])
  })

  it('refuses what JSON cannot hold', () => {
    assert.throws(() => canonicalJson({ a: Number.NaN }), /finite/)
    assert.throws(() => canonicalJson('\ud800'), /surrogate/)
  })

  it('says the same whatever the order of keys, and parses back', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        const wellFormed = JSON.parse(JSON.stringify(object).toWellFormed()) as unknown
        assert.equal(
          canonicalJson(wellFormed),
          canonicalJson(JSON.parse(JSON.stringify(reversed).toWellFormed())),
        )
        assert.deepEqual(JSON.parse(canonicalJson(wellFormed)), wellFormed)
      }),
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Encoding, encodingFor, isCompressible } from './content-encoding.ts'

const EXAMPLES: [string | undefined, Encoding][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br;q=0.0, gzip;q=0.000', 'identity'],
  ['gzip;q=1.0, br;q=0.5', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['identity;q=1, gzip;q=0.5', 'identity'],
  ['brotli, abr', 'identity'],
  ['br;q=2, gzip', 'gzip'],
]

describe('the encoding of an answer', () => {
  for (const [accept, expected] of EXAMPLES) {
    it(`is ${expected} for ${accept}`, () => assert.equal(encodingFor(accept), expected))
  }

  it('is never one that was refused', () => {
    const weight = fc.constantFrom('', ';q=0', ';q=0.5', ';q=1', '; q=0.0')
    const offer = fc.tuple(fc.constantFrom('br', 'gzip'), weight)
    fc.assert(
      fc.property(fc.uniqueArray(offer, { selector: ([name]) => name }), (offers) => {
        const given = encodingFor(offers.map((parts) => parts.join('')).join(', '))
        const offered = offers.filter(([, q]) => !/q=0(\.0*)?$/.test(q)).map(([name]) => name)
        assert.ok(given === 'identity' ? offered.length === 0 : offered.includes(given))
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void encodingFor(text)))
  })

  it('is worth it for text only', () => {
    for (const type of [
      'text/html; charset=utf-8',
      'image/svg+xml',
      'application/json',
      'application/atom+xml',
    ]) {
      assert.ok(isCompressible(type), type)
    }
    for (const type of ['font/woff2', 'application/pdf', 'image/png']) assert.ok(!isCompressible(type), type)
  })
})

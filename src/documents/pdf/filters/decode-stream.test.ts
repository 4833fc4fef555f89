import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { PdfError } from '../pdf-error.ts'
import { Budget, LIMITS } from '../reading/budget.ts'
import { dictOf, PdfName, PdfStream, type PdfValue } from '../syntax/values.ts'
import { decodeStream } from './decode-stream.ts'

const own = (value: PdfValue | undefined) => value ?? null

function decode(raw: Uint8Array, filters: string[], parms?: Record<string, number>): string {
  const dict = dictOf({
    Filter: filters.map((one) => new PdfName(one)),
    DecodeParms: parms && [dictOf(parms)],
  })
  const budget = new Budget(() => 0, { ...LIMITS, unpackedBytes: 100_000 })
  return Buffer.from(decodeStream(new PdfStream(dict, raw), own, budget)).toString('latin1')
}

describe('unpacking a stream', () => {
  it('undoes each filter', () => {
    assert.equal(decode(deflateSync('Minutes'), ['FlateDecode']), 'Minutes')
    assert.equal(decode(Buffer.from('4d 696E7>'), ['ASCIIHexDecode']), 'Minp')
    assert.equal(decode(Buffer.from('87cURD]i,"Ebo80~>'), ['ASCII85Decode']), 'Hello World!')
    assert.equal(decode(Buffer.from([2, 97, 98, 99, 254, 100, 128]), ['RunLengthDecode']), 'abcddd')
    // The example of ISO 32000-1 7.4.4.2.
    const lzw = Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01])
    assert.equal(decode(lzw, ['LZWDecode']), '-----A---B')
  })

  it('undoes filters one after another', () => {
    const hex = Buffer.from(deflateSync('Twice').toString('hex'))
    assert.equal(decode(hex, ['ASCIIHexDecode', 'FlateDecode']), 'Twice')
  })

  it('undoes the predictors of PNG and TIFF', () => {
    const rows = Buffer.from([0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 1, 1, 4, 1, 1, 1])
    const png = decode(deflateSync(rows), ['FlateDecode'], { Predictor: 15, Columns: 3 })
    assert.deepEqual([...Buffer.from(png, 'latin1')], [1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5])
    const tiff = decode(deflateSync(Buffer.from([1, 1, 1, 5, 1, 1])), ['FlateDecode'], {
      Predictor: 2,
      Columns: 3,
    })
    assert.deepEqual([...Buffer.from(tiff, 'latin1')], [1, 2, 3, 5, 6, 7])
  })

  it('gives what there is of a stream that was cut', () => {
    const whole = deflateSync(Buffer.from('Minutes '.repeat(500)))
    assert.match(decode(whole.subarray(0, whole.length - 8), ['FlateDecode']), /^Minutes/)
  })

  it('raises nothing but its own error, and never unpacks more than it may', () => {
    const filter = fc.constantFrom(
      'FlateDecode',
      'LZWDecode',
      'ASCII85Decode',
      'ASCIIHexDecode',
      'RunLengthDecode',
      'Other',
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(filter, { maxLength: 3 }), (raw, filters) => {
        try {
          assert.ok(decode(raw, filters).length <= 100_000)
        } catch (error) {
          assert.ok(error instanceof PdfError, String(error))
        }
      }),
    )
  })

  it('refuses a bomb', () => {
    const bomb = deflateSync(Buffer.alloc(1_000_000))
    assert.throws(() => decode(bomb, ['FlateDecode']), { name: 'PdfError', problem: 'limit' })
  })
})

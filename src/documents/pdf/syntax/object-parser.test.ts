import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { PdfError } from '../pdf-error.ts'
import { serialize } from '../writing/serialize.ts'
import { ObjectParser } from './object-parser.ts'
import { byteString, stringBytes, stringText, textString } from './text-strings.ts'
import { PdfName, PdfRef, PdfString, type PdfValue } from './values.ts'

const parse = (text: string) => new ObjectParser(text).value()
const write = (value: PdfValue) => serialize(value, { reference: (ref) => `${ref.num} ${ref.gen} R` })

describe('reading objects', () => {
  const examples: [string, PdfValue][] = [
    ['true', true],
    ['null', null],
    ['-17.5 ', -17.5],
    ['--5', -5],
    ['.5', 0.5],
    ['/A#20b', new PdfName('A b')],
    ['(a(b)\\)c)', new PdfString('(a(b)\\)c)')],
    ['12 0 R', new PdfRef(12, 0)],
    ['[1 0 2 0 R 3]', [1, 0, new PdfRef(2, 0), 3]],
    [
      '<</A/B%comment\n/C[(x)]>>',
      new Map<string, PdfValue>([
        ['A', new PdfName('B')],
        ['C', [new PdfString('(x)')]],
      ]),
    ],
    ['<</A>>', new Map([['A', null]])],
    ['<</A 1 endobj', new Map([['A', 1]])],
  ]
  for (const [text, value] of examples) it(text, () => assert.deepEqual(parse(text), value))

  it('refuses what is nested without end, before the stack does', () => {
    assert.throws(() => parse('['.repeat(100_000)), { name: 'PdfError', problem: 'limit' })
  })

  it('raises nothing but its own error, and ends, whatever the text', () => {
    const token = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '/',
      '<',
      '>',
      '%',
      '\\',
      '1',
      '0',
      ' R',
      'obj',
      'endobj',
      '\n',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.oneof(token, fc.string()), { maxLength: 60 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, (any) => {
        const parser = new ObjectParser(any)
        for (let before = -1; parser.pos > before && parser.pos < any.length; ) {
          before = parser.pos
          try {
            parser.value()
          } catch (error) {
            assert.ok(error instanceof PdfError)
            return
          }
        }
        parser.skipSpace()
        assert.ok(parser.pos >= any.length, 'each call goes forward')
      }),
      { numRuns: 500 },
    )
  })

  it('reads what was written', () => {
    const leaf = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.integer(),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Number(one.toFixed(4)) + 0),
      fc.string().map((one) => new PdfName(Buffer.from(one).toString('latin1'))),
      fc.string().map(textString),
      fc.nat(9_999_999).map((num) => new PdfRef(num, 0)),
    )
    const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value')),
        fc
          .dictionary(
            fc.string({ unit: 'grapheme-ascii' }),
            leaf.filter((one) => one !== null),
          )
          .map((one): PdfValue => new Map(Object.entries(one))),
      ),
    }))
    fc.assert(fc.property(value, (one) => assert.deepEqual(parse(write(one)), one)))
  })
})

describe('strings', () => {
  it('give back any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((one) => !one.endsWith('\0')),
        (text) => assert.equal(stringText(textString(text)), text),
      ),
    )
  })

  it('give back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString('latin1')
        assert.equal(stringBytes(byteString(text)).toString('latin1'), text)
      }),
    )
  })

  it('undo escapes as ISO 32000-1 table 3 has them', () => {
    assert.equal(stringBytes(new PdfString('(a\\n\\101\\53\\\r\nb\\(\\z\r\n)')).toString(), 'a\nA+b(z\n')
    assert.equal(stringBytes(new PdfString('<48 656>')).toString(), 'He`')
    assert.equal(stringText(new PdfString('(\\200 \\240\\222)')), '• €™')
  })
})

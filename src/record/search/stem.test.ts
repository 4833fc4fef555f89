import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { stemOf } from './stem.ts'

// Porter's own examples.
const EXAMPLES = {
  caresses: 'caress',
  ponies: 'poni',
  cats: 'cat',
  feed: 'feed',
  agreed: 'agre',
  plastered: 'plaster',
  motoring: 'motor',
  sing: 'sing',
  conflated: 'conflat',
  troubled: 'troubl',
  hopping: 'hop',
  falling: 'fall',
  filing: 'file',
  happy: 'happi',
  sky: 'sky',
  relational: 'relat',
  rational: 'ration',
  digitizer: 'digit',
  operator: 'oper',
  hopefulness: 'hope',
  electrical: 'electr',
  goodness: 'good',
  revival: 'reviv',
  adjustment: 'adjust',
  adoption: 'adopt',
  effective: 'effect',
  probate: 'probat',
  rate: 'rate',
  controlling: 'control',
  roll: 'roll',
}

describe('the stem of a word', () => {
  it('is what the published algorithm makes of it', () => {
    for (const [word, stem] of Object.entries(EXAMPLES)) assert.equal(stemOf(word), stem, word)
  })

  it('is one for the forms a council uses', () => {
    assert.equal(new Set(['policy', 'policies'].map(stemOf)).size, 1)
    assert.equal(new Set(['recommend', 'recommended', 'recommending', 'recommendation'].map(stemOf)).size, 1)
    assert.equal(stemOf('cynghorau'), 'cynghorau')
    assert.equal(stemOf('covid19'), 'covid19')
  })

  it('begins every word it stands for, but for its last letter', () => {
    const list = readFileSync(new URL('../../../bench/word-frequencies.txt', import.meta.url), 'utf8')
    const words = list.split('\n').map((line) => line.split(' ')[0] ?? '')
    assert.ok(words.length > 3_000)
    for (const word of words) assert.ok(word.startsWith(stemOf(word).slice(0, -1)), word)
  })
})

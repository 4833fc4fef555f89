import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { editDistance } from './edit-distance.ts'

describe('the distance between two words', () => {
  it('counts letters put in, left out, changed and swapped', () => {
    assert.equal(editDistance('policy', 'policy', 2), 0)
    assert.equal(editDistance('plicy', 'policy', 2), 1)
    assert.equal(editDistance('pollicy', 'policy', 2), 1)
    assert.equal(editDistance('polizy', 'policy', 2), 1)
    assert.equal(editDistance('poilcy', 'policy', 2), 1)
    assert.equal(editDistance('polics', 'police', 2), 1)
    assert.equal(editDistance('comitee', 'committee', 2), 2)
  })

  it('stops counting where it may', () => {
    assert.equal(editDistance('planning', 'licensing', 2), 3)
    assert.equal(editDistance('a', 'abcdef', 2), 3)
  })
})

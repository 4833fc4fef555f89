import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { council } from './council.ts'

const valid = {
  format: 'moothall/council/1',
  id: 'council/x',
  slug: 'x',
  name: 'X',
  language: 'cy-GB',
  timeZone: 'Europe/London',
}

describe('a council', () => {
  it('has a language and a time zone that dates can be written in', () => {
    assert.ok(council.safeParse(valid).success)
    for (const timeZone of ['America/New_York', 'UTC'])
      assert.ok(council.safeParse({ ...valid, timeZone }).success)
    for (const timeZone of ['Mars/Base', '', 'Europe/London ', '+25:00']) {
      assert.equal(council.safeParse({ ...valid, timeZone }).success, false, timeZone)
    }
    for (const language of ['', 'english language', 'en_GB', 'e']) {
      assert.equal(council.safeParse({ ...valid, language }).success, false, language)
    }
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { aMeeting, aMinute } from '../../../test/builders/council-contents.ts'
import { formats } from './index.ts'

const meeting = aMeeting('panel', '2026-03-01', [{ heading: 'Dogs' }, { heading: 'Cats' }])
const minute = aMinute(meeting, '1', { text: 'That it be so', outcomes: ['resolved', 'noted'] })
const undertaking = { id: 'u1', text: 'to look', reading: { by: 'machine' as const, confidence: 1 } }
const closes = { minuteId: 'minute/m', undertakingId: 'u1' }

describe('lists of things with identifiers', () => {
  it('are taken where each is there once', () => {
    assert.ok(formats.meeting.safeParse(meeting).success)
    const whole = { ...minute, undertakings: [undertaking], closes: [closes] }
    assert.ok(formats.minute.safeParse(whole).success)
  })

  it('are refused where one is there twice, and the place is named', () => {
    const twice = <Thing>(things: Thing[]): Thing[] => [...things, ...things.slice(0, 1)]
    const doubled = {
      items: formats.meeting.safeParse({ ...meeting, items: twice(meeting.items) }),
      outcomes: formats.minute.safeParse({ ...minute, outcomes: twice(minute.outcomes) }),
      undertakings: formats.minute.safeParse({ ...minute, undertakings: twice([undertaking]) }),
      closes: formats.minute.safeParse({ ...minute, closes: twice([closes]) }),
    }
    for (const [field, { error }] of Object.entries(doubled)) {
      assert.match(error?.issues[0]?.message ?? '', /only once; found ".+" twice/, field)
      assert.equal(error?.issues[0]?.path[0], field)
    }
  })
})

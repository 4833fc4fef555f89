import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dogCouncil } from '../../../../test/builders/dog-council.ts'
import { growingRecord } from '../../../../test/builders/record-of.ts'
import type { Body } from '../../formats/index.ts'
import { FIRST_ITEM, itemNumbers, itemOfNumber, SLOTS, slotsOf } from './item-numbers.ts'
import { FIRST_DERIVED, numberOf, subjectOfNumber } from './numbers.ts'

const COUNCIL = 'meeting/2025-03-01-council'
const PANEL = 'meeting/2025-02-01-environment-panel'

describe('the integers of subjects', () => {
  it('are those of the source, else the place of the first entry in the log, and lead back', async () => {
    const { reader, publish } = await growingRecord()
    await publish(...dogCouncil())
    assert.equal(numberOf(reader, 'meeting', COUNCIL), 77)
    assert.equal(numberOf(reader, 'meeting', PANEL), FIRST_DERIVED + 4)
    assert.equal(subjectOfNumber(reader, 'meeting', 77), COUNCIL)
    assert.equal(subjectOfNumber(reader, 'meeting', FIRST_DERIVED + 4), PANEL)
    assert.equal(subjectOfNumber(reader, 'committee', FIRST_DERIVED + 4), undefined)
    for (const none of [0, -1, 78, 2 ** 40, Number.NaN, 1.5])
      assert.equal(subjectOfNumber(reader, 'meeting', none), undefined)
  })

  it('stay when a subject changes, and are the same in a record built anew', async () => {
    const { reader, publish, rebuilt } = await growingRecord()
    await publish(...dogCouncil())
    const body: Body = {
      format: 'moothall/body/1',
      id: 'body/council',
      slug: 'full-council',
      name: 'Full Council',
      kind: 'council',
    }
    const before = numberOf(reader, 'committee', 'body/council')
    await publish(body)
    assert.equal(numberOf(reader, 'committee', 'body/council'), before)
    assert.equal(numberOf(await rebuilt(), 'committee', 'body/council'), before)
  })

  it('are the first subject’s where two claim one, and leave out what is not a number', async () => {
    const { reader, publish } = await growingRecord()
    const body = (key: string, ...keys: string[]): Body => ({
      format: 'moothall/body/1',
      id: `body/${key}`,
      slug: key,
      name: key,
      kind: 'committee',
      sources: keys.map((one) => ({ system: 'moderngov', key: one })),
    })
    await publish(
      body('b', 'committee:5', 'committee:4'),
      body('a', 'committee:4'),
      body('c', 'committee:7@elsewhere.example', 'committee:1000000000', 'body:c'),
    )
    assert.equal(numberOf(reader, 'committee', 'body/a'), 4)
    assert.equal(numberOf(reader, 'committee', 'body/b'), 5)
    assert.equal(numberOf(reader, 'committee', 'body/c'), FIRST_DERIVED + 3)
    assert.equal(subjectOfNumber(reader, 'committee', 4), 'body/a')
  })
})

describe('the integers of items', () => {
  it('are those of the source, or one of their meeting’s own, and lead back', async () => {
    const { reader, publish } = await growingRecord()
    await publish(...dogCouncil())
    assert.equal(itemNumbers(reader, COUNCIL).get('1'), 770)
    assert.deepEqual({ ...itemOfNumber(reader, 770) }, { meetingId: COUNCIL, itemId: '1' })
    // The panel came without a source: it was the first meeting in the log.
    assert.equal(itemNumbers(reader, PANEL).get('1'), FIRST_ITEM + 1)
    assert.deepEqual(itemOfNumber(reader, FIRST_ITEM + 1), { meetingId: PANEL, itemId: '1' })
    for (const none of [0, -1, FIRST_ITEM + 2, FIRST_ITEM + SLOTS * 99, 2 ** 53])
      assert.equal(itemOfNumber(reader, none), undefined)
  })

  it('never share a slot, though a meeting has as many as it can', () => {
    const ids = Array.from({ length: 2_000 }, (_, index) =>
      index % 2 === 0 ? `${index / 2 + 1}` : `item-${index}`,
    )
    const slots = slotsOf(ids.toSorted())
    assert.equal(new Set(slots.values()).size, 2_000)
    assert.equal(slots.get('7'), 7)
    assert.ok([...slots.values()].every((slot) => slot >= 0 && slot < SLOTS))
  })
})

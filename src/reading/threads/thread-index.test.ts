import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { ThreadIndex } from './thread-index.ts'
import type { ThreadItem } from './thread-item.ts'

let made = 0
function item(date: string, body: string, title: string, more: Partial<ThreadItem> = {}): ThreadItem {
  made += 1
  return { id: `i${made}`, meetingId: `${date} ${body}`, body, date, title, ...more }
}

/** Places items in order and gives, for each, the position of the item whose thread it joined. */
function threads(...items: ThreadItem[]): (number | undefined)[] {
  const index = new ThreadIndex()
  return items.map((one) => {
    const { threadId } = index.place(one)
    const at = items.findIndex(({ id }) => id === threadId)
    return at < 0 ? undefined : at
  })
}

const paths = 'Resurfacing of the towpath at Otter Lane'

describe('threads', () => {
  it('follow a title from body to body, however it is spelled', () => {
    const found = threads(
      item('2025-01-08', 'Paths Panel', paths),
      item('2025-02-04', 'Environment Committee', `${paths.toUpperCase()}.`),
      item('2025-02-20', 'Council', ` ${paths}`),
      item('2025-02-20', 'Council', 'Allotment rents'),
    )
    assert.deepEqual(found, [0, 0, 0, 3])
  })

  it('never take standing business in', () => {
    assert.deepEqual(threads(item('2025-01-08', 'Council', 'Apologies for absence')), [undefined])
  })

  it('follow a reference number before a title', () => {
    const found = threads(
      item('2025-01-08', 'Planning Committee', '3/25/0456/FP - Erection of a barn, Mill Farm'),
      item('2025-01-08', 'Planning Committee', '3/25/0457/FP - Erection of a barn, Mill Farm'),
      item('2025-03-05', 'Council', 'Appeal against refusal of application 3/25/0456/FP'),
      item('2025-04-02', 'Council', 'Barns', { references: ['3/25/0457/FP'] }),
    )
    assert.deepEqual(found, [0, 1, 0, 1])
  })

  it('follow a minute that is referred to in full', () => {
    const found = threads(
      item('2013-02-19', 'Local Joint Panel', 'Use of telephones', { minuteNumber: '27' }),
      item('2013-03-20', 'Human Resources Committee', 'New policy', {
        text: 'Members considered Minute 27 of the meeting of the Local Joint Panel held on 19 February 2013.',
      }),
    )
    assert.deepEqual(found, [0, 0])
  })

  it('keep yearly items apart and relate them', () => {
    const index = new ThreadIndex()
    const title = 'Treasury Management Strategy'
    const first = index.place(item('2024-02-01', 'Executive', title))
    const second = index.place(item('2025-02-03', 'Executive', title))
    const third = index.place(item('2026-02-02', 'Executive', `${title} 2026/27`))
    assert.equal(second.isNew, true)
    assert.deepEqual(second.related, [first.threadId])
    assert.deepEqual(third.related, [first.threadId, second.threadId])
  })

  it('keep a hearing held jointly with each of its bodies, and a motion brought again a new one', () => {
    const found = threads(
      item('2025-01-08', 'Health Committee', 'Oversight - Heat in homes'),
      item('2025-01-08', 'Housing Committee', 'Oversight - Heat in homes'),
      item('2025-01-20', 'Council', 'Motion on hedgehogs'),
      item('2025-06-20', 'Council', 'Motion on hedgehogs'),
    )
    assert.deepEqual(found, [0, 1, 2, 3])
  })

  it('let a person decide, whatever title or reference say', () => {
    const index = new ThreadIndex()
    const first = item('2025-01-08', 'Paths Panel', paths)
    index.place(first)
    const split = item('2025-02-04', 'Environment Committee', paths)
    assert.equal(index.place(split, split.id).threadId, split.id)
    const joined = index.place(item('2025-02-05', 'Council', 'Something else'), first.id)
    assert.deepEqual([joined.threadId, joined.reason], [first.id, 'decided by a person'])
  })

  it('offer what was decided in other words, and place nothing by it', () => {
    const index = new ThreadIndex()
    index.place(
      item('2025-01-08', 'Licensing Panel', 'Application for tables at 33 Quill Avenue by Moss & Son'),
    )
    index.place(item('2025-01-08', 'Licensing Panel', 'Application for tables at 35 Quill Avenue by Fern'))
    for (const street of ['Ash', 'Oak', 'Elm', 'Yew']) {
      index.place(item('2025-01-08', 'Licensing Panel', `Application for tables at 4 ${street} Road`))
    }
    const decision = item('2025-02-04', 'Council', 'Resolution approving tables at 35 Quill Avenue')
    const [best] = index.suggest(decision)
    assert.equal(best?.reason, 'similar title')
    assert.equal(index.place(decision).isNew, true)
    assert.match(best?.threadId ?? '', /^i\d+$/)
    assert.equal(
      index.suggest({ ...decision, title: 'Application for tables at 35 Quill Avenue by Fern' })[0]?.threadId,
      best?.threadId,
    )
  })

  it('are the same for the same items, and hold each item once', () => {
    const words = fc.constantFrom(
      'Budget',
      'Oak Lane',
      '#REF',
      'Oversight',
      '3/25/0456/FP',
      'Minute 4',
      'é',
      '',
    )
    const anItem = fc.record({
      day: fc.integer({ min: 1, max: 900 }),
      body: fc.constantFrom('Council', 'Panel', 'Board'),
      words: fc.array(words, { maxLength: 4 }),
      text: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(anItem, { maxLength: 30 }), (facts) => {
        const items = facts
          .toSorted((a, b) => a.day - b.day)
          .map(({ day, body, words, text }, at): ThreadItem => {
            const date = new Date(Date.UTC(2020, 0, day)).toISOString().slice(0, 10)
            return { id: `p${at}`, meetingId: `${date} ${body}`, body, date, title: words.join(' '), text }
          })
        const run = () => {
          const index = new ThreadIndex()
          return items.map((one) => [index.suggest(one), index.place(one)])
        }
        const placed = new ThreadIndex()
        const seen = new Set<string>()
        for (const one of items) {
          const { threadId, isNew } = placed.place(one)
          if (threadId === undefined) continue
          assert.equal(isNew, threadId === one.id)
          assert.ok(isNew || seen.has(threadId))
          seen.add(threadId)
        }
        assert.deepEqual(run(), run())
      }),
      { numRuns: 60 },
    )
  })
})

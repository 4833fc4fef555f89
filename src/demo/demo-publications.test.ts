import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Meeting, Minute, Published } from '../record/formats/index.ts'
import { type formats, published, subjectTypeOf } from '../record/formats/index.ts'
import { civicYearOf, isWorkingDay } from './build/calendar.ts'
import { demoFiles, demoPublications, demoWithdrawals } from './index.ts'

const publications = demoPublications()
const contents = publications.map(({ content }) => content)
const current = new Map(contents.map((content) => [content.id, content]))
const ids = new Set(current.keys())

function every<Type extends keyof typeof formats>(
  type: Type,
): Extract<Published, { format: `moothall/${Type}/1` }>[] {
  const found = [...current.values()].filter((content) => subjectTypeOf(content) === type)
  assert.ok(found.length > 0, `the demo publishes no ${type}`)
  return found as Extract<Published, { format: `moothall/${Type}/1` }>[]
}

function* strings(value: unknown, path = ''): Iterable<[path: string, text: string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value)) for (const one of value) yield* strings(one, `${path}[]`)
  else if (value && typeof value === 'object') {
    for (const [key, one] of Object.entries(value)) yield* strings(one, path ? `${path}.${key}` : key)
  }
}

function minuteOf(id: string): Minute {
  const minute = current.get(id)
  assert.equal(minute?.format, 'moothall/minute/1', `${id} is no minute`)
  return minute as Minute
}

describe('the demo council', () => {
  it('fits the published formats', () => {
    for (const content of contents) {
      const parsed = published.safeParse(content)
      assert.ok(
        parsed.success,
        `${content.id}: ${parsed.error?.issues[0]?.path.join('.')} ${parsed.error?.issues[0]?.message}`,
      )
    }
  })

  it('names no subject that is not published', () => {
    const pointer = /(?:Ids?(?:\[\])?|adoptedBy\.minuteId|supersedes\[\]|minutesConfirmedAt)$/
    let checked = 0
    for (const content of contents) {
      for (const [path, text] of strings(content)) {
        if (!pointer.test(path) || /(?:itemId|outcomeId|undertakingId)$/.test(path)) continue
        assert.ok(ids.has(text), `${content.id}: ${path} names ${text}, which is not published`)
        checked++
      }
    }
    assert.ok(checked > 50)
  })

  it('names no item, outcome or undertaking that is not there', () => {
    const itemsOf = new Map(
      every('meeting').map((meeting) => [meeting.id, new Set(meeting.items.map(({ id }) => id))]),
    )
    for (const issue of every('issue')) {
      for (const { meetingId, itemId } of issue.appearances) assert.ok(itemsOf.get(meetingId)?.has(itemId))
    }
    for (const decision of every('decision')) {
      if (decision.meetingId && decision.itemId)
        assert.ok(itemsOf.get(decision.meetingId)?.has(decision.itemId))
    }
    for (const minute of every('minute')) {
      assert.ok(itemsOf.get(minute.meetingId)?.has(minute.itemId), minute.id)
      for (const { answers } of minute.outcomes) {
        if (!answers?.minuteId) continue
        const answered = minuteOf(answers.minuteId)
        assert.ok(
          answered.outcomes.some(({ id }) => id === answers.outcomeId),
          `${minute.id} answers nothing`,
        )
      }
      for (const { minuteId, undertakingId } of minute.closes ?? []) {
        assert.ok(
          minuteOf(minuteId).undertakings.some(({ id }) => id === undertakingId),
          `${minute.id} closes nothing`,
        )
      }
    }
    for (const instrument of every('instrument')) {
      for (const { adoptedBy } of instrument.versions) {
        if (!adoptedBy) continue
        const outcome = minuteOf(adoptedBy.minuteId).outcomes.find(({ id }) => id === adoptedBy.outcomeId)
        assert.equal(
          outcome?.adopts?.instrumentId,
          instrument.id,
          `${instrument.id} was adopted by something else`,
        )
      }
    }
  })

  it('points every reading at its words', () => {
    let checked = 0
    for (const content of contents) {
      if (content.format !== 'moothall/minute/1') continue
      const said = (span: readonly [number, number] | undefined) => {
        assert.ok(span, content.id)
        assert.ok(span[0] < span[1] && span[1] <= content.text.length)
        checked++
        return content.text.slice(...span)
      }
      for (const { reading, name } of content.mentions)
        assert.ok(said(reading.span).endsWith(name.replace(/^Councillor /, '')))
      for (const { reading, printed } of content.references) assert.equal(said(reading.span), printed)
      for (const { reading, text } of content.outcomes) assert.ok(said(reading.span).includes(text))
      for (const { reading, text, by } of content.undertakings) {
        const words = said(reading.span)
        assert.ok(words.includes(text) && words.includes(by ?? 'a post'))
      }
    }
    assert.ok(checked > 100)
  })

  it('numbers its minutes without a gap', () => {
    const meetings = new Map(every('meeting').map((meeting) => [meeting.id, meeting]))
    const series = new Map<string, number[]>()
    for (const minute of every('minute')) {
      const meeting = meetings.get(minute.meetingId) as Meeting
      const own = meeting.bodyId === 'body/local-joint-panel' ? meeting.bodyId : 'council'
      // Of 2021 the record holds single meetings, each with its stretch of the year's series.
      const stretch = meeting.date < '2024' ? meeting.date : civicYearOf(meeting.date)
      const key = `${own} ${stretch}`
      series.set(key, [...(series.get(key) ?? []), Number(minute.number)])
    }
    for (const [key, numbers] of series) {
      const sorted = numbers.sort((left, right) => left - right)
      const [first = 0] = sorted
      if (!/ \d{4}-/.test(key)) assert.equal(first, 1, key)
      assert.deepEqual(
        sorted,
        sorted.map((_, index) => first + index),
        key,
      )
    }
  })

  it('is a log: in time, with what changed, without repeats', () => {
    const last = new Map<string, string>()
    let before = ''
    for (const { content, at } of publications) {
      assert.ok(at >= before && at < '2026-11-23', `${content.id} at ${at} comes after ${before}`)
      const text = JSON.stringify(content)
      assert.notEqual(last.get(content.id), text, `${content.id} is published twice over`)
      last.set(content.id, text)
      before = at
    }
    assert.deepEqual(demoPublications(), publications)
  })

  it('holds the bytes of every document version', () => {
    const files = new Map(demoFiles().map((file) => [file.sha256, file]))
    for (const { sha256, bytes } of files.values()) assert.equal(hash('sha256', bytes), sha256)
    const versions = every('document').flatMap((document) => document.versions)
    for (const version of versions) {
      const file = files.get(version.sha256)
      assert.equal(file?.bytes.length, version.bytes)
      assert.equal(file?.mediaType, version.mediaType)
    }
    assert.equal(new Set(versions.map(({ sha256 }) => sha256)).size, files.size)
  })

  it('meets on working days and nowhere twice at once', () => {
    const meetings = every('meeting')
    for (const { id, date } of meetings) assert.ok(isWorkingDay(date), `${id} is on a day off`)
    const rooms = meetings.map(({ date, time, venue }) => `${date} ${time} ${venue}`)
    assert.equal(new Set(rooms).size, rooms.length)
  })

  it('stays small', () => {
    const size = contents.reduce((sum, content) => sum + JSON.stringify(content).length, 0)
    const bytes = demoFiles().reduce((sum, file) => sum + file.bytes.length, 0)
    assert.ok(size + bytes < 3_000_000, `${size} of content and ${bytes} of files`)
  })

  it('withdraws only what it published', () => {
    for (const { id } of demoWithdrawals()) assert.ok(ids.has(id), id)
  })
})

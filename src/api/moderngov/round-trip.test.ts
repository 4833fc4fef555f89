import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { emptyLog } from '../../../test/builders/log-database.ts'
import { type RunningSite, siteOver } from '../../../test/builders/site.ts'
import { demoPublications } from '../../demo/index.ts'
import { importSite } from '../../imports/moderngov/import-site.ts'
import { problemLines } from '../../imports/summary.ts'
import type { Meeting, Minute, Published } from '../../record/formats/index.ts'
import { type LogDatabase, readEntries } from '../../record/log/index.ts'

describe('our own importer, pointed at our own web service', () => {
  // The newest part of the demo is enough to meet every shape in it.
  const told = since('2025-10-01', newest(demoPublications().map(({ content }) => content)))
  let site: RunningSite
  let back: Map<string, Published>
  let problems: string[]

  before(async () => {
    site = await siteOver([...told.values()])
    const log = await emptyLog()
    const run = await importSite(log, 'http://site.test/', {
      council: 'Fernley District Council',
      clock: () => new Date('2026-11-22T10:00:00Z'),
      fetch: (address) => site.get(new Request(address).url.slice('http://site.test'.length)),
      wait: async () => undefined,
      delay: 0,
      timeout: 5_000,
    })
    problems = problemLines(run)
    back = newest(await contentsOf(log))
  })
  after(() => site.close())

  it('finds nothing to complain of', () => {
    assert.deepEqual(problems, [])
    assert.deepEqual(site.failures, [])
  })

  it('brings back every body under its name', () => {
    const names = (from: Map<string, Published>) =>
      of(from, 'body')
        .map(({ name, category, ended }) => `${name} | ${category ?? ''} | ${ended === true}`)
        .toSorted()
    const ended = (from: Map<string, Published>) => names(from).filter((line) => line.endsWith('true'))
    assert.ok(names(told).length >= 10)
    assert.deepEqual(
      names(back).map((line) => line.split(' | ')[0]),
      names(told).map((line) => line.split(' | ')[0]),
    )
    assert.ok(ended(back).length <= ended(told).length + 5)
  })

  it('brings back every meeting with its hour, place and whether it was called off', () => {
    const lines = (from: Map<string, Published>) =>
      of(from, 'meeting')
        .map((one) =>
          [one.date, bodyName(from, one), one.time, one.venue, calledOff(one), one.statusNote].join(' | '),
        )
        .toSorted()
    assert.ok(lines(told).length > 20)
    assert.deepEqual(lines(back), lines(told))
  })

  it('brings back every item in its order, with number, heading, openness and words', () => {
    const lines = (from: Map<string, Published>) =>
      meetings(from).flatMap(([place, one]) =>
        one.items.map((item) =>
          [place, item.number ?? '', item.heading, item.openness.state === 'open', item.text ?? ''].join(
            ' | ',
          ),
        ),
      )
    assert.ok(lines(told).length > 150)
    assert.deepEqual(lines(back), lines(told))
  })

  // What the public may read of a private item's minute is in the answer, but the importer takes no words of such an item.
  it('brings back the words of every minute of open business', () => {
    const lines = (from: Map<string, Published>) =>
      of(from, 'minute')
        .filter((minute) => isOpen(from, minute))
        // A blank line between paragraphs is a paragraph's end in markup.
        .map((minute) => `${itemPlace(from, minute)} | ${minute.text.replace(/\n+/g, '\n')}`)
        .toSorted()
    assert.ok(lines(told).length > 150)
    assert.deepEqual(lines(back), lines(told))
  })

  it('brings back who was there, and the councillors with ward and party', () => {
    const there = (from: Map<string, Published>) =>
      meetings(from).flatMap(([place, one]) =>
        one.attendance.map(({ name, role, presence }) => [place, name, role, presence].join(' | ')),
      )
    assert.deepEqual(there(back), there(told))
    const councillors = (from: Map<string, Published>) =>
      of(from, 'person').filter(({ kind }) => kind === 'councillor')
    // A meeting may print another spelling of a name: the slug is of the councillors' own list.
    const lines = (from: Map<string, Published>) =>
      councillors(from).map(({ slug, ward, party }) => [slug, ward, party].join(' | '))
    const known = new Set(lines(told))
    const found = lines(back).filter((line) => known.has(line))
    assert.ok(found.length >= 40, `${found.length} of ${known.size}`)
  })
})

function since(date: string, contents: Map<string, Published>): Map<string, Published> {
  const old = new Set(of(contents, 'meeting').flatMap((one) => (one.date < date ? one.id : [])))
  return new Map(
    [...contents].filter(([id, one]) => !old.has(one.format === 'moothall/minute/1' ? one.meetingId : id)),
  )
}

type Of<Type extends string> = Extract<Published, { format: `moothall/${Type}/1` }>

function of<Type extends 'body' | 'meeting' | 'minute' | 'person'>(
  contents: Map<string, Published>,
  type: Type,
): Of<Type>[] {
  return [...contents.values()].filter((one): one is Of<Type> => one.format === `moothall/${type}/1`)
}

function newest(contents: readonly Published[]): Map<string, Published> {
  return new Map(contents.map((content) => [content.id, content]))
}

async function contentsOf(log: LogDatabase): Promise<Published[]> {
  const entries = await readEntries(log, 0, 100_000)
  return entries.flatMap(({ body }) => (body === undefined ? [] : [JSON.parse(body) as Published]))
}

function bodyName(from: Map<string, Published>, { bodyId }: Meeting): string {
  const body = from.get(bodyId)
  return body?.format === 'moothall/body/1' ? body.name : ''
}

function calledOff({ status }: Meeting): string {
  return ['cancelled', 'postponed', 'inquorate', 'provisional'].includes(status) ? status : ''
}

function meetings(from: Map<string, Published>): [place: string, meeting: Meeting][] {
  return of(from, 'meeting')
    .map((one): [string, Meeting] => [`${one.date} ${one.time} ${bodyName(from, one)}`, one])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function isOpen(from: Map<string, Published>, minute: Minute): boolean {
  const meeting = from.get(minute.meetingId)
  if (meeting?.format !== 'moothall/meeting/1') return false
  return meeting.items.find(({ id }) => id === minute.itemId)?.openness.state === 'open'
}

function itemPlace(from: Map<string, Published>, minute: Minute): string {
  const meeting = from.get(minute.meetingId)
  if (meeting?.format !== 'moothall/meeting/1') return ''
  const index = meeting.items.findIndex(({ id }) => id === minute.itemId)
  return `${meeting.date} ${meeting.time} ${bodyName(from, meeting)} ${index}`
}

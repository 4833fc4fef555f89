import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { isNothingNew } from '../../src/imports/import-run.ts'
import { importLegistarFolder } from '../../src/imports/legistar/import-folder.ts'
import { problemLines } from '../../src/imports/summary.ts'
import { currentContents, readEntries } from '../../src/record/log/index.ts'
import { emptyLog } from '../builders/log-database.ts'
import { sharedData } from './shared-data.ts'

const clock = () => new Date('2026-06-02T03:04:05Z')

type Line = { ID: number; MatterID?: number; RollCall?: unknown[] }
type Event = { ID: number; Items: Line[] }
type Step = { ID: number; EventID?: number; Votes?: { Vote: string }[] }
type Matter = { ID: number; History: Step[] }

const rows = <Row>(name: string): Row[] =>
  gunzipSync(readFileSync(sharedData(`legistar/${name}`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('recorded answers of Legistar and the rows of a great city', () => {
  it('come in whole, keep apart, and bring nothing new the second time', async () => {
    const events = rows<Event>('nyc-2025-events.jsonl.gz')
    const matters = rows<Matter>('nyc-2025-matters.jsonl.gz')
    const steps = matters.flatMap(({ History }) => History)
    const atMeetings = steps.filter(({ EventID }) => EventID !== undefined)
    const lineIds = new Set([...events.flatMap(({ Items }) => Items), ...atMeetings].map(({ ID }) => ID))
    const meetingIds = new Set([...events.map(({ ID }) => ID), ...atMeetings.map(({ EventID }) => EventID)])
    const matterIds = new Set([
      ...events.flatMap(({ Items }) => Items.flatMap(({ MatterID }) => MatterID ?? [])),
      ...matters.map(({ ID }) => ID),
    ])

    const log = await emptyLog()
    const folder = sharedData('legistar')
    const run = await importLegistarFolder(log, folder, { council: 'A City', clock })
    assert.deepEqual(problemLines(run), [])
    const count = (kind: 'meeting' | 'item' | 'issue') => run.counts.get(kind)?.new
    // Beside the city's: three meetings and eleven items of another, whose histories name one meeting more with one step.
    const items = JSON.parse(readFileSync(sharedData('legistar/phila_event_6376_items.json'), 'utf8')) as {
      EventItemMatterId: number | null
    }[]
    assert.equal(count('meeting'), meetingIds.size + 3 + 1)
    assert.equal(count('item'), lineIds.size + items.length + 1)
    const others = new Set(items.flatMap(({ EventItemMatterId }) => EventItemMatterId ?? [])).size
    assert.equal(count('issue'), matterIds.size + others + 1)

    const voted = steps.flatMap(({ Votes }) => Votes ?? [])
    const entries = await readEntries(log, 0, 100_000)
    const ids = [...new Set(entries.map(({ entry }) => entry.subjectId))].filter((id) =>
      id.startsWith('minute/'),
    )
    let named = 0
    for (let start = 0; start < ids.length; start += 900) {
      for (const content of (await currentContents(log, ids.slice(start, start + 900))).values()) {
        if (content.format !== 'moothall/minute/1') continue
        named += content.outcomes.reduce((sum, { vote }) => sum + (vote?.named?.length ?? 0), 0)
      }
    }
    assert.equal(named + (run.odd.get('did not vote')?.count ?? 0), voted.length)
    assert.equal(voted.length, 10_894)
    assert.equal(isNothingNew(await importLegistarFolder(log, folder, { clock })), true)
  })
})

import { once } from 'node:events'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { openSqlite } from '../src/platform/database/sqlite.ts'
import { openRecordForBuilding } from '../src/record/builder/open-record.ts'
import { recordWriter } from '../src/record/builder/record-writer.ts'
import { itemKey, nothingTouched } from '../src/record/builder/touched.ts'
import { recordReader } from '../src/record/queries/record-reader.ts'
import { searchRecord } from '../src/record/search/index.ts'
import { searchWriter } from '../src/record/search/search-writer.ts'
import type { Question, Searcher } from './search-question.ts'
import { BODIES, syntheticMeetings } from './synthetic-items.ts'

const MEETINGS_A_BATCH = 200

/** Our search over a record of synthetic items. */
export function searchInRecord(path: string): Searcher & { close: () => void } {
  const database = openSqlite(path, { readOnly: true })
  const reader = recordReader(database)
  return {
    close: () => database.close(),
    search: async ({ text, order }: Question) => {
      const result = searchRecord(reader, { text, order, page: 1 })
      return { total: result.total, hits: result.hits.length }
    },
  }
}

/** Makes the record in a thread of its own, where it is not there yet: PostgreSQL fills its table meanwhile. */
export async function makeRecord(path: string, items: number): Promise<void> {
  if (existsSync(path)) return
  const worker = new Worker(new URL(import.meta.url), { workerData: { path: `${path}.new`, items } })
  const [code] = (await once(worker, 'exit')) as [number]
  if (code !== 0) throw new Error('The record of synthetic items was not made; see the error above.')
  renameSync(`${path}.new`, path)
}

if (!isMainThread) {
  const { path, items } = workerData as { path: string; items: number }
  rmSync(path, { force: true })
  fill(path, items)
}

function fill(path: string, items: number): void {
  const record = openRecordForBuilding(path)
  record.exec('pragma synchronous = off; pragma journal_mode = off')
  const writer = recordWriter(record)
  // The index notes after which entry it was written.
  record.exec(`insert into entry values (1, '', '', '', '', '', '', 1, '', null, '', '')`)
  record.exec('begin')
  for (let body = 0; body < BODIES; body++) {
    writer.insert('body', {
      id: `body/b${body}`,
      slug: `b${body}`,
      name: `Committee ${body}`,
      kind: 'committee',
      is_ended: 0,
    })
  }
  const search = searchWriter(writer)
  let touched = nothingTouched()
  let count = 0
  for (const meeting of syntheticMeetings(items)) {
    const key = `m${count++}`
    const id = `meeting/${key}`
    writer.insert('subject', {
      id,
      type: 'meeting',
      slug: key,
      title: meeting.date,
      version: 1,
      seq: count,
      content_sha256: '',
      first_at: '',
      changed_at: '',
    })
    writer.insert('meeting', {
      id,
      slug: key,
      body_id: `body/b${meeting.body}`,
      date: meeting.date,
      status: 'held',
    })
    meeting.items.forEach((item, ord) => {
      const place = { meeting_id: id, item_id: String(ord) }
      const minute = `minute/${key}-${ord}`
      writer.insert('item', { ...place, ord, heading: item.heading, kind: 'business', openness: 'open' })
      writer.insert('minute', { id: minute, ...place, status: 'confirmed', text: item.text })
      writer.insert('outcome', {
        minute_id: minute,
        outcome_id: 'o1',
        ord: 0,
        ...place,
        kind: item.outcome,
        text: '',
        read_by: 'machine',
        confidence: 1,
        details: '{}',
      })
      touched.items.add(itemKey(id, String(ord)))
    })
    if (count % MEETINGS_A_BATCH === 0) {
      search.index(touched)
      touched = nothingTouched()
    }
  }
  search.index(touched)
  search.finish()
  record.exec('commit')
  record.close()
}

import { existsSync, renameSync } from 'node:fs'
import { openSqlite } from '../src/platform/database/sqlite.ts'
import { openRecordForBuilding } from '../src/record/builder/open-record.ts'
import { recordWriter } from '../src/record/builder/record-writer.ts'
import { itemKey, nothingTouched } from '../src/record/builder/touched.ts'
import { recordReader } from '../src/record/queries/record-reader.ts'
import { searchRecord } from '../src/record/search/index.ts'
import { indexPassages } from '../src/record/search/index-passages.ts'
import { type WordCounts, writeWordCounts } from '../src/record/search/vocabulary.ts'
import type { Question, Searcher } from './search-question.ts'
import { BODIES, syntheticMeetings } from './synthetic-items.ts'

const MEETINGS_A_BATCH = 200

/** Our search over synthetic items; the record is made when the file is not there. */
export function searchInRecord(path: string, items: number): Searcher & { close: () => void } {
  if (!existsSync(path)) {
    fill(`${path}.new`, items)
    renameSync(`${path}.new`, path)
  }
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
  const words: WordCounts = new Map()
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
      indexPassages(writer, touched, words)
      touched = nothingTouched()
    }
  }
  indexPassages(writer, touched, words)
  writeWordCounts(writer, words)
  record.exec('commit')
  record.close()
}

import { hash } from 'node:crypto'
import type { RecordReader } from '../record-reader.ts'
import { isNumberSql } from './numbers.ts'

/** Items that no source numbered are numbered from here on: a run of {@link SLOTS} for each meeting in the log's order. */
export const FIRST_ITEM = 1_200_000_000
/** A meeting has at most 2,000 items. */
export const SLOTS = 2_048
const HASHED_FROM = 1_024

/** An item by its place. */
export type ItemPlace = { meetingId: string; itemId: string }

/** The numbers of a meeting's items by their identifiers: the source's where it has one, else one out of the meeting's run. */
export function itemNumbers(reader: RecordReader, meetingId: string): Map<string, number> {
  const items = reader.all<{ itemId: string; number: number | null }>(
    `select item.item_id as itemId,
       (select min(cast(substr(s.key, 12) as integer)) from source as s
        where s.subject_id = item.meeting_id and s.item_id = item.item_id and s.system = 'moderngov'
          and ${isNumberSql('agendaitem', 's.key')}
          and not exists (select 1 from source as other where other.system = s.system and other.key = s.key
            and (other.subject_id, other.item_id) < (s.subject_id, s.item_id))) as number
     from item where item.meeting_id = ? order by item.item_id`,
    meetingId,
  )
  const run = FIRST_ITEM + SLOTS * placeInLog(reader, meetingId)
  const slots = slotsOf(items.map(({ itemId }) => itemId))
  return new Map(items.map(({ itemId, number }) => [itemId, number ?? run + (slots.get(itemId) ?? 0)]))
}

/** The item that a number means; `undefined` when there is none now. */
export function itemOfNumber(reader: RecordReader, number: number): ItemPlace | undefined {
  if (!Number.isSafeInteger(number) || number <= 0) return undefined
  if (number < FIRST_ITEM) {
    return reader.get<ItemPlace>(
      `select subject_id as meetingId, item_id as itemId from source
       where system = 'moderngov' and key = ? and item_id <> '' order by subject_id, item_id limit 1`,
      `agendaitem:${number}`,
    )
  }
  const meetingId = meetingAt(reader, Math.floor((number - FIRST_ITEM) / SLOTS))
  if (meetingId === undefined) return undefined
  for (const [itemId, its] of itemNumbers(reader, meetingId)) if (its === number) return { meetingId, itemId }
  return undefined
}

/**
 * The slots of items, given in the order of their identifiers: a plain number below 1,024 is its own slot, any other
 * identifier gets one by its hash; where that is taken, the next free one.
 */
export function slotsOf(itemIds: readonly string[]): Map<string, number> {
  const slots = new Map<string, number>()
  const taken = new Set<number>()
  const isPlain = (itemId: string) => /^[1-9]\d{0,3}$/.test(itemId) && Number(itemId) < HASHED_FROM
  // Plain numbers first: they never give way.
  for (const itemId of [...itemIds.filter(isPlain), ...itemIds.filter((one) => !isPlain(one))]) {
    let slot = isPlain(itemId) ? Number(itemId) : HASHED_FROM + hashed(itemId)
    while (taken.has(slot)) slot = (slot + 1) % SLOTS
    taken.add(slot)
    slots.set(itemId, slot)
  }
  return slots
}

function hashed(itemId: string): number {
  return Number.parseInt(hash('sha256', itemId).slice(0, 6), 16) % (SLOTS - HASHED_FROM)
}

// First entries of meetings in the log's order, kept while a record is open and carried on as the log grows.
const begun = new WeakMap<RecordReader, { size: number; seqs: number[] }>()

function meetingsBegun(reader: RecordReader): number[] {
  const known = begun.get(reader) ?? { size: 0, seqs: [] }
  begun.set(reader, known)
  const size = reader.get<{ seq: number | null }>('select max(seq) as seq from entry')?.seq ?? 0
  if (size > known.size) {
    const more = reader.all<{ seq: number }>(
      `select seq from entry where seq > ? and seq <= ? and subject_type = 'meeting' and version = 1 order by seq`,
      known.size,
      size,
    )
    for (const { seq } of more) known.seqs.push(seq)
    known.size = size
  }
  return known.seqs
}

function placeInLog(reader: RecordReader, meetingId: string): number {
  const seqs = meetingsBegun(reader)
  const first = reader.get<{ seq: number | null }>(
    'select min(seq) as seq from entry where subject_id = ?',
    meetingId,
  )?.seq
  let [low, high] = [0, seqs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((seqs[middle] ?? 0) < (first ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

function meetingAt(reader: RecordReader, place: number): string | undefined {
  const seq = meetingsBegun(reader)[place]
  return seq === undefined
    ? undefined
    : reader.get<{ id: string }>(
        'select meeting.id from entry join meeting on meeting.id = entry.subject_id where entry.seq = ?',
        seq,
      )?.id
}

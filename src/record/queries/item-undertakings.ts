import { type ItemPlace, PLACE } from './item-place.ts'
import type { RecordReader } from './record-reader.ts'
import { type ByItem, byItem, isWanted, type OfItem, WANTED } from './wanted-items.ts'

/** A promise and what became of it. */
export type UndertakingView = {
  minuteId: string
  undertakingId: string
  text: string
  about: string | null
  by: string | null
  postId: string | null
  dueOn: string | null
  readBy: string
  confidence: number
  state: 'open' | 'closed'
  closed: { place: ItemPlace; note: string | null } | null
}

/** Columns of {@link UndertakingRow}, for a query that joins `undertaking` with {@link CLOSING}. */
export const UNDERTAKING = `undertaking.meeting_id, undertaking.item_id, undertaking.minute_id as minuteId,
  undertaking.undertaking_id as undertakingId, undertaking.text, undertaking.about, undertaking.by_name as "by",
  undertaking.post_id as postId, undertaking.due_on as dueOn, undertaking.read_by as readBy, undertaking.confidence,
  closing.note as closingNote, ${PLACE}`

/** Joins the minute that closed an undertaking, where one did. */
export const CLOSING = `left join closing on closing.minute_id = undertaking.minute_id
    and closing.undertaking_id = undertaking.undertaking_id
    and closing.by_minute_id = (select min(first.by_minute_id) from closing as first
      where first.minute_id = undertaking.minute_id and first.undertaking_id = undertaking.undertaking_id)
  left join minute as closer on closer.id = closing.by_minute_id
  left join item on item.meeting_id = closer.meeting_id and item.item_id = closer.item_id
  left join meeting on meeting.id = closer.meeting_id
  left join body on body.id = meeting.body_id`

export type UndertakingRow = Omit<UndertakingView, 'state' | 'closed'> & {
  closingNote: string | null
} & { [Column in keyof ItemPlace]: ItemPlace[Column] | null }

/** An undertaking's row with its closing. */
export function undertakingOf(row: UndertakingRow): UndertakingView {
  const isClosed = row.meetingId !== null
  return {
    minuteId: row.minuteId,
    undertakingId: row.undertakingId,
    text: row.text,
    about: row.about,
    by: row.by,
    postId: row.postId,
    dueOn: row.dueOn,
    readBy: row.readBy,
    confidence: row.confidence,
    state: isClosed ? 'closed' : 'open',
    closed: isClosed ? { place: placeOf(row), note: row.closingNote } : null,
  }
}

function placeOf(row: UndertakingRow): ItemPlace {
  return {
    meetingId: row.meetingId ?? '',
    meetingSlug: row.meetingSlug ?? '',
    itemId: row.itemId ?? '',
    number: row.number,
    heading: row.heading ?? '',
    date: row.date ?? '',
    time: row.time,
    meetingStatus: row.meetingStatus ?? '',
    bodyId: row.bodyId ?? '',
    bodySlug: row.bodySlug,
    bodyName: row.bodyName ?? '',
  }
}

/** The undertakings given at items. */
export function undertakingsOfItems(reader: RecordReader, wanted: string): ByItem<UndertakingView> {
  const rows = reader.all<OfItem & UndertakingRow>(
    `select ${UNDERTAKING} from ${WANTED} join undertaking on ${isWanted('undertaking')} ${CLOSING}
     order by undertaking.meeting_id, undertaking.item_id, undertaking.minute_id, undertaking.ord`,
    wanted,
  )
  return byItem(rows, undertakingOf)
}

import { type ItemKey, itemLives } from './item-life.ts'
import type { ItemPlace } from './item-place.ts'
import type { UndertakingView } from './item-undertakings.ts'
import { type PageOf, pageOf } from './page-of.ts'
import type { RecordReader } from './record-reader.ts'

/** A promise with the item it was made at. */
export type UndertakingLine = {
  place: ItemPlace
  undertaking: UndertakingView
  issue: { slug: string; title: string } | null
}

/** Promises, open or closed. */
export type UndertakingsView = PageOf<UndertakingLine> & {
  format: 'moothall/undertakings-view/1'
  state: 'open' | 'closed'
  counts: { open: number; closed: number }
}

const PAGE_SIZE = 25
const IS_CLOSED = `exists (select 1 from closing join minute as closer on closer.id = closing.by_minute_id
  where closing.minute_id = undertaking.minute_id and closing.undertaking_id = undertaking.undertaking_id)`
// A promise whose meeting or item is not published has nowhere to lead to.
const FROM = `from undertaking join meeting on meeting.id = undertaking.meeting_id
  join item on item.meeting_id = undertaking.meeting_id and item.item_id = undertaking.item_id`

type Key = { meetingId: string; itemId: string; minuteId: string; undertakingId: string }

/** A page of promises: the open oldest first, the closed latest first; nothing where the list ends before it. */
export function undertakingsView(
  reader: RecordReader,
  state: 'open' | 'closed',
  page: number,
): UndertakingsView | undefined {
  const counts = reader.get<{ total: number; closed: number }>(
    `select count(*) as total, coalesce(sum(${IS_CLOSED}), 0) as closed ${FROM}`,
  ) ?? { total: 0, closed: 0 }
  const [total, where, order] =
    state === 'open'
      ? [counts.total - counts.closed, `not ${IS_CLOSED}`, 'asc']
      : [counts.closed, IS_CLOSED, 'desc']
  const found = pageOf(page, PAGE_SIZE, total, (offset) =>
    linesOf(
      reader,
      reader.all<Key>(
        `select undertaking.meeting_id as meetingId, undertaking.item_id as itemId,
           undertaking.minute_id as minuteId, undertaking.undertaking_id as undertakingId ${FROM} where ${where}
         order by meeting.date ${order}, meeting.id, item.ord, undertaking.ord limit ${PAGE_SIZE} offset ?`,
        offset,
      ),
    ),
  )
  return (
    found && {
      format: 'moothall/undertakings-view/1',
      state,
      counts: { open: counts.total - counts.closed, closed: counts.closed },
      ...found,
    }
  )
}

function linesOf(reader: RecordReader, keys: readonly Key[]): UndertakingLine[] {
  const items = new Map(keys.map((key) => [`${key.meetingId} ${key.itemId}`, key]))
  const lives = new Map(
    itemLives(
      reader,
      [...items.values()].map(({ meetingId, itemId }): ItemKey => [meetingId, itemId]),
    ).map((life) => [`${life.place.meetingId} ${life.place.itemId}`, life]),
  )
  const issues = issuesOf(reader, [...items.values()])
  return keys.flatMap(({ meetingId, itemId, minuteId, undertakingId }) => {
    const life = lives.get(`${meetingId} ${itemId}`)
    const undertaking = life?.undertakings.find(
      (one) => one.minuteId === minuteId && one.undertakingId === undertakingId,
    )
    if (!life || !undertaking) return []
    return [{ place: life.place, undertaking, issue: issues.get(`${meetingId} ${itemId}`) ?? null }]
  })
}

function issuesOf(
  reader: RecordReader,
  items: readonly { meetingId: string; itemId: string }[],
): Map<string, { slug: string; title: string }> {
  const rows = reader.all<{ item: string; slug: string; title: string }>(
    `select meeting_id || ' ' || item_id as item, issue.slug, issue.title from json_each(?) as wanted
     join appearance on meeting_id = wanted.value ->> 0 and item_id = wanted.value ->> 1
     join issue on issue.id = appearance.issue_id order by issue.id desc`,
    JSON.stringify(items.map(({ meetingId, itemId }) => [meetingId, itemId])),
  )
  return new Map(rows.map(({ item, slug, title }) => [item, { slug, title }]))
}

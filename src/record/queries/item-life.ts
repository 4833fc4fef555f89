import type { AppearanceRole } from '../formats/index.ts'
import { type MentionView, mentionsOfItems, type ReferenceView, referencesOfItems } from './item-mentions.ts'
import { type OutcomeView, outcomesOfItems } from './item-outcomes.ts'
import { type PaperView, papersOfItems } from './item-papers.ts'
import { type ItemPlace, PLACE } from './item-place.ts'
import { type UndertakingView, undertakingsOfItems } from './item-undertakings.ts'
import type { RecordReader } from './record-reader.ts'
import { type ByItem, byItem, isWanted, itemKeyOf, type OfItem, WANTED } from './wanted-items.ts'

/** Everything the record holds of one item. */
export type ItemLife = {
  place: ItemPlace
  role: AppearanceRole | null
  kind: 'business' | 'standing' | 'section'
  openness: string
  text: string | null
  html: string | null
  minute: { id: string; number: string | null; status: string; text: string; html: string | null } | null
  outcomes: OutcomeView[]
  undertakings: UndertakingView[]
  papers: PaperView[]
  references: ReferenceView[]
  mentions: MentionView[]
}

/** An item's key: its meeting's identifier and its own. */
export type ItemKey = readonly [meetingId: string, itemId: string]

type ItemRow = ItemPlace & Pick<ItemLife, 'kind' | 'openness' | 'text' | 'html'>
type MinuteOfItem = NonNullable<ItemLife['minute']>

/** The lives of items, in the order asked for; items that are not in the record are left out. */
export function itemLives(reader: RecordReader, keys: readonly ItemKey[]): ItemLife[] {
  const wanted = JSON.stringify(keys)
  const items = itemRows(reader, wanted)
  const minutes = minutesOfItems(reader, wanted)
  const outcomes = outcomesOfItems(reader, wanted)
  const undertakings = undertakingsOfItems(reader, wanted)
  const papers = papersOfItems(reader, wanted)
  const references = referencesOfItems(reader, wanted)
  const mentions = mentionsOfItems(reader, wanted)
  return keys.flatMap(([meetingId, itemId]): ItemLife[] => {
    const key = itemKeyOf(meetingId, itemId)
    const row = items.get(key)
    if (!row) return []
    const { kind, openness, text, html, ...place } = row
    return [
      {
        place,
        role: null,
        kind,
        openness,
        text,
        html,
        minute: minutes.get(key)?.at(-1) ?? null,
        outcomes: outcomes.get(key) ?? [],
        undertakings: undertakings.get(key) ?? [],
        papers: papers.get(key) ?? [],
        references: references.get(key) ?? [],
        mentions: mentions.get(key) ?? [],
      },
    ]
  })
}

function itemRows(reader: RecordReader, wanted: string): ReadonlyMap<string, ItemRow> {
  const rows = reader.all<ItemRow>(
    `select ${PLACE}, item.kind, item.openness, item.text, item.html from ${WANTED}
     join item on ${isWanted('item')}
     join meeting on meeting.id = item.meeting_id left join body on body.id = meeting.body_id`,
    wanted,
  )
  return new Map(rows.map((row) => [itemKeyOf(row.meetingId, row.itemId), row]))
}

function minutesOfItems(reader: RecordReader, wanted: string): ByItem<MinuteOfItem> {
  const rows = reader.all<OfItem & MinuteOfItem>(
    `select minute.meeting_id, minute.item_id, minute.id, minute.number, minute.status, minute.text, minute.html
     from ${WANTED} join minute on ${isWanted('minute')} order by minute.id`,
    wanted,
  )
  return byItem(rows, (row) => ({ ...row }))
}
